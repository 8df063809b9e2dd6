import { describe, expect, it } from 'vitest';
import { problemLines } from '../../src/lib/story/summary.ts';
import {
	ARTICLE,
	onlyProblem,
	OVERLAKE,
	problemsOf,
	set,
	swap,
	talks,
	type Step
} from './spoil.ts';

const title = (text: string) => set(OVERLAKE, talks('title'), text);

describe('a character that nobody sees', () => {
	it.each([
		['\u202E', 'U+202E (right-to-left override)'],
		['\u2066', 'U+2066 (left-to-right isolate)'],
		['\u200B', 'U+200B (zero width space)'],
		['\u200D', 'U+200D (zero width joiner)'],
		['\u00AD', 'U+00AD (soft hyphen)'],
		['\uFEFF', 'U+FEFF (zero width no-break space)'],
		['\u0000', 'U+0000 (a control character)'],
		['\uD800', 'U+D800 (half of a character)'],
		['\u3164', 'U+3164 (Hangul filler)'],
		['\u115F', 'U+115F (a filler)'],
		['\u001B', 'U+001B (a control character)'],
		['\u{E0041}', 'U+E0041 (a format character)']
	])('is named, with its place: %j', (character, name) => {
		expect(onlyProblem(title(`The mayor ${character}talks`))).toEqual({
			file: 'lakeside/overlake.geojson',
			at: 'feature "mayor-talks"',
			what: `The property "title" has ${name} after "The mayor ", which nobody sees.`,
			fix: 'Take it out; type the words anew rather than pasting them.'
		});
		expect(onlyProblem(title(`${character}Talks`)).what).toContain('at its beginning');
	});

	it.each([
		[talks('speaker')],
		[talks('where', 'name')],
		[talks('actors', 0, 'name')],
		[talks('notes', 0, 'text')],
		[talks('notes', 0, 'sources', 0, 'title')],
		[['layer', 'title']],
		[['layer', 'names', 'ar']],
		[['features', 0, 'properties', 'source']]
	] satisfies [readonly Step[]][])('is refused wherever the editor writes: %j', (steps) => {
		expect(onlyProblem(set(OVERLAKE, steps, 'a\u202Eb')).what).toContain('U+202E');
	});

	it('is refused in the headline', () => {
		const problem = onlyProblem(swap(ARTICLE, 'title: Overlake', 'title: Over\u2060lake'));
		expect(problem.what).toContain('U+2060 (word joiner) after "Over"');
	});

	it('stays in the article and in its quotes, which are letter for letter', () => {
		expect(
			problemsOf(
				swap(ARTICLE, 'The mayor of Overlake met', 'The ma\u202Eyor\u200B of Overlake met'),
				set(OVERLAKE, talks('quotes'), [{ exact: 'The ma\u202Eyor\u200B of Overlake met' }])
			).filter(({ what }) => what.includes('nobody sees'))
		).toEqual([]);
	});

	it.each(['می‌خواهد', 'क्‍ष', 'نص عربي 2031', 'Two\nlines', 'ł̣ é'])(
		'is not a joiner where it is spelling, nor any letter: %s',
		(text) => {
			expect(problemsOf(title(text))).toEqual([]);
		}
	);

	it('is seen in the terminal', () => {
		const lines = problemLines(problemsOf(set(OVERLAKE, talks('kind'), 'a\u202Eb')));
		expect(lines.join('\n')).toContain('"a<U+202E>b"');
		expect(lines.join('\n')).not.toContain('\u202E');
	});
});
