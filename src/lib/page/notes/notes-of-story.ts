import type { Note, Story, StoryEvent } from '$lib/story/story.ts';

/* All notes of a story, for the page that lists them. */

export interface NotedEvent {
	readonly event: StoryEvent;
	readonly notes: readonly Note[];
}

/** The events with notes that are asked for, in text order. */
export function notedEvents(
	story: Story,
	isWanted: (note: Note) => boolean
): readonly NotedEvent[] {
	return story.events
		.map((event) => ({ event, notes: event.notes.filter(isWanted) }))
		.filter(({ notes }) => notes.length > 0);
}

/** `24 editor’s notes: 7 corrections, 2 updates, 15 of context`. */
export function notesCountWords(story: Story): string {
	const notes = story.events.flatMap((event) => event.notes);
	const count = (kind: Note['kind']) => notes.filter((note) => note.kind === kind).length;
	const kinds = [
		counted(count('correction'), 'correction'),
		counted(count('update'), 'update'),
		count('context') === 0 ? '' : `${count('context')} of context`
	].filter((words) => words !== '');
	return notes.length === 0
		? 'No editor’s notes'
		: `${counted(notes.length, 'editor’s note')}: ${kinds.join(', ')}`;
}

function counted(count: number, noun: string): string {
	if (count === 0) return '';
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
