import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	drawnHeight,
	scrolledTo,
	showing,
	standingAt,
	TALLEST,
	type LongScroll
} from '../../src/lib/rows/list/long-scroll.ts';

/* A list of a million rows in a box that no browser would draw so tall: none is out of reach. */

const ROW = 52;
const long = { whole: 1_000_000 * ROW, seen: 300 };
const short = { whole: 1000 * ROW, seen: 300 };
const start: LongScroll = { top: 0, at: 0 };

/** A browser goes no farther than what is drawn. */
const wheel = (now: LongScroll, by: number, list = long): LongScroll => {
	const most = drawnHeight(list) - list.seen;
	return scrolledTo(Math.max(0, Math.min(now.top + by, most)), now, list);
};

describe('a list that a browser can draw', () => {
	test('is scrolled as the browser does', () => {
		expect(drawnHeight(short)).toBe(short.whole);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: short.whole - short.seen }), (top) => {
				expect(scrolledTo(top, start, short)).toEqual({ top, at: top });
				expect(standingAt(top, short)).toEqual({ top, at: top });
			})
		);
	});
});

describe('a list taller than that', () => {
	test('is drawn no taller, and passes over no row when scrolled by hand', () => {
		expect(drawnHeight(long)).toBe(TALLEST);
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: long.whole - long.seen }),
				fc.array(fc.integer({ min: 1, max: 2 * long.seen }), { maxLength: 20 }),
				(from, steps) => {
					let now = standingAt(from, long);
					for (const by of steps) {
						const next = standingAt(wheel(now, by).at, long);
						expect(next.at).toBeGreaterThanOrEqual(now.at);
						expect(next.at - now.at).toBeLessThanOrEqual(by + long.seen / 2);
						// It stops nowhere but at the end.
						if (next.at === now.at) expect(next.at).toBe(long.whole - long.seen);
						now = next;
					}
				}
			)
		);
	});

	test('goes by shares when the bar is drawn, to either end', () => {
		expect(scrolledTo(TALLEST - long.seen, start, long).at).toBe(long.whole - long.seen);
		expect(scrolledTo((TALLEST - long.seen) / 2, start, long).at / long.whole).toBeCloseTo(0.5, 4);
		expect(scrolledTo(0, standingAt(40_000_000, long), long).at).toBe(0);
	});

	test('shows any row whole, and moves no more than it must', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: long.whole - long.seen }),
				fc.integer({ min: 0, max: 999_999 }),
				(from, row) => {
					const before = standingAt(from, long);
					const { at, top } = showing(row, ROW, { now: before, list: long });
					expect(row * ROW).toBeGreaterThanOrEqual(at);
					expect((row + 1) * ROW).toBeLessThanOrEqual(at + long.seen);
					expect(top).toBeLessThanOrEqual(TALLEST - long.seen);
					if (row * ROW >= from && (row + 1) * ROW <= from + long.seen) expect(at).toBe(before.at);
				}
			)
		);
	});
});
