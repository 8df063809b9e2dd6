import { describe, expect, test } from 'vitest';
import { NO_FILTERS, rowsPassing } from '../../src/lib/event/filters.ts';
import { passesFacets } from '../../src/lib/rows/data/choice.ts';
import { whyNoRows } from '../../src/lib/rows/list/no-rows.ts';

const ALL = { isListed: true, left: 12, byActor: false, inView: 'all' } as const;

test('a filter by actor, which rows have no answer to, lets none through, on the map and in the counts', () => {
	const filters = { ...NO_FILTERS, actor: new Set(['Sergey Lavrov']) };
	expect(passesFacets('reported/clash/news', filters)).toBe(false);
	expect(passesFacets('reported/clash/news', NO_FILTERS)).toBe(true);
	const rows = [{ standing: 'reported', kind: 'clash', tense: 'news', count: 12 }] as const;
	expect(rowsPassing(rows, filters)).toBe(0);
	expect(rowsPassing(rows, NO_FILTERS)).toBe(12);
});

describe('an empty list of rows says why, and what to do', () => {
	test.each([
		[{ left: 0, byActor: true }, /filter by actor .* Clear it/],
		[{ left: 0, byActor: false }, /filters and time/],
		// What leaves none at all comes before where one looks.
		[{ left: 0, byActor: true, inView: 0 }, /filter by actor/],
		[{ inView: 0 }, /^None is in this view/],
		[{ inView: 'many' }, /come nearer/],
		[{ inView: 'unknown' }, /On its way/],
		[{ isListed: false }, /on the map alone/]
	] as const)('%j', (known, says) => {
		expect(whyNoRows({ ...ALL, ...known })).toMatch(says);
	});
	test('one that is not empty says nothing', () => {
		expect(whyNoRows(ALL)).toBeNull();
		expect(whyNoRows({ ...ALL, inView: 3 })).toBeNull();
	});
});
