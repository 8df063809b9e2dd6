import { readEdtf } from '../../lib/time/edtf.ts';
import { lengthOfMonth } from '../../lib/time/calendar.ts';
import type { DateForm } from './columns.ts';
import { Refused } from './refused.ts';

/* The dates of data sets, as EDTF. A form that could be read in two ways is read in the way that was named. */

const MONTHS =
	'january february march april may june july august september october november december'.split(
		' '
	);

/** EDTF; null where there is no date. An end that is the same day, or none, makes no interval. */
export function dateOf(start: string, end: string, form: DateForm): string | null | Refused {
	const from = oneDate(start, form);
	const to = oneDate(end, form);
	if (from instanceof Refused) return from;
	if (to instanceof Refused) return to;
	if (from === null || to === null || from === to) return from ?? to;
	if (from > to && from.length === to.length)
		return new Refused(`The date ${from} is after its end ${to}.`);
	return valid(`${from}/${to}`);
}

/** Years and months as they are; days checked; whatever else EDTF has is left to its parser. */
function oneDate(text: string, form: DateForm): string | null | Refused {
	if (text === '') return null;
	// GED and most data bases write a time of day behind the date; of it nothing is kept.
	const day = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d.*)?$/.exec(text);
	if (day) return dayOf(day[1], day[2], day[3]);
	const named = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(text);
	if (named) {
		const month = MONTHS.findIndex((name) => name.startsWith((named[2] ?? '').toLowerCase()));
		if (month >= 0) return dayOf(named[3], String(month + 1), named[1]);
	}
	const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
	if (slashed) {
		if (form === 'd/m/y') return dayOf(slashed[3], slashed[2], slashed[1]);
		if (form === 'm/d/y') return dayOf(slashed[3], slashed[1], slashed[2]);
		return new Refused(
			`The date "${text}" can be read in two ways; say which: --dates d/m/y or m/d/y.`
		);
	}
	return valid(text);
}

function dayOf(year = '', month = '', day = ''): string | Refused {
	const [monthNumber, dayNumber] = [Number(month), Number(day)];
	const exists =
		monthNumber >= 1 &&
		monthNumber <= 12 &&
		dayNumber >= 1 &&
		dayNumber <= lengthOfMonth(Number(year), monthNumber);
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return exists ? iso : new Refused(`There is no day ${iso}.`);
}

function valid(text: string): string | Refused {
	const reading = readEdtf(text);
	return reading.ok ? text : new Refused(`The date: ${reading.why}`);
}
