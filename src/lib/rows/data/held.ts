import { readRising, readTimes, writeRising, writeTimes, type Time } from './times.ts';

/*
 * What a cell or a spot of a tile holds of one facets combination: the value of the property of that
 * name, `[months;]times[|rows]`. A tile where single days would be too much has counts by month, and
 * a tile beside it for each month has the days.
 */
export interface Held {
	/** Rows whose date lies within a month, counted by it; months since January 1970, in order. */
	readonly months: readonly { readonly month: number; readonly count: number }[];
	/** All others, or all. */
	readonly times: readonly Time[];
	/** The rows' numbers, in the order of the times; null where they are not told. */
	readonly rows: readonly number[] | null;
}

export function writeHeld({ months, times, rows }: Held): string {
	const byMonth = months.map(({ month, count }) => ({ from: month, to: month, count }));
	const before = months.length === 0 ? '' : `${writeTimes(byMonth)};`;
	return `${before}${writeTimes(times)}${rows === null ? '' : `|${writeRising(rows)}`}`;
}

/** Throws a RangeError for what is no such text. */
export function readHeld(text: string): Held {
	const bar = text.indexOf('|');
	const dates = bar < 0 ? text : text.slice(0, bar);
	const semicolon = dates.indexOf(';');
	const months = semicolon < 0 ? [] : readTimes(dates.slice(0, semicolon));
	return {
		months: months.map(({ from, count }) => ({ month: from, count })),
		times: readTimes(dates.slice(semicolon + 1)),
		rows: bar < 0 ? null : readRising(text.slice(bar + 1))
	};
}
