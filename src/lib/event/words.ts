import type { Dating } from '../time/dating.ts';
import type { Said } from '../story/said.ts';
import type { Note, NoteKind, Standing, StoryEvent, Tense, Where } from '../story/story.ts';

/* What an event says of itself, in plain words. */

/** Who asserts it, and how: the line under the quotation. */
export function standingWords({ standing, speaker }: Said): string {
	switch (standing) {
		case 'fact':
			return 'In the article’s own voice';
		case 'quoted':
			return speaker ? `Quotation: ${speaker}` : 'Quotation';
		case 'indirect':
			return speaker ? `Indirect speech: ${speaker}` : 'Indirect speech';
		case 'reported':
			return speaker ? `Reports: ${speaker}` : 'Reports; the article names no source';
		case 'claimed':
			return speaker ? `A claim by ${speaker}` : 'A claim; the article names no claimant';
		case 'analysis':
			return speaker ? `Analysis: ${speaker}` : 'Analysis by the article itself';
	}
}

/** Of several quotes that stand together, in their order: "Quotation: …; then indirect speech: …". */
export function standingsWords(all: readonly Said[]): string {
	return all
		.map(standingWords)
		.map((words, index) =>
			index === 0 ? words : `then ${words.charAt(0).toLowerCase()}${words.slice(1)}`
		)
		.join('; ');
}

/** The standing as one word or two, for lists and legends. */
export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
	fact: 'Article’s own voice',
	quoted: 'Quotation',
	indirect: 'Indirect speech',
	reported: 'Reports',
	claimed: 'Claim',
	analysis: 'Analysis'
};

export const TENSE_LABELS: Readonly<Record<Tense, string>> = {
	news: 'News',
	background: 'Background',
	planned: 'Planned'
};

export const NOTE_LABELS: Readonly<Record<NoteKind, string>> = {
	correction: 'Correction',
	context: 'Context',
	update: 'Update'
};

/** `Added 23 November 2026; changed 2 December 2026`; null: neither is known. */
export function noteDatesWords({ added, changed }: Pick<Note, 'added' | 'changed'>): string | null {
	const parts = [
		...(added === null ? [] : [`added ${added.words}`]),
		...(changed === null ? [] : [`changed ${changed.words}`])
	];
	const words = parts.join('; ');
	return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** How exactly the place is known: "somewhere in Sweida province". */
export function placeWords(where: Where): string {
	switch (where.precision) {
		case 'building':
			return where.radiusM === null
				? where.name
				: `${where.name}, within ${distanceWords(where.radiusM)}`;
		case 'city':
			return where.radiusM === null
				? `Somewhere in ${where.name}`
				: `Somewhere in ${where.name}, within ${distanceWords(where.radiusM)} of its centre`;
		case 'governorate':
		case 'zone':
		case 'country':
			return `Somewhere in ${where.name}`;
		case 'none':
			return where.name === '' ? 'No place given' : `${where.name}: no place given`;
	}
}

/** Where the place comes from, when it is not the article; null when there is nothing to add. */
export function placeCaveat(where: Where): string | null {
	if (where.precision === 'none') return null;
	const said = placeSourceWords(where);
	const speaks = where.speaks ? 'This place speaks: nothing is said to have happened here.' : null;
	return [said, speaks].filter((words) => words !== null).join(' ') || null;
}

/**
 * What the article says of the place, and what the record adds. Where the editor has not said what
 * the article names, neither is this.
 */
function placeSourceWords({ from, article, name }: Where): string | null {
	if (from === 'article')
		return article && article.toLowerCase() !== name.toLowerCase()
			? `The article says “${article}”.`
			: null;
	if (article === undefined) return 'This place comes from the record.';
	return article === null
		? 'The article names no place; this one comes from the record.'
		: `The article says “${article}”; ${name} comes from the record.`;
}

/** "150 m", "8 km". */
export function distanceWords(metres: number): string {
	return metres < 1_000 ? `${metres} m` : `${Math.round(metres / 1_000)} km`;
}

/** The article's dating: its words in quotation marks, or that it has none. */
export function articleDateWords(event: StoryEvent): string {
	return event.when.words === null ? 'No date given' : `“${event.when.words}”`;
}

/** The record's dating, or that none was found. */
export function recordDateWords(event: StoryEvent): string {
	return event.when.record === null ? 'No date found' : event.when.record.words;
}

/**
 * One line for a list: the date from the record, else the article's words, else "No date". As the
 * article tells it, its words alone.
 */
export function shortDate(event: StoryEvent, dating: Dating = 'record'): string {
	if (dating === 'record' && event.when.record !== null) return event.when.record.words;
	return event.when.words === null ? 'No date' : `“${event.when.words}”`;
}
