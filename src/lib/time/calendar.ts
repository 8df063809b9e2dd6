import type { Point } from './value.ts';

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

/** The first day that a point may mean; NaN where `Date` does not reach. */
export function firstDayOf(point: Point): number {
	return dayNumber(point.year, firstMonthOf(point), point.kind === 'day' ? point.day : 1);
}

/** The last day that a point may mean; NaN where `Date` does not reach. */
export function lastDayOf(point: Point): number {
	if (point.kind === 'day') return firstDayOf(point);
	return dayNumber(point.year, firstMonthOf(point) + MONTHS_IN[point.kind], 0);
}

const MONTHS_IN = { year: 12, season: 3, month: 1 } as const;

/**
 * EDTF does not say which months a season has. Here it has those of northern meteorology: spring is
 * March to May, and winter 2024 is December 2024 to February 2025.
 * https://www.ncei.noaa.gov/news/meteorological-versus-astronomical-seasons
 */
function firstMonthOf(point: Point): number {
	switch (point.kind) {
		case 'year':
			return 1;
		case 'season':
			return (point.season - 20) * 3;
		case 'month':
		case 'day':
			return point.month;
	}
}
