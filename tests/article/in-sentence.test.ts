import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSentence, passageText, type Passage } from '../../src/lib/article/in-sentence.ts';
import { readArticle } from '../../src/lib/article/sentences.ts';
import { sentencesOf } from '../../src/lib/article/where-quoted.ts';

const TEXT =
	'Israel—which claims it—has struck the town, and went on. Moscow criticised these actions.\n\n“We work,” he said, emphasising more. They left.';
const article = readArticle(TEXT, 'en');

function rangeOf(words: string) {
	const start = TEXT.indexOf(words);
	if (start < 0 || TEXT.includes(words, start + 1)) throw new Error(`Not once: ${words}`);
	return { start, end: start + words.length };
}

/** Grey in brackets. */
const shown = ({ pieces }: Passage): string =>
	pieces
		.map(({ kind, start, end }) => ({ kind, words: TEXT.slice(start, end) }))
		.map(({ kind, words }) => (kind === 'quote' ? words : `[${words}]`))
		.join('');

const passages = (...quotes: Parameters<typeof inSentence>[1]) => inSentence(article, quotes);

describe('a quote in its sentence', () => {
	it('has the rest of the sentence before and after it', () => {
		const [passage, ...others] = passages(rangeOf('has struck the town'));
		expect(others).toEqual([]);
		expect(passage && shown(passage)).toBe(
			'[Israel—which claims it—]has struck the town[, and went on.]'
		);
		expect(passage?.sentences).toEqual([1]);
	});

	it('has nothing round it where it is the sentence', () => {
		const words = 'Moscow criticised these actions.';
		expect(passages(rangeOf(words)).map(shown)).toEqual([words]);
	});

	it('shares the sentence with another quote', () => {
		const two = passages(rangeOf('“We work,”'), rangeOf('emphasising more'));
		expect(two.map(shown)).toEqual(['“We work,”[ he said, ]emphasising more[.]']);
		expect(two[0]?.quotes).toHaveLength(2);
	});

	it('stands apart from a quote of another sentence', () => {
		expect(
			passages(rangeOf('Israel'), rangeOf('Moscow')).map(({ sentences }) => sentences)
		).toEqual([[1], [2]]);
	});

	it('goes over as many sentences as it does, blank lines and all', () => {
		const [passage] = passages(rangeOf('these actions.\n\n“We work,”'));
		expect(passage?.sentences).toEqual([2, 3]);
		expect(passage && shown(passage)).toBe(
			'[Moscow criticised ]these actions.\n\n“We work,”[ he said, emphasising more.]'
		);
	});

	it('is whole also where another overlaps it: the sentence is shown again', () => {
		const [one, other] = passages(rangeOf('has struck'), rangeOf('struck the town'));
		expect(one && shown(one)).toContain(']has struck[');
		expect(other && shown(other)).toContain(']struck the town[');
	});
});

describe('the words that a quote leans on', () => {
	const leaning = { ...rangeOf('these actions'), context: rangeOf('has struck the town') };

	it('stand before it where they come before it, with their sentence’s number', () => {
		const [context, quote] = passages(leaning);
		expect(context && [shown(context), context.sentences, context.quotes]).toEqual([
			'[has struck the town]',
			[1],
			[]
		]);
		expect(quote?.quotes).toHaveLength(1);
	});

	it('stand after it where they come after it', () => {
		const numbers = passages({ ...leaning, context: rangeOf('They left.') }).map(
			({ sentences }) => sentences
		);
		expect(numbers).toEqual([[2], [4]]);
	});

	it('are not shown twice: not for two quotes, and not beside their own sentence', () => {
		const two = [leaning, { ...rangeOf('They left'), context: leaning.context }];
		expect(inSentence(article, two)).toHaveLength(3);
		expect(passages(rangeOf('Israel'), leaning).map(({ sentences }) => sentences)).toEqual([
			[1],
			[2]
		]);
	});
});

it('whatever is quoted: each quote is one piece, and the pieces are the article’s sentences', () => {
	const range = fc
		.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 60 }))
		.map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }));
	fc.assert(
		fc.property(fc.array(range, { minLength: 1, maxLength: 5 }), (unsorted) => {
			const quotes = unsorted.toSorted((a, b) => a.start - b.start || a.end - b.end);
			const all = inSentence(article, quotes);
			expect(all.flatMap((passage) => passage.quotes)).toHaveLength(quotes.length);
			for (const passage of all) {
				const texts = passage.pieces.map(({ start, end }) => TEXT.slice(start, end));
				expect(texts.join('')).toBe(passageText(article, passage));
				expect(texts.every((text) => text !== '')).toBe(true);
				for (const quote of passage.quotes) {
					const own = passage.pieces.filter(
						({ kind, start, end }) => kind === 'quote' && start === quote.start && end === quote.end
					);
					expect(own).toHaveLength(1);
					for (const sentence of sentencesOf(article, quote)) {
						expect(passage.start).toBeLessThanOrEqual(sentence.start);
						expect(passage.end).toBeGreaterThanOrEqual(sentence.end);
					}
				}
			}
		}),
		{ seed: 2025, numRuns: 500 }
	);
});
