import { describe, expect, it } from 'vitest';
import {
	correctedWords,
	firstSentence,
	storyCorrectedWords
} from '../../src/lib/story/corrections.ts';
import type { Note, Story } from '../../src/lib/story/story.ts';
import { OVERLAKE, readSpoiled, set, storyOf, talks } from './spoil.ts';

/** Notes as they are read from a file, each with the source that it needs. */
function notesOf(...notes: readonly object[]): readonly Note[] {
	const sources = [{ title: 'Minutes', publisher: 'Council', date: '2031-05-05' }];
	const read = readSpoiled(
		set(
			OVERLAKE,
			talks('notes'),
			notes.map((note) => ({ ...note, sources }))
		)
	);
	return storyOf(read).events.find(({ id }) => id === 'mayor-talks')?.notes ?? [];
}

const year = {
	kind: 'correction',
	text: 'The year is wrong. It was 2029, by the H. Smith papers.'
};
const day = { kind: 'correction', text: 'The day is wrong too.' };
const context = { text: 'The article gives no date. It was Monday.' };

describe('the first sentence of a note', () => {
	it.each([
		[year.text, 'The year is wrong.'],
		[day.text, day.text],
		['Dr. Smith said “No.” twice. Then he left.', 'Dr. Smith said “No.” twice.'],
		['On 8 December 2024. And later.', 'On 8 December 2024.'],
		['It had: “One. Two.” Then more.', 'It had: “One. Two.”'],
		['It had “one. Two', 'It had “one. Two'],
		['no stop', 'no stop']
	])('of %j is %j', (text, first) => {
		const [note] = notesOf({ text });
		expect(note && firstSentence(note)).toBe(first);
	});
});

describe('the mark of a correction', () => {
	it('has the first sentence of the note', () => {
		expect(correctedWords(notesOf(context, year))).toBe(
			'Corrected: see the editor’s note. The year is wrong.'
		);
	});

	it('has the first of several', () => {
		expect(correctedWords(notesOf(year, context, day))).toBe(
			'Corrected: see the editor’s notes. The year is wrong.'
		);
	});

	it('is not there where notes add context, or what came after', () => {
		expect(correctedWords(notesOf(context, { ...day, kind: 'update' }))).toBeNull();
		expect(correctedWords([])).toBeNull();
	});

	it('says of a story how many there are', () => {
		const events = [
			{ title: 'Talks', notes: notesOf(context) },
			{ title: 'Storm', notes: notesOf(year) },
			{ title: 'Boat', notes: notesOf(day) }
		].map((more) => ({ ...storyOf(readSpoiled()).events[0], ...more }));
		const of = (some: readonly unknown[]) =>
			storyCorrectedWords({ events: some as Story['events'] });
		expect(of(events)).toBe('Corrected in 2 places: see the editor’s notes.');
		expect(of(events.slice(0, 2))).toBe('Corrected: see the editor’s note. The year is wrong.');
		expect(of(events.slice(0, 1))).toBeNull();
	});
});
