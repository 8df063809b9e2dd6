import { MONTHS, wordsOfYear } from './day-words.ts';
import { readEdtf } from './edtf.ts';
import { parseEdtf, type End, type Point } from './value.ts';

/** EDTF Level 1, seasons 21 to 24. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/**
 * An EDTF Level 1 value in English words: "about July 2025", "from 8 December 2024, no end found".
 * Throws a RangeError, with the reason, for a value that `readEdtf` refuses.
 */
export function wordsOfEdtf(edtf: string): string {
	const reading = readEdtf(edtf);
	const value = parseEdtf(edtf);
	if (!reading.ok) throw new RangeError(reading.why);
	if (value === null) throw new RangeError(`"${edtf}" was read but has no parts.`);
	return value.kind === 'point'
		? wordsOfPoint(value.point)
		: wordsOfInterval(value.start, value.end);
}

function wordsOfInterval(start: End, end: End): string {
	if (typeof start !== 'string' && typeof end !== 'string') return wordsOfBoth(start, end);
	if (typeof start !== 'string') {
		return `from ${wordsOfPoint(start)}, ${end === 'open' ? 'no end found' : 'end unknown'}`;
	}
	if (typeof end === 'string') throw new RangeError('An interval has neither a start nor an end.');
	return `until ${wordsOfPoint(end)}${start === 'open' ? '' : ', start unknown'}`;
}

/** "12 to 19 July 2025": what both dates share is said once, unless only one of them is marked. */
function wordsOfBoth(start: Point, end: Point): string {
	const alike = start.approximate === end.approximate && start.uncertain === end.uncertain;
	if (!alike) return `${wordsOfPoint(start)} to ${wordsOfPoint(end)}`;
	const from = partsOf(start);
	const to = partsOf(end);
	const words =
		from.join(' ') === to.join(' ')
			? about(to, end)
			: `${about(withoutShared(from, to), start)} to ${about(to, end)}`;
	return end.uncertain ? `${words} (uncertain)` : words;
}

function wordsOfPoint(point: Point): string {
	return about(partsOf(point), point) + (point.uncertain ? ' (uncertain)' : '');
}

function about(parts: readonly string[], { approximate }: Point): string {
	return (approximate ? 'about ' : '') + parts.join(' ');
}

/** The parts of a date before those at its end that another date of the same form has too. */
function withoutShared(parts: readonly string[], others: readonly string[]): readonly string[] {
	if (parts.length !== others.length) return parts;
	const last = parts.findLastIndex((part, index) => part !== others[index]);
	return parts.slice(0, last + 1);
}

function partsOf(point: Point): readonly string[] {
	const year = wordsOfYear(point.year);
	switch (point.kind) {
		case 'year':
			return [year];
		case 'season':
			return [SEASONS[point.season - 21] ?? '', year];
		case 'month':
			return [MONTHS[point.month - 1] ?? '', year];
		case 'day':
			return [String(point.day), MONTHS[point.month - 1] ?? '', year];
	}
}
