import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	barsOf,
	binAt,
	BIN_UNITS,
	densityOf,
	wordsOfBin,
	type DensityEntry
} from '../../src/lib/time/density.ts';
import type { Scale } from '../../src/lib/time/scale.ts';
import { dayOf, isoOfDay } from '../../src/lib/time/span.ts';

/* Bars of how many events there are: every event in one of them, whatever the axis. */

const entryOf = (days: readonly number[], group = 0): DensityEntry => {
	const firstDay = Math.min(...days);
	const counts = new Uint32Array(Math.max(...days) - firstDay + 1);
	for (const day of days) counts[day - firstDay] = (counts[day - firstDay] ?? 0) + 1;
	const span = { fromDay: firstDay, toDay: firstDay + counts.length - 1 };
	return { title: 'Made', group, span, days: { firstDay, counts, undated: 0 } };
};
const scaleOf = (days: readonly number[], width: number): Scale => ({
	firstDay: Math.min(...days),
	lastDay: Math.max(...days),
	left: 30,
	right: 30 + width
});

const someDays = fc.array(fc.integer({ min: -20_000, max: 30_000 }), {
	minLength: 1,
	maxLength: 40
});

describe('bins', () => {
	test('hold every event once, follow each other without a gap, and have room', () => {
		fc.assert(
			fc.property(someDays, someDays, fc.integer({ min: 100, max: 1500 }), (one, other, width) => {
				const entries = [entryOf(one), entryOf(other, 1)];
				const scale = scaleOf([...one, ...other], width);
				const { bins, most, unit } = densityOf(entries, scale);
				for (const [index, days] of [one, other].entries())
					for (const { fromDay, toDay, counts } of bins)
						expect(counts[index]).toBe(days.filter((day) => day >= fromDay && day <= toDay).length);
				expect(bins.reduce((sum, { total }) => sum + total, 0)).toBe(one.length + other.length);
				bins.forEach(({ toDay }, at) => {
					const next = bins[at + 1];
					if (next) expect(next.fromDay).toBe(toDay + 1);
				});
				expect(most).toBe(Math.max(...bins.map(({ total }) => total)));
				const px = width / (scale.lastDay - scale.firstDay + 1);
				if (unit !== 'century') expect(BIN_UNITS.indexOf(unit) === 0 || px < 4).toBe(true);
			})
		);
	});

	test.each([
		[40, 800, 'day', '2024-03-03', '3 March 2024'],
		[400, 800, 'week', '2024-02-26', 'week from 26 February 2024'],
		[731, 350, 'month', '2024-03-01', 'March 2024'],
		[3000, 350, 'quarter', '2024-01-01', '1 January 2024 to 31 March 2024'],
		[20_000, 350, 'year', '2024-01-01', '2024'],
		[90_000, 350, 'decade', '2020-01-01', '1 January 2020 to 31 December 2029']
	])('of %i days on %i px are by %s', (days, width, unit, from, words) => {
		const day = dayOf('2024-03-03');
		const entry = entryOf([day, day, day + days - 1]);
		const density = densityOf([entry], scaleOf([day, day + days - 1], width));
		const bin = binAt(density, day);
		expect(density.unit).toBe(unit);
		expect(bin && isoOfDay(bin.fromDay)).toBe(from);
		expect(bin && wordsOfBin(bin, density.unit)).toBe(words);
	});

	test('are there before anything is counted, and where nothing is left', () => {
		const span = { fromDay: 0, toDay: 9 };
		const none = { firstDay: 0, counts: new Uint32Array(), undated: 3 };
		for (const days of [null, none]) {
			const entry = { title: 'Made', group: 0, span, days };
			const density = densityOf([entry], scaleOf([0, 9], 300));
			expect(density.bins).toHaveLength(10);
			expect(density.most).toBe(0);
			expect(barsOf(density, 0, { scale: scaleOf([0, 9], 300), y: 9, height: 9 })).toBe('');
		}
	});
});

test('bars stay inside the axis and the height, and what is there is at least a pixel', () => {
	const day = dayOf('2024-03-03');
	const days = [...Array.from({ length: 5000 }, () => day), day + 300];
	const scale = scaleOf(days, 600);
	const density = densityOf([entryOf(days)], scale);
	const path = barsOf(density, 0, { scale, y: 80, height: 30 });
	const bars = [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v-([\d.]+)h-[\d.]+z/g)].map((bar) =>
		bar.slice(1).map(Number)
	);
	expect(bars).toHaveLength(2);
	for (const [x = 0, y = 0, width = 0, height = 0] of bars) {
		expect(x).toBeGreaterThanOrEqual(scale.left);
		expect(x + width).toBeLessThanOrEqual(scale.right);
		expect(y - height).toBeGreaterThanOrEqual(50);
		expect(height).toBeGreaterThanOrEqual(1);
	}
});
