import { describe, expect, it } from 'vitest';
import { remarksOn } from '../../src/lib/story/remarks.ts';
import { remarkLines } from '../../src/lib/story/summary.ts';
import { ARTICLE, OVERLAKE, readSpoiled, set, storyOf, swap, talks, type Spoil } from './spoil.ts';

/* What `npm run check` says of a good story: it is looked at once more, and nothing stops. */

const TODAY = '2031-06-01';
const remarks = (...spoils: readonly Spoil[]) => remarksOn(storyOf(readSpoiled(...spoils)), TODAY);
const quote = (exact: string) => set(OVERLAKE, talks('quotes'), [{ exact }]);
/** Sentence 3 becomes one that breaks off in many ways. */
const sentence = (text: string) =>
	swap(ARTICLE, '“We will buy a second boat,” the mayor said.', text);
const boat = (exact: string) => set(OVERLAKE, ['features', 2, 'properties', 'quotes'], [{ exact }]);
const LONG =
	'“We will buy a second boat,” the mayor—who is new—said (at noon), and left, but came back.';

describe('a quote that breaks off', () => {
	it.each([
		['the mayor—who is new—', 'ends with "—"'],
		[', and left', 'begins with ","'],
		['and left', 'begins with the conjunction "and"'],
		['said (at noon), and', 'ends with the conjunction "and"'],
		['said (', 'ends with "("'],
		['”', 'begins with "”"'],
		['“We will', 'no remark'],
		['We will buy a second boat,”', 'ends with "”"']
	])('%j: %s', (exact, words) => {
		const [first] = remarks(sentence(LONG), boat(exact));
		if (words === 'no remark') return expect(first).toBeUndefined();
		expect(first).toEqual({
			file: 'lakeside/overlake.geojson',
			at: 'feature "second-boat"',
			what: `The quote ${JSON.stringify(exact)} ${words}.`,
			fix: 'See whether a shorter span says the same: the rest of the sentence is shown round it in grey.'
		});
	});

	it.each([
		'“We will buy a second boat,”',
		'(at noon)',
		'said (at noon)',
		'the mayor',
		'came back.',
		LONG
	])('is none where it ends in a word, with the sentence, or in a pair of marks: %j', (exact) => {
		expect(remarks(sentence(LONG), boat(exact))).toEqual([]);
	});

	it('is told of in the article’s language, and in none that is not known', () => {
		const story = storyOf(readSpoiled(quote('The mayor of Overlake met')));
		const [event] = story.events;
		if (!event) throw new Error('No event.');
		const russian = { ...story.article, text: 'и так далее, и так.', language: 'ru-RU' };
		const sentences = [{ number: 1, start: 0, end: 19 }];
		const article = { ...russian, paragraphs: [{ start: 0, end: 19, sentences }] };
		const quotes = [{ exact: 'и так', start: 13, end: 18 }] as const;
		const of = (language: string) =>
			remarksOn(
				{ ...story, article: { ...article, language }, events: [{ ...event, quotes }] },
				TODAY
			).map(({ what }) => what);
		expect(of('ru-RU')).toEqual(['The quote "и так" begins with the conjunction "и".']);
		expect(of('fi')).toEqual([]);
	});
});

it('a note that is dated after today is told of', () => {
	const dated = (day: string) => set(OVERLAKE, talks('notes', 0, 'added'), day);
	expect(remarks(dated(TODAY))).toEqual([]);
	expect(remarks(dated('2031-06-02'))).toMatchObject([
		{
			at: 'feature "mayor-talks"',
			what: 'The property "notes[0].added" is "2031-06-02", after today.',
			fix: 'Write the day on which the note was published.'
		}
	]);
});

it('the stories that tests are made with have none, and then no line is said', () => {
	expect(remarkLines(remarks())).toEqual([]);
});

it('remarks are lines by file, with their count', () => {
	const lines = remarkLines(remarks(sentence(LONG), boat('and left')));
	expect(lines[0]).toBe('lakeside/overlake.geojson');
	expect(lines.at(-1)).toBe('1 remark in 1 file.');
});
