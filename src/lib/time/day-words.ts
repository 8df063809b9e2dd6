import { MS_PER_DAY } from './calendar.ts';
import { dayOf } from './span.ts';

/* Words of days, for the browser: without the EDTF parser, which only the reading of a story needs. */

export const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

/** A day since 1970-01-01, UTC: "8 December 2024". Any day that `Date` reaches, as `isoOfDay` takes. */
export function wordsOfDay(day: number): string {
	const date = new Date(day * MS_PER_DAY);
	return [date.getUTCDate(), MONTHS[date.getUTCMonth()], wordsOfYear(date.getUTCFullYear())].join(
		' '
	);
}

/** EDTF counts years as astronomers do: 0 is 1 BC. A year that could be taken for a number says AD. */
export function wordsOfYear(year: number): string {
	if (year <= 0) return `${1 - year} BC`;
	return year < 1000 ? `AD ${year}` : String(year);
}

/** Days in words; what else EDTF has, as it is written, since the page carries no parser for it. */
export function wordsOfDates(edtf: string): string {
	return edtf.split('/').map(dayWords).join(' to ');
}

function dayWords(part: string): string {
	return /^\d{4}-\d\d-\d\d$/.test(part) ? wordsOfDay(dayOf(part)) : part;
}
