import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMarks, type MarkedQuote } from '../../src/lib/article/marks.ts';

const RANGE = { start: 10, end: 20 };

describe('a range cut at its quotes', () => {
	it.each<[string, MarkedQuote[], [number, number, string][]]>([
		['no quote', [], [[10, 20, '']]],
		['the whole', [{ id: 'a', start: 10, end: 20 }], [[10, 20, 'a']]],
		[
			'one inside',
			[{ id: 'a', start: 12, end: 15 }],
			[
				[10, 12, ''],
				[12, 15, 'a'],
				[15, 20, '']
			]
		],
		[
			'nested, the inner given first',
			[
				{ id: 'in', start: 12, end: 14 },
				{ id: 'out', start: 10, end: 20 }
			],
			[
				[10, 12, 'out'],
				[12, 14, 'out in'],
				[14, 20, 'out']
			]
		],
		[
			'nested with one start, the inner given first',
			[
				{ id: 'in', start: 10, end: 14 },
				{ id: 'out', start: 10, end: 20 }
			],
			[
				[10, 14, 'out in'],
				[14, 20, 'out']
			]
		],
		[
			'overlapping',
			[
				{ id: 'a', start: 10, end: 15 },
				{ id: 'b', start: 13, end: 20 }
			],
			[
				[10, 13, 'a'],
				[13, 15, 'a b'],
				[15, 20, 'b']
			]
		],
		[
			'the same stretch twice, in the order given',
			[
				{ id: 'z', start: 10, end: 20 },
				{ id: 'a', start: 10, end: 20 }
			],
			[[10, 20, 'z a']]
		],
		['longer than the range', [{ id: 'a', start: 0, end: 99 }], [[10, 20, 'a']]],
		[
			'beside the range',
			[
				{ id: 'a', start: 0, end: 10 },
				{ id: 'b', start: 20, end: 30 }
			],
			[[10, 20, '']]
		],
		['empty', [{ id: 'a', start: 15, end: 15 }], [[10, 20, '']]],
		[
			'two quotes of one event, overlapping',
			[
				{ id: 'a', start: 10, end: 14 },
				{ id: 'a', start: 12, end: 20 }
			],
			[
				[10, 12, 'a'],
				[12, 14, 'a'],
				[14, 20, 'a']
			]
		]
	])('%s', (_, quotes, pieces) => {
		const cut = cutMarks(RANGE, quotes);
		expect(cut.map(({ start, end, ids }) => [start, end, ids.join(' ')])).toEqual(pieces);
	});

	it('has no piece where it is empty', () => {
		expect(cutMarks({ start: 5, end: 5 }, [{ id: 'a', start: 0, end: 9 }])).toEqual([]);
	});
});

const offset = fc.nat({ max: 30 });
const ranges = fc.tuple(offset, offset).map(([a, b]) => ({
	start: Math.min(a, b),
	end: Math.max(a, b)
}));
const quotes = fc
	.array(ranges, { maxLength: 8 })
	.map((list) => list.map((range, index) => ({ ...range, id: `q${index}` })));

describe('for any quotes', () => {
	it('the pieces are the range, without gap, overlap or empty piece', () => {
		const text = 'abcdefghijklmnopqrstuvwxyz01234';
		fc.assert(
			fc.property(ranges, quotes, (range, list) => {
				const pieces = cutMarks(range, list);
				const joined = pieces.map(({ start, end }) => text.slice(start, end)).join('');
				expect(joined).toBe(text.slice(range.start, range.end));
				expect(pieces.every(({ start, end }) => start < end)).toBe(true);
			}),
			{ seed: 8 }
		);
	});

	it('a character is in a quote exactly if its piece carries the id', () => {
		fc.assert(
			fc.property(ranges, quotes, (range, list) => {
				const pieces = cutMarks(range, list);
				for (let at = range.start; at < range.end; at++) {
					const ids = pieces.find(({ start, end }) => start <= at && at < end)?.ids ?? [];
					const covering = list.filter(({ start, end }) => start <= at && at < end);
					expect([...ids].sort()).toEqual(covering.map(({ id }) => id).sort());
				}
			}),
			{ seed: 8 }
		);
	});

	it('two quotes stand in the same order in every piece that has both', () => {
		fc.assert(
			fc.property(ranges, quotes, (range, list) => {
				const seen = new Set<string>();
				for (const { ids } of cutMarks(range, list)) {
					ids.forEach((id, index) =>
						ids.slice(index + 1).forEach((after) => seen.add(`${id} ${after}`))
					);
				}
				for (const pair of seen) expect(seen.has(pair.split(' ').reverse().join(' '))).toBe(false);
			}),
			{ seed: 8 }
		);
	});
});
