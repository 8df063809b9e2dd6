/*
 * The proleptic Gregorian calendar, in days since 1970-01-01, UTC. Only the UTC methods of `Date`
 * are used, which no time zone moves and which know no clock.
 */

export const MS_PER_DAY = 86_400_000;

/** Years are astronomical; months count from 1; day 0 is the last of the month before. NaN beyond `Date`. */
export function dayNumber(year: number, month: number, day: number): number {
	return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

/** The last day of a month: 28 to 31. */
export function lengthOfMonth(year: number, month: number): number {
	return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}
