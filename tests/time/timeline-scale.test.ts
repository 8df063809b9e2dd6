import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../src/lib/time/edtf.ts';
import type { Span } from '../../src/lib/time/span.ts';
import { dayToX, fitDays, FURTHEST_DAY, xToDay, type Scale } from '../../src/lib/time/scale.ts';
import { dayOf, isoOfDay } from '../../src/lib/time/span.ts';
import { labelPx, ticksOf } from '../../src/lib/time/ticks.ts';
import { runs } from '../tier.ts';

const SIDE = 28;

/** Axes of a few days up to all that `Date` reaches, from a watch's width to a wall's. */
const scales = fc
	.record({
		first: fc.integer({ min: -FURTHEST_DAY, max: FURTHEST_DAY - 1 }),
		digits: fc.integer({ min: 0, max: 8 }),
		share: fc.double({ min: 0, max: 1, noNaN: true }),
		width: fc.integer({ min: 200, max: 2_000 })
	})
	.map(({ first, digits, share, width }): Scale => {
		const lastDay = Math.min(FURTHEST_DAY, first + Math.floor(share * 10 ** digits));
		return { firstDay: first, lastDay, left: SIDE, right: width - SIDE };
	});

describe('the days of an axis', () => {
	it.each([
		[['2024-12-08'], '2024-12-05', '2024-12-11'],
		[['2024-12-08', '2025-10-15'], '2024-11-29', '2025-10-24'],
		[['2024-12-08/..'], '2024-12-05', '2024-12-11'],
		[['../2024-12-08', '2025-01/'], '2024-12-05', '2025-01-04']
	])('fit %s from %s to %s', (values, from, to) => {
		const days = fitDays(values.map(spanOf));
		expect(days && [isoOfDay(days.fromDay), isoOfDay(days.toDay)]).toEqual([from, to]);
	});

	it('are none where nothing has a date', () => {
		expect(fitDays([])).toBeNull();
	});

	it('reach no further than Date does', () => {
		const bound = { day: FURTHEST_DAY, approximate: false, uncertain: false };
		const span = { earliest: bound, latest: bound, openStart: false, openEnd: false };
		expect(fitDays([span])?.toDay).toBe(FURTHEST_DAY);
	});
});

describe('a scale', () => {
	it('finds every day again, by its beginning, its middle, and just before its end', () => {
		fc.assert(
			fc.property(scales, fc.double({ min: 0, max: 1, noNaN: true }), (scale, share) => {
				const day = scale.firstDay + Math.floor(share * (scale.lastDay - scale.firstDay));
				for (const part of [0, 0.5, 0.99]) {
					expect(xToDay(scale, dayToX(scale, day + part))).toBe(day);
				}
			}),
			{ seed: 4 }
		);
	});

	it('begins at the left and ends at the right', () => {
		fc.assert(
			fc.property(scales, (scale) => {
				expect(dayToX(scale, scale.firstDay)).toBe(scale.left);
				expect(dayToX(scale, scale.lastDay + 1)).toBeCloseTo(scale.right, 6);
			}),
			{ seed: 4 }
		);
	});
});

describe('the ticks of an axis', () => {
	it.each([
		['2024-12-08/2025-10-15', 974, 'Dec 2024|Jan 2025|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct'],
		['2024-12-08/2025-10-15', 390, 'Jan 2025|Apr|Jul|Oct'],
		['2024-12-08', 974, '5 Dec 2024|6 Dec|7 Dec|8 Dec|9 Dec|10 Dec|11 Dec'],
		['2024-12-30/2025-01-02', 390, '27 Dec|29 Dec|1 Jan 2025|3 Jan|5 Jan'],
		['1948/2025', 390, '1950|1960|1970|1980|1990|2000|2010|2020'],
		['Y-17000 2025', 390, '15000 BC|10000 BC|5000 BC|AD 1'],
		['-0003/0003', 600, '4 BC|3 BC|2 BC|1 BC|AD 1|AD 2|AD 3|AD 4']
	])('for %s at %i px are %s', (value, width, labels) => {
		expect(labelsOf(scaleFor(value, width)).join('|')).toBe(labels);
	});

	it('have labels that keep apart and stay in the drawing', () => {
		fc.assert(
			fc.property(scales, (scale) => {
				let end = 0;
				for (const { label, labelX } of ticksOf(scale)) {
					if (label === null) continue;
					expect(labelX - labelPx(label) / 2).toBeGreaterThanOrEqual(end - 1e-6);
					end = labelX + labelPx(label) / 2;
				}
				expect(end).toBeLessThanOrEqual(scale.right + SIDE + 1e-6);
			}),
			{ seed: 4, numRuns: runs(400) }
		);
	});

	it('come by day, each once, inside the axis, and always with a label', () => {
		fc.assert(
			fc.property(scales, (scale) => {
				const days = ticksOf(scale).map(({ day }) => day);
				expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
				expect(days.every((day) => day >= scale.firstDay && day <= scale.lastDay)).toBe(true);
				const spanDays = scale.lastDay - scale.firstDay;
				const isDrawn = spanDays < 90_000_000 || labelsOf(scale).length > 0;
				expect(isDrawn).toBe(true);
			}),
			{ seed: 4, numRuns: runs(400) }
		);
	});

	it('of a day fall on that day in every time zone: they are whole days', () => {
		expect(ticksOf(scaleFor('2024-12-08', 974))[0]?.day).toBe(dayOf('2024-12-05'));
	});
});

function labelsOf(scale: Scale): readonly string[] {
	return ticksOf(scale).flatMap(({ label }) => label ?? []);
}

function scaleFor(value: string, width: number): Scale {
	const days = fitDays(value.split(' ').map(spanOf));
	if (days === null) throw new Error(`${value} has no day.`);
	const { fromDay: firstDay, toDay: lastDay } = days;
	return { firstDay, lastDay, left: SIDE, right: width - SIDE };
}

function spanOf(value: string): Span {
	const reading = readEdtf(value);
	if (!reading.ok) throw new Error(reading.why);
	return reading.span;
}
