import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../src/lib/time/edtf.ts';
import type { Span } from '../../src/lib/time/span.ts';
import { compareSpans, dayOf, isoOfDay, overlap } from '../../src/lib/time/span.ts';

describe('a span and a window', () => {
	it.each([
		['2024-12-08', '2024-12-08', '2024-12-08', 'within'],
		['2024-12-08', '2024-12-09', '2024-12-31', 'outside'],
		['2024-12-08', '2024-12-01', '2024-12-07', 'outside'],
		['2024-12', '2024-12-01', '2024-12-31', 'within'],
		['2024-12', '2024-12-02', '2024-12-31', 'partly'],
		['2024-12', '2024-12-01', '2024-12-30', 'partly'],
		['2024-12', '2024-12-31', '2025-12-31', 'partly'],
		['2024-12', '2024-01-01', '2024-12-01', 'partly'],
		['2024', '2024-06-01', '2024-06-02', 'partly'],
		['2024-12-08/..', '2020-01-01', '2030-01-01', 'partly'],
		['2024-12-08/..', '2020-01-01', '2024-12-07', 'outside'],
		['2024-12-08/', '2029-01-01', '2030-01-01', 'partly'],
		['../2024-12-08', '2024-12-08', '2030-01-01', 'partly'],
		['../2024-12-08', '2024-12-09', '2030-01-01', 'outside'],
		['2024', '2024-06-02', '2024-06-01', 'outside']
	])('%s lies to %s..%s %s', (value, from, to, expected) => {
		const window = { fromDay: dayOf(from), toDay: dayOf(to) };
		expect(overlap(spanOf(value), window)).toBe(expected);
	});
});

describe('spans in order', () => {
	const ORDER = [
		'../2023',
		'/2024',
		'2023',
		'2024-01',
		'2024-01/2024-03',
		'2024',
		'2024/..',
		'2024-12-08'
	];

	it('go by their start, open ones first, then by their end, open ones last', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(ORDER, { minLength: ORDER.length }), (values) => {
				expect(values.toSorted((a, b) => compareSpans(spanOf(a), spanOf(b)))).toEqual(ORDER);
			}),
			{ seed: 8 }
		);
	});

	it('are equal where both ends are, open or not', () => {
		expect(compareSpans(spanOf('../2024'), spanOf('/2024'))).toBe(0);
		expect(compareSpans(spanOf('2024/..'), spanOf('2024/'))).toBe(0);
		expect(compareSpans(spanOf('2024-12~'), spanOf('2024-12'))).toBe(0);
	});
});

describe('days', () => {
	it.each([
		['1970-01-01', 0],
		['1969-12-31', -1],
		['2024-12-08', 20_065],
		['2000-02-29', 11_016],
		['0000-01-01', -719_528],
		['-016999-12-31', -6_928_286 + 365],
		['+275760-09-13', 100_000_000]
	])('%s is day %i', (iso, day) => {
		expect(dayOf(iso)).toBe(day);
		expect(isoOfDay(day)).toBe(iso);
	});

	it.each([
		'2025-02-30',
		'2025-02-29',
		'2024-12',
		'2024-12-8',
		'',
		'today',
		'2024-12-08T00:00Z',
		'+002024-12-08',
		'-000000-01-01'
	])('%j is none', (iso) => {
		expect(() => dayOf(iso)).toThrow(RangeError);
	});

	it.each([0.5, NaN, Infinity, 100_000_001])('%d is no day', (day) => {
		expect(() => isoOfDay(day)).toThrow(RangeError);
	});

	it('come back as they were', () => {
		fc.assert(
			fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
				expect(dayOf(isoOfDay(day))).toBe(day);
			}),
			{ seed: 8 }
		);
	});
});

function spanOf(value: string): Span {
	const reading = readEdtf(value);
	if (!reading.ok) throw new Error(reading.why);
	return reading.span;
}
