import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, type QuoteMatch } from '../../src/lib/article/quote.ts';

const BODY = readFileSync(new URL('../fixtures/article/syria-russia.txt', import.meta.url), 'utf8');

describe('a quote that is in the article', () => {
	it('is found where events.md counted it, 145 characters of headlines later', () => {
		const match = findQuote(BODY, { exact: 'Speaking alongside Russian Foreign Minister' });
		expect(match).toEqual({ kind: 'found', range: { start: 680 - 145, end: 723 - 145 } });
	});

	it('is ambiguous with every place it stands at', () => {
		expect(startsOf(findQuote('one two one', { exact: 'one' }))).toEqual([0, 8]);
	});

	it('is ambiguous where it overlaps itself', () => {
		expect(startsOf(findQuote('ananas', { exact: 'ana' }))).toEqual([0, 2]);
	});

	it.each([
		[{ exact: 'one', prefix: 'two ' }, 8],
		[{ exact: 'one', suffix: ' two' }, 0],
		[{ exact: 'one', prefix: '', suffix: ' two one' }, 0],
		[{ exact: 'ana', prefix: 'an' }, 2]
	])('%j is told from the others by what is beside it', (selector, start) => {
		const text = selector.exact === 'ana' ? 'ananas' : 'one two one';
		expect(findQuote(text, selector)).toMatchObject({ kind: 'found', range: { start } });
	});

	it('stays ambiguous where the prefix fits twice', () => {
		const match = findQuote('a one, a one, one', { exact: 'one', prefix: 'a ' });
		expect(startsOf(match)).toEqual([2, 9]);
	});
});

describe('a quote with other words around it', () => {
	it('is absent, and what stands there is said', () => {
		expect(findQuote('one two one', { exact: 'two', prefix: 'a ' })).toEqual({
			kind: 'absent',
			nearest: { start: 4, end: 7 },
			nearestText: 'two',
			differs:
				'the article has the quote once, but before it stands “e ”, where the prefix says “a ”'
		});
	});

	it('is looked for at the place where most of them fit', () => {
		const match = findQuote('in Rome. to Rome, then', {
			exact: 'Rome',
			prefix: 'to ',
			suffix: '; then'
		});
		expect(match).toMatchObject({
			nearest: { start: 12 },
			differs:
				'the article has the quote in 2 places, but after it stands “, then”, where the suffix says “; then”'
		});
	});

	it('is looked for where the words nearest to it fit, not those farthest', () => {
		const match = findQuote('far, a Rome. big in Rome', { exact: 'Rome', prefix: 'far in ' });
		expect(match).toMatchObject({ nearest: { start: 20 } });
	});

	it('is told that only an apostrophe differs', () => {
		const match = findQuote('Syria’s path', { exact: 'path', prefix: "Syria's " });
		expect(match).toMatchObject({
			differs: expect.stringContaining(
				"a curly apostrophe ’ (U+2019) where the prefix has a straight apostrophe ' (U+0027), at character 6 of the prefix"
			)
		});
	});
});

describe('a quote that is nearly in the article', () => {
	it.each([
		[
			'a straight apostrophe',
			"emphasizing Damascus's desire",
			'emphasizing Damascus’s desire',
			"the article has a curly apostrophe ’ (U+2019) where the quote has a straight apostrophe ' (U+0027), at character 21 of the quote"
		],
		[
			'straight quotation marks',
			'"We are working',
			'“We are working',
			'the article has an opening quotation mark “ (U+201C) where the quote has a straight quotation mark " (U+0022), at character 1 of the quote'
		],
		[
			'a hyphen for a dash',
			'Israel-which claims',
			'Israel—which claims',
			'the article has an em dash — (U+2014) where the quote has a hyphen - (U+002D), at character 7 of the quote'
		],
		[
			'a no-break space',
			'Lavrov on\u00a0Thursday',
			'Lavrov on Thursday',
			'the article has a space (U+0020) where the quote has a no-break space (U+00A0), at character 10 of the quote'
		],
		[
			'two spaces',
			'Lavrov  on Thursday',
			'Lavrov on Thursday',
			'the article has a space (U+0020) where the quote has a space (U+0020) 2 times, at character 7 of the quote'
		],
		[
			'an invisible mark',
			'Lavrov on \u200fThursday',
			'Lavrov on Thursday',
			'the quote has a right-to-left mark (U+200F), which the article has not, at character 11 of the quote'
		],
		[
			'a small letter',
			'recent clashes in Sweida',
			'Recent clashes in Sweida',
			'the article has “Recent” where the quote has “recent”, with other capitals, at character 1 of the quote'
		],
		[
			'a word more',
			'We are currently working to ensure',
			'We are working to ensure',
			'the quote has “currently”, which the article has not, at character 8 of the quote'
		],
		[
			'a word less',
			'underscore the security landscape',
			'underscore the fragile security landscape',
			'the article has “fragile”, which the quote leaves out, at character 16 of the quote'
		],
		[
			'a slip of the pen',
			'Recent clashes in Swieda province between',
			'Recent clashes in Sweida province between',
			'the article has “Sweida” where the quote has “Swieda”, at character 19 of the quote'
		],
		[
			'two slips',
			"Damascus's desire for Moscow's continued",
			'Damascus’s desire for Moscow’s continued',
			"the article has a curly apostrophe ’ (U+2019) where the quote has a straight apostrophe ' (U+0027), at character 9 of the quote, and 1 more such place"
		]
	])('%s: the nearest text and what differs', (_, exact, nearestText, differs) => {
		const match = findQuote(BODY, { exact });
		expect(match).toMatchObject({ kind: 'absent', nearestText, differs });
		expect(nearestOf(BODY, match)).toBe(nearestText);
	});

	it('is named with whole words', () => {
		const match = findQuote(BODY, { exact: 'ecent clashes  in Swe' });
		expect(match).toMatchObject({ nearestText: 'Recent clashes in Sweida' });
	});

	it('is named with the mark that closes it', () => {
		const match = findQuote(BODY, { exact: 'reunification of the people of Syria”' });
		expect(match).toMatchObject({ nearestText: 'reunification of the people in Syria,”' });
	});

	it('is named though it shouts', () => {
		const match = findQuote(BODY, { exact: 'RECENT CLASHES IN SWEIDA' });
		expect(match).toMatchObject({ nearestText: 'Recent clashes in Sweida' });
	});

	it('has its characters counted, not their halves', () => {
		const match = findQuote('😀😀 it’s here', { exact: "😀😀 it's here" });
		expect(match).toMatchObject({ differs: expect.stringMatching(/at character 6 of the quote$/) });
	});

	it('is named across the end of a paragraph', () => {
		const match = findQuote(BODY, { exact: 'Ahmed al-Sharaa. Speaking alongside' });
		expect(match).toMatchObject({
			nearestText: 'Ahmed al-Sharaa.\n\nSpeaking alongside',
			differs:
				'the article has a line break (U+000A) 2 times where the quote has a space (U+0020), at character 17 of the quote'
		});
	});

	it('is told of letters in another Unicode form', () => {
		const match = findQuote('The Café Rivière closed.', { exact: 'Cafe\u0301 Rivière' });
		expect(match).toMatchObject({
			nearestText: 'Café Rivière',
			differs: expect.stringContaining('the same letters in another Unicode form')
		});
	});

	it('is named in Arabic', () => {
		const match = findQuote('قال الوزير إن سوريا موحدة.', { exact: 'الوزير ان سوريا' });
		expect(match).toMatchObject({
			nearestText: 'الوزير إن سوريا',
			differs: 'the article has “إن” where the quote has “ان”, at character 8 of the quote'
		});
	});
});

describe('a quote that is not in the article', () => {
	it.each(['The cat sat on the mat by the fire', 'Snowden', '!!!!', '😀😀', '\u200f'])(
		'%j: nothing is like it',
		(exact) => {
			expect(findQuote(BODY, { exact })).toEqual({
				kind: 'absent',
				nearest: null,
				nearestText: null,
				differs: 'nothing in the article is like the quote'
			});
		}
	);

	it('is empty', () => {
		const nothing = { kind: 'absent', nearest: null, nearestText: null };
		expect(findQuote(BODY, { exact: '' })).toEqual({ ...nothing, differs: 'the quote is empty' });
		expect(findQuote('', { exact: 'a' })).toMatchObject(nothing);
	});
});

it('2,500 characters are searched in 100,000 in well under a second', () => {
	const text = Array.from({ length: 45 }, (_, copy) => BODY.replaceAll('Syria', `S${copy}`)).join(
		'\n\n'
	);
	const quote = text.slice(50_000, 52_500).replaceAll('’', "'");
	const began = performance.now();
	const match = findQuote(text, { exact: quote });
	expect(performance.now() - began).toBeLessThan(1000);
	const near = match.kind === 'absent' ? match.nearest : null;
	expect(Math.abs((near?.start ?? 0) - 50_000)).toBeLessThan(20);
	expect(Math.abs((near?.end ?? 0) - 52_500)).toBeLessThan(20);
});

/** Letters of three scripts, marks and emoji: everything that offsets and folding could trip over. */
const surroundings = fc
	.array(fc.constantFrom(...'aéب،“”‘’\'"—–- \n\u00a0\u200f😀🏳️‍🌈'), { maxLength: 40 })
	.map((characters) => characters.join(''));
/** These letters occur nowhere in the surroundings, so the quote cannot occur by chance. */
const quoted = fc
	.tuple(fc.constantFrom('Q', 'ق', '𝒬'), surroundings, fc.constantFrom('Z', 'ز', '𝒵'))
	.map((parts) => parts.join(''));

describe('whatever surrounds it', () => {
	it('a quote that occurs once is found at its offset', () => {
		fc.assert(
			fc.property(surroundings, quoted, surroundings, (before, exact, after) => {
				const range = { start: before.length, end: before.length + exact.length };
				expect(findQuote(before + exact + after, { exact })).toEqual({ kind: 'found', range });
			}),
			{ seed: 8 }
		);
	});

	it('a quote that occurs twice is ambiguous with both offsets, and its prefix tells which', () => {
		fc.assert(
			fc.property(surroundings, quoted, surroundings, (before, exact, between) => {
				const text = `${before}${exact}|${between}#${exact}`;
				const second = text.length - exact.length;
				expect(startsOf(findQuote(text, { exact }))).toEqual([before.length, second]);
				const range = { start: second, end: text.length };
				expect(findQuote(text, { exact, prefix: '#' })).toEqual({ kind: 'found', range });
			}),
			{ seed: 8 }
		);
	});

	it('an absent quote has its nearest text as the article has it', () => {
		fc.assert(
			fc.property(surroundings, quoted, surroundings, (before, exact, after) => {
				const text = before + exact + after;
				const match = findQuote(text, { exact: `${exact}Ж` });
				expect(match.kind).toBe('absent');
				expect(nearestOf(text, match)).toBe(match.kind === 'absent' ? match.nearestText : '');
			}),
			{ seed: 8 }
		);
	});
});

function startsOf(match: QuoteMatch): readonly number[] | null {
	return match.kind === 'ambiguous' ? match.ranges.map(({ start }) => start) : null;
}

function nearestOf(text: string, match: QuoteMatch): string | null {
	if (match.kind !== 'absent' || match.nearest === null) return null;
	return text.slice(match.nearest.start, match.nearest.end);
}
