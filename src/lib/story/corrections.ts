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

/** The same of a whole story; of several, how many there are: which, its page of notes says. */
export function storyCorrectedWords({ events }: Pick<Story, 'events'>): string | null {
	const notes = events.flatMap((event) => event.notes);
	const count = correctionsOf(notes).length;
	return count > 1
		? `Corrected in ${count} places: see the editor’s notes.`
		: correctedWords(notes);
}
