import type { Story, StoryEvent } from '../story/story.ts';
import { UNPLACED } from '../story/story.ts';

export interface Tie {
	readonly event: StoryEvent;
	readonly label: string;
}

/** The events that this one points at, with the relation's label. */
export function tiesFrom(story: Story, event: StoryEvent): readonly Tie[] {
	return event.relations.flatMap((relation) => {
		const target = story.events.find((other) => other.id === relation.to);
		return target ? [{ event: target, label: relation.label }] : [];
	});
}

/** The events that point at this one. */
export function tiesTo(story: Story, event: StoryEvent): readonly Tie[] {
	return story.events.flatMap((other) =>
		other.relations
			.filter((relation) => relation.to === event.id)
			.map((relation) => ({ event: other, label: relation.label }))
	);
}

/**
 * Claims and comments that have no place of their own but speak of this event: they show in its
 * popup, since on the map they could show nowhere.
 */
export function attachedTo(story: Story, event: StoryEvent): readonly StoryEvent[] {
	return tiesTo(story, event)
		.map((tie) => tie.event)
		.filter((other) => other.layer === UNPLACED);
}
