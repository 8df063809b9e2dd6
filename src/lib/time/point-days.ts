import { dayNumber } from './calendar.ts';
import type { Point } from './value.ts';

/* Which days a written date may mean. */

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
