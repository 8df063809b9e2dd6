import { dayNumber, MS_PER_DAY } from './calendar.ts';
import type { Span } from './edtf.ts';

/** Both days are included; days since 1970-01-01, UTC. A window that ends before it starts is empty. */
export interface DayWindow {
	readonly fromDay: number;
	readonly toDay: number;
}

export type Overlap = 'within' | 'partly' | 'outside';

/**
 * How a span lies to a window: wholly within it, partly, or wholly outside. Both include their last
 * day: a span that ends on the window's first day is in it. An open or unknown end reaches past
 * every window, so such a span is never `within`.
 */
export function overlap(span: Span, { fromDay, toDay }: DayWindow): Overlap {
	const first = firstDay(span);
	const last = lastDay(span);
	if (fromDay > toDay || last < fromDay || first > toDay) return 'outside';
	return first >= fromDay && last <= toDay ? 'within' : 'partly';
}

/** For `sort`: by the start, open and unknown ones first; then by the end, open and unknown ones last. */
export function compareSpans(a: Span, b: Span): number {
	return compare(firstDay(a), firstDay(b)) || compare(lastDay(a), lastDay(b));
}

/**
 * `2024-12-08` to days since 1970-01-01, UTC. Years outside 0 to 9999 have a sign and six digits,
 * `-016999-12-08`. Throws a RangeError where the text is no such day.
 */
export function dayOf(iso: string): number {
	const [, year, month, day] = /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
	const days = dayNumber(Number(year), Number(month), Number(day));
	if (Number.isNaN(days) || isoOfDay(days) !== iso) {
		throw new RangeError(`"${iso}" is not a day of the form 2024-12-08.`);
	}
	return days;
}

/**
 * Days since 1970-01-01, UTC, to `2024-12-08`: what `dayOf` takes. Throws a RangeError for a
 * fraction of a day, and more than 100,000,000 days from 1970, where `Date` ends.
 */
export function isoOfDay(day: number): string {
	if (!Number.isInteger(day)) throw new RangeError(`${day} is not a whole number of days.`);
	return new Date(day * MS_PER_DAY).toISOString().replace(/T.*/, '');
}

function firstDay(span: Span): number {
	return span.earliest === null ? -Infinity : span.earliest.day;
}

function lastDay(span: Span): number {
	return span.latest === null ? Infinity : span.latest.day;
}

function compare(a: number, b: number): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
