import { firstDayOf, lastDayOf } from './point-days.ts';
import { MISTAKES } from './mistakes.ts';
import { isoOfDay } from './span.ts';

import { LONGEST_EDTF, parseEdtf, type Point } from './value.ts';
import { writtenDate } from './written-dates.ts';

/** Why a value is refused, a sentence with the value in it, and what may be written instead. */
export interface Refusal {
	readonly why: string;
	/** Best first. They are guesses: some may be wrong themselves. */
	readonly examples: readonly string[];
}

/** Why a value is refused that `parseEdtf` does not take. */
export function refusalOf(value: string): Refusal {
	if (value.length > LONGEST_EDTF) {
		const start = value.slice(0, 30);
		const why = `"${start}…" has ${value.length} characters; a date has at most ${LONGEST_EDTF}.`;
		return { why, examples: datesIn(start) };
	}
	const [start, end, third] = value.split('/');
	if (start === undefined || end === undefined || third !== undefined) return refusalOfDate(value);
	return refusalOfInterval(start, end);
}

function refusalOfDate(value: string): Refusal {
	for (const { pattern, why, examples } of MISTAKES) {
		const match = pattern.exec(value);
		if (match === null) continue;
		const groups = match.slice(1).map((group: string | undefined) => group ?? '');
		return { why: `"${value}" ${why}`, examples: [...examples(value, groups), ...datesIn(value)] };
	}
	const written = writtenDate(value);
	if (written) {
		return { why: `"${value}" ${written.why}`, examples: [...written.examples, ...datesIn(value)] };
	}
	const why = `"${value}" is not a date or an interval of EDTF Level 1.`;
	return { why, examples: datesIn(value) };
}

/** It is one of the dates that is wrong; if neither is, a season stands where only dates may. */
function refusalOfInterval(start: string, end: string): Refusal {
	const value = `${start}/${end}`;
	if (!isEnd(start)) {
		const { why, examples } = refusalOfDate(start);
		const [mended = end] = isEnd(end) ? [] : refusalOfDate(end).examples;
		return within(value, why, [...examples.map((example) => `${example}/${mended}`), ...examples]);
	}
	if (!isEnd(end)) {
		const { why, examples } = refusalOfDate(end);
		return within(value, why, [...examples.map((example) => `${start}/${example}`), start]);
	}
	const why = `"${value}" has a season in an interval. Level 1 wants a year, month or day there.`;
	return { why, examples: [`${monthOf(start, firstDayOf)}/${monthOf(end, lastDayOf)}`] };
}

function within(value: string, why: string, examples: readonly string[]): Refusal {
	return { why: `In "${value}", ${why}`, examples };
}

function isEnd(text: string): boolean {
	return text === '' || text === '..' || parseEdtf(text) !== null;
}

function monthOf(text: string, dayOfPoint: (point: Point) => number): string {
	const parsed = parseEdtf(text);
	if (parsed?.kind !== 'point' || parsed.point.kind !== 'season') return text;
	return isoOfDay(dayOfPoint(parsed.point)).slice(0, 'YYYY-MM'.length);
}

/** What looks like a date in any text, the longest forms as well as their years alone. */
function datesIn(text: string): readonly string[] {
	const dates = text.match(/\d{4}(?:-\d\d(?:-\d\d)?)?/g) ?? [];
	return [...dates, ...dates.map((date) => date.slice(0, 'YYYY'.length))];
}
