import { tick, untrack } from 'svelte';
import { framePainted } from '$lib/map/frame-painted.ts';
import { UNPLACED, type EventId, type StoryEvent } from '$lib/story/story.ts';

/**
 * The open event as it is marked: in the text, the list, the timeline and on the map. These hear of it with the
 * frame after its popup's, for that is what the reader pressed for. Needs a component around it.
 */
export class OpenMark {
	/** Null: none is. */
	event = $state.raw<StoryEvent | null>(null);
	#told: Promise<void> = Promise.resolve();

	constructor(open: () => StoryEvent | null) {
		$effect(() => {
			const event = open();
			// Without a place its row in the list is its popup.
			if ([event, untrack(() => this.event)].some((one) => one?.layer === UNPLACED)) {
				this.event = event;
				return;
			}
			let isPast = false;
			this.#told = framePainted().then(() => {
				if (!isPast) this.event = event;
				return tick();
			});
			return () => (isPast = true);
		});
	}

	get id(): EventId | null {
		return this.event?.id ?? null;
	}

	/** Until what is open now is marked in the document. */
	get told(): Promise<void> {
		return this.#told;
	}
}
