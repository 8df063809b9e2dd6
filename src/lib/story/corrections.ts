import type { Note, Story } from './story.ts';

/* A correction goes where the words go that it corrects: card, picture, table, citation. */

export function correctionsOf(notes: readonly Note[]): readonly Note[] {
	return notes.filter(({ kind }) => kind === 'correction');
}

/** It stands for the whole where there is no room for that. */
export function firstSentence({ text, firstEnd }: Note): string {
	return text.slice(0, firstEnd);
}

/** `Corrected: see the editor’s note. The year is wrong.`; null: nothing is corrected. */
export function correctedWords(notes: readonly Note[]): string | null {
	const [first, ...others] = correctionsOf(notes);
	if (first === undefined) return null;
	return `Corrected: see the editor’s note${others.length > 0 ? 's' : ''}. ${firstSentence(first)}`;
}

/** The same of a whole story: how many there are, and what the first is about. */
export function storyCorrectedWords({ events }: Pick<Story, 'events'>): string | null {
	const count = events.reduce((sum, { notes }) => sum + correctionsOf(notes).length, 0);
	const first = events.find(({ notes }) => correctionsOf(notes).length > 0);
	const [note] = first ? correctionsOf(first.notes) : [];
	if (first === undefined || note === undefined) return null;
	if (count === 1)
		return `Corrected: see the editor’s note on “${first.title}”. ${firstSentence(note)}`;
	return `Corrected: see the editor’s notes, ${count} of them. The first, on “${first.title}”: ${firstSentence(note)}`;
}
