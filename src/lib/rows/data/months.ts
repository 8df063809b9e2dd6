import { dayNumber, MS_PER_DAY } from '../../time/calendar.ts';

/* Calendar months, counted since January 1970. */

export function monthOfDay(day: number): number {
	const date = new Date(day * MS_PER_DAY);
	return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The first and the last day of a month. */
export function daysOfMonth(month: number): { readonly fromDay: number; readonly toDay: number } {
	const year = 1970 + Math.floor(month / 12);
	const inYear = month - (year - 1970) * 12 + 1;
	return { fromDay: dayNumber(year, inYear, 1), toDay: dayNumber(year, inYear + 1, 0) };
}

/** `2024-03`. */
export function monthName(month: number): string {
	const { fromDay } = daysOfMonth(month);
	return new Date(fromDay * MS_PER_DAY).toISOString().slice(0, 7);
}
