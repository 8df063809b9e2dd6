import { dayNumber, MS_PER_DAY } from './calendar.ts';
import { wordsOfDay, wordsOfYear, MONTHS } from './day-words.ts';
import type { DayWindow } from './span.ts';
import { dayToX, pxPerDay, type Scale } from './scale.ts';

/* What is too much to be drawn one by one: how many events lie in each stretch of time. */

export interface CountedDays {
	/** Days since 1970-01-01, UTC; `counts` begins with it, a number for each day. */
	readonly firstDay: number;
	readonly counts: Uint32Array;
	/** How many have no date. */
	readonly undated: number;
}

/** The events of a data set, as the timeline draws them. */
export interface DensityEntry {
	readonly title: string;
	/** The layer by its order. */
	readonly group: number;
	/** From its first day to its last, whatever is chosen: what the axis has room for. */
	readonly span: DayWindow;
	/** Null: not counted yet. */
	readonly days: CountedDays | null;
}

/** From fine to coarse. */
export const BIN_UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const;
export type BinUnit = (typeof BIN_UNITS)[number];

export interface Bin {
	/** Both included. */
	readonly fromDay: number;
	readonly toDay: number;
	/** Of each entry, in their order. */
	readonly counts: readonly number[];
	readonly total: number;
}

export interface Density {
	readonly unit: BinUnit;
	/** Without gaps, from the first day of all that there is to the last. */
	readonly bins: readonly Bin[];
	/** The total of the greatest; 0 where nothing is dated. */
	readonly most: number;
}

/** A narrower bar is hard to see, and to tell from the next: CSS pixels. */
const LEAST_PX = 4;
const UNIT_DAYS: Readonly<Record<BinUnit, number>> = {
	day: 1,
	week: 7,
	month: 30,
	quarter: 91,
	year: 365,
	decade: 3652,
	century: 36524
};

/** The finest stretches of the calendar that have room on the axis. */
export function densityOf(entries: readonly DensityEntry[], scale: Scale): Density {
	const unit = BIN_UNITS.find((one) => UNIT_DAYS[one] * pxPerDay(scale) >= LEAST_PX) ?? 'century';
	const first = Math.min(...entries.map(({ span }) => span.fromDay));
	const last = Math.max(...entries.map(({ span }) => span.toDay));
	const bins: Bin[] = [];
	for (let from = startOf(first, unit); from <= last; from = startAfter(from, unit)) {
		const toDay = startAfter(from, unit) - 1;
		const counts = entries.map(({ days }) => (days === null ? 0 : sumOf(days, from, toDay)));
		bins.push({ fromDay: from, toDay, counts, total: counts.reduce((a, b) => a + b, 0) });
	}
	return { unit, bins, most: bins.reduce((most, { total }) => Math.max(most, total), 0) };
}

function sumOf({ firstDay, counts }: CountedDays, fromDay: number, toDay: number): number {
	let sum = 0;
	for (const count of counts.subarray(
		Math.max(0, fromDay - firstDay),
		Math.max(0, toDay - firstDay + 1)
	))
		sum += count;
	return sum;
}

/** Weeks begin on Monday (ISO 8601); 1970-01-01 was a Thursday. */
function startOf(day: number, unit: BinUnit): number {
	if (unit === 'day') return day;
	if (unit === 'week') return Math.floor((day + 3) / 7) * 7 - 3;
	const { year, month } = dateOf(day);
	const years = YEARS[unit];
	if (years !== undefined) return dayNumber(Math.floor(year / years) * years, 1, 1);
	const months = unit === 'quarter' ? 3 : 1;
	return dayNumber(year, Math.floor((month - 1) / months) * months + 1, 1);
}

function startAfter(start: number, unit: BinUnit): number {
	if (unit === 'day') return start + 1;
	if (unit === 'week') return start + 7;
	const { year, month } = dateOf(start);
	const years = YEARS[unit];
	if (years !== undefined) return dayNumber(year + years, 1, 1);
	return dayNumber(year, month + (unit === 'quarter' ? 3 : 1), 1);
}

const YEARS: Partial<Readonly<Record<BinUnit, number>>> = { year: 1, decade: 10, century: 100 };

function dateOf(day: number) {
	const date = new Date(day * MS_PER_DAY);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The bars of one entry, each standing on those before it: an SVG path, CSS pixels. */
export function barsOf(
	{ bins, most }: Density,
	entry: number,
	{ scale, y, height }: { readonly scale: Scale; readonly y: number; readonly height: number }
): string {
	const px = (count: number): number => (count / Math.max(1, most)) * height;
	return bins
		.filter(({ counts }) => (counts[entry] ?? 0) > 0)
		.map(({ fromDay, toDay, counts }) => {
			const x = dayToX(scale, Math.max(fromDay, scale.firstDay));
			const width = dayToX(scale, Math.min(toDay, scale.lastDay) + 1) - x;
			const bottom = y - px(counts.slice(0, entry).reduce((a, b) => a + b, 0));
			// What is there is seen, however little beside the rest.
			const high = Math.max(1, px(counts[entry] ?? 0));
			const wide = Math.max(1, width - 1);
			return `M${round(x)} ${round(bottom)}h${round(wide)}v${round(-high)}h${round(-wide)}z`;
		})
		.join('');
}

function round(px: number): number {
	return Math.round(px * 10) / 10;
}

/** The bin drawn at a day; null: there is none. */
export function binAt({ bins }: Density, day: number): Bin | null {
	return bins.find(({ fromDay, toDay }) => day >= fromDay && day <= toDay) ?? null;
}

/** "3 March 2025", "week from 3 March 2025", "March 2025", "2025". */
export function wordsOfBin(
	{ fromDay, toDay }: Pick<Bin, 'fromDay' | 'toDay'>,
	unit: BinUnit
): string {
	const { year, month } = dateOf(fromDay);
	switch (unit) {
		case 'day':
			return wordsOfDay(fromDay);
		case 'week':
			return `week from ${wordsOfDay(fromDay)}`;
		case 'month':
			return `${MONTHS[month - 1] ?? ''} ${wordsOfYear(year)}`;
		case 'year':
			return wordsOfYear(year);
		case 'quarter':
		case 'decade':
		case 'century':
			return `${wordsOfDay(fromDay)} to ${wordsOfDay(toDay)}`;
	}
}
