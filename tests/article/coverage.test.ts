import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, coverageWords, gapWords } from '../../src/lib/article/coverage.ts';
import { readArticle } from '../../src/lib/article/sentences.ts';
import { placeNamesOf } from '../../src/lib/story/place-names.ts';
import { readStories } from '../../src/make/stories.ts';

const named = (sentence: string, names: readonly string[] = []) =>
	coverageOf(readArticle(sentence, 'en'), [], names)[0]?.named;

const storyRead = async () => {
	const stories = await readStories('geo');
	const story = stories.ok && stories.value.find((one) => one.id === 'syria-russia');
	if (!story) throw new Error('The seed story cannot be read: npm run check.');
	return story;
};

describe('what a sentence names', () => {
	it.each([
		['They met on Thursday.', ['Thursday']],
		['It began in late 2023.', ['2023']],
		['The 1990s were hard.', ['1990s']],
		['A summit in October.', ['October']],
		['On 5 May and March 3.', ['May', 'March']],
		['Since May they march.', ['May']],
		['He left last year, and a year ago she did.', ['last year', 'a year ago']],
		['Two weeks earlier, many days.', ['Two weeks earlier']],
		['They may march in august company.', []],
		['May he rest.', []],
		['Marching on, 12345 people in 300 cars.', []],
		['It was in Sept. that he came.', ['Sept.']],
		['Mondays are quiet.', ['Mondays']]
	])('%s', (sentence, dates) => {
		expect(named(sentence)).toEqual(dates);
	});

	it('is a place as a whole word, the longest name of it', () => {
		const names = ['Golan', 'Golan Heights', 'Syria', 'A.B (C)', '  '];
		expect(named('Syria’s Golan Heights, Syria', names)).toEqual(['Syria', 'Golan Heights']);
		expect(named('Syrian, preSyria, syria', names)).toEqual([]);
		expect(named('In A.B (C), not AxB.', names)).toEqual(['A.B (C)']);
		expect(named('В Дамаске и в Москва', ['Дамаск', 'Москва'])).toEqual(['Москва']);
	});
});

describe('coverage of an article', () => {
	const article = readArticle(
		'It rained. They met in Paris on Monday.\n\nNobody came. In Rome.',
		'en'
	);
	const quoteOf = (exact: string, id: string) => {
		const start = article.text.indexOf(exact);
		return { id, start, end: start + exact.length };
	};

	it('tells the sentences with events, without, and those that stand out', () => {
		const quotes = [
			quoteOf('They met', 'met'),
			quoteOf('Paris', 'met'),
			quoteOf('came. In', 'came')
		];
		const coverage = coverageOf(article, quotes, ['Paris', 'Rome']);
		expect(coverage.map(({ ids }) => ids)).toEqual([[], ['met'], ['came'], ['came']]);
		expect(coverage.map(({ standsOut }) => standsOut)).toEqual([false, false, false, false]);
		expect(coverageWords(coverage)).toBe(
			'3 of 4 sentences have events; none that names a place or a date is without.'
		);
		const bare = coverageOf(article, [], ['Paris', 'Rome']);
		expect(bare.map(({ standsOut }) => standsOut)).toEqual([false, true, false, true]);
		expect(gapWords(bare)).toBe('2 name a place or a date and are without: 2, 4');
		const [, second] = bare;
		expect(gapWords(second ? [second] : [])).toBe('1 names a place or a date and is without: 2');
	});

	it('holds of the seed story: each sentence has an event', async () => {
		const story = await storyRead();
		const quotes = story.events.flatMap((event) =>
			event.quotes.map(({ start, end }) => ({ start, end, id: event.id }))
		);
		const coverage = coverageOf(story.article, quotes, placeNamesOf(story));
		expect(coverageWords(coverage)).toBe(
			'12 of 12 sentences have events; none that names a place or a date is without.'
		);
		// Were a sentence's events lost, it would stand out.
		const lost = ['sweida-clashes', 'country-divided'];
		const without = quotes.filter(({ id }) => !lost.includes(id));
		const poorer = coverageOf(story.article, without, placeNamesOf(story));
		expect(poorer.filter(({ standsOut }) => standsOut)).toMatchObject([
			{ ids: [], named: ['Sweida province'] }
		]);
	});

	it('tells every sentence once, and every quote at least once', async () => {
		const story = await storyRead();
		const { text, paragraphs } = story.article;
		const ranges = fc
			.tuple(fc.nat(text.length), fc.nat(text.length))
			.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
		fc.assert(
			fc.property(fc.array(ranges, { maxLength: 8 }), (drawn) => {
				const quotes = drawn.map((range, index) => ({ ...range, id: `q${index}` }));
				const coverage = coverageOf(story.article, quotes, []);
				expect(coverage.map(({ sentence }) => sentence)).toEqual(
					paragraphs.flatMap((paragraph) => paragraph.sentences)
				);
				const quoted = new Set(coverage.flatMap(({ ids }) => ids));
				for (const { id, start, end } of quotes) {
					expect(quoted.has(id)).toBe(text.slice(start, end).trim() !== '');
				}
			}),
			{ seed: 6, numRuns: 100 }
		);
	});
});

describe('the names of a story’s places', () => {
	it('are its layers’ and its events’, whole and in parts', async () => {
		const names = placeNamesOf(await storyRead());
		for (const name of ['Damascus', 'دمشق', 'Москва', 'Golan buffer zone', 'Ministry of Defence'])
			expect(names).toContain(name);
		expect(new Set(names).size).toBe(names.length);
	});
});
