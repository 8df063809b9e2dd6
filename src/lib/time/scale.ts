import { MS_PER_DAY } from './calendar.ts';
import type { DayWindow, Span } from './span.ts';

/** The furthest days from 1970 that `Date` reaches, either way. */
export const FURTHEST_DAY = 8.64e15 / MS_PER_DAY;

/** Both days are included and have their full width; `left` and `right` are CSS pixels. */
export interface Scale {
	readonly firstDay: number;
	readonly lastDay: number;
	readonly left: number;
	readonly right: number;
}

/** Air before the first and after the last event, as a share of the days between them. */
const MARGIN = 0.03;
/** Days of air at least: one event on one day stands in a week. */
const LEAST_MARGIN_DAYS = 3;

/**
 * The days that an axis shows for these spans, and for stretches of days besides: from the first known
 * end to the last, with air on either side. Open and unknown ends ask for no room. Null where no end
 * is known at all.
 */
export function fitDays(
	spans: readonly Span[],
	besides: readonly DayWindow[] = []
): DayWindow | null {
	const ends = spans.flatMap(({ earliest, latest }) => [earliest, latest]);
	const days = [
		...ends.flatMap((bound) => (bound === null ? [] : [bound.day])),
		...besides.flatMap(({ fromDay, toDay }) => [fromDay, toDay])
	];
	if (days.length === 0) return null;
	const first = days.reduce((one, other) => Math.min(one, other));
	const last = days.reduce((one, other) => Math.max(one, other));
	const margin = Math.max(LEAST_MARGIN_DAYS, Math.round((last - first) * MARGIN));
	return {
		fromDay: Math.max(first - margin, -FURTHEST_DAY),
		toDay: Math.min(last + margin, FURTHEST_DAY)
	};
}

/** Where a day begins, CSS pixels; its middle is at `day + 0.5`, its end at `day + 1`. */
export function dayToX(scale: Scale, day: number): number {
	return scale.left + (day - scale.firstDay) * pxPerDay(scale);
}

/** The day drawn at `x`: the inverse of `dayToX`, from a day's beginning until before the next. */
export function xToDay(scale: Scale, x: number): number {
	// A day's own beginning must not fall into the day before for want of digits.
	return Math.floor(scale.firstDay + (x - scale.left) / pxPerDay(scale) + 1e-6);
}

export function pxPerDay({ firstDay, lastDay, left, right }: Scale): number {
	return (right - left) / (lastDay - firstDay + 1);
}
