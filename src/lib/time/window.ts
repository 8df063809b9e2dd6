import { dayNumber, lengthOfMonth, MS_PER_DAY } from './calendar.ts';
import type { DayWindow } from './span.ts';

/** What two sliders over `days` show for the reader's window; null is all of time. */
export function windowWithin(window: DayWindow | null, days: DayWindow): DayWindow {
	if (window === null) return days;
	const clamp = (day: number) => Math.min(Math.max(day, days.fromDay), days.toDay);
	return { fromDay: clamp(window.fromDay), toDay: clamp(window.toDay) };
}

/** The window after one end was moved to a day: the ends may meet, not pass. Null where it is all of `days`. */
export function movedTo(
	shown: DayWindow,
	move: { readonly end: 'from' | 'to'; readonly day: number },
	days: DayWindow
): DayWindow | null {
	const { fromDay, toDay } = shown;
	const moved =
		move.end === 'from'
			? { fromDay: Math.min(move.day, toDay), toDay }
			: { fromDay, toDay: Math.max(move.day, fromDay) };
	const window = windowWithin(moved, days);
	return window.fromDay === days.fromDay && window.toDay === days.toDay ? null : window;
}

/** The same day of another month, or that month's last. NaN where `Date` does not reach. */
export function monthsOn(day: number, months: number): number {
	const date = new Date(day * MS_PER_DAY);
	const month = date.getUTCMonth() + months;
	const year = date.getUTCFullYear() + Math.floor(month / 12);
	const inYear = (((month % 12) + 12) % 12) + 1;
	return dayNumber(year, inYear, Math.min(date.getUTCDate(), lengthOfMonth(year, inYear)));
}
