import { dayNumber, MS_PER_DAY } from './calendar.ts';

/** A day is a whole number of days since 1970-01-01 in UTC: no time zone can shift it. */
export interface Bound {
	readonly day: number;
	/** EDTF `~` and `%`. */
	readonly approximate: boolean;
	/** EDTF `?` and `%`. */
	readonly uncertain: boolean;
}

/** Both ends are included. */
export interface Span {
	/** The first day that may be meant. Null: the start is open or unknown. */
	readonly earliest: Bound | null;
	/** The last day that may be meant. Null: the end is open or unknown. */
	readonly latest: Bound | null;
	/** True for `../2024`, false for `/2024`, whose start is not open but unknown. */
	readonly openStart: boolean;
	/** True for `2024/..`, false for `2024/`, whose end is not open but unknown. */
	readonly openEnd: boolean;
}

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
export function overlap(span: Span, window: DayWindow): Overlap {
	return overlapOfDays(daysOf(span), window);
}

function overlapOfDays(days: DayWindow, { fromDay, toDay }: DayWindow): Overlap {
	if (fromDay > toDay || days.toDay < fromDay || days.fromDay > toDay) return 'outside';
	return days.fromDay >= fromDay && days.toDay <= toDay ? 'within' : 'partly';
}

/** The days of a span: an open or unknown end lies at infinity. */
export function daysOf({ earliest, latest }: Span): DayWindow {
	return { fromDay: earliest?.day ?? -Infinity, toDay: latest?.day ?? Infinity };
}

/**
 * How days lie to the reader's window; null: no date, or all of time. An end at infinity counts as
 * the other end: a state that began inside the window and goes on is `within`, or else nothing that
 * goes on could ever be shown plainly. What has no date is `partly` in every window.
 */
export function stateIn(days: DayWindow | null, window: DayWindow | null): Overlap {
	if (window === null) return 'within';
	if (days === null) return 'partly';
	const state = overlapOfDays(days, window);
	if (state !== 'partly') return state;
	const [first, last] = [Number.isFinite(days.fromDay), Number.isFinite(days.toDay)];
	if (first === last) return 'partly';
	const known = first ? days.fromDay : days.toDay;
	return known >= window.fromDay && known <= window.toDay ? 'within' : 'partly';
}

/** For `sort`: by the start, open and unknown ones first; then by the end, open and unknown ones last. */
export function compareSpans(a: Span, b: Span): number {
	const [one, other] = [daysOf(a), daysOf(b)];
	return compare(one.fromDay, other.fromDay) || compare(one.toDay, other.toDay);
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

function compare(a: number, b: number): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
