import { firstDayOf, lastDayOf } from './point-days.ts';
import { refusalOf, type Refusal } from './refusal.ts';
import type { Bound, Span } from './span.ts';
import { parseEdtf, type End, type Point } from './value.ts';

export type EdtfReading =
	| { readonly ok: true; readonly span: Span }
	/** `why` is a sentence with the value in it; `example` is a right value near it. */
	| { readonly ok: false; readonly why: string; readonly example: string };

/**
 * Reads an EDTF value of Level 0 or 1 (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/):
 * a year, season, month or day, or an interval of those. Three things that Level 1 allows are
 * refused: times of day, unspecified digits (`201X`: an interval says the same), and years further
 * than some 270,000 from ours, where `Date` ends.
 */
export function readEdtf(value: string): EdtfReading {
	const reading = spanOrRefusal(value);
	if (!('why' in reading)) return { ok: true, span: reading };
	const example = reading.examples.find((guess) => !('why' in spanOrRefusal(guess)));
	return { ok: false, why: reading.why, example: example ?? '2024-12-08' };
}

function spanOrRefusal(value: string): Span | Refusal {
	const parsed = parseEdtf(value);
	if (parsed === null) return refusalOf(value);
	const { start, end } =
		parsed.kind === 'interval' ? parsed : { start: parsed.point, end: parsed.point };
	const earliest = boundOf(start, firstDayOf);
	const latest = boundOf(end, lastDayOf);
	const span: Span = { earliest, latest, openStart: start === 'open', openEnd: end === 'open' };
	return impossible(value, span) ?? span;
}

function boundOf(end: End, dayOfPoint: (point: Point) => number): Bound | null {
	if (typeof end === 'string') return null;
	return { day: dayOfPoint(end), approximate: end.approximate, uncertain: end.uncertain };
}

/** Values of the right form that name no stretch of time. */
function impossible(value: string, { earliest, latest }: Span): Refusal | null {
	if (earliest === null && latest === null) {
		return { why: `"${value}" has neither a start nor an end.`, examples: ['2024-12-08/..'] };
	}
	if (Number.isNaN(earliest?.day) || Number.isNaN(latest?.day)) {
		const why = `"${value}" lies too far from our time to be drawn: at most some 270,000 years.`;
		return { why, examples: [value.startsWith('Y-') ? 'Y-17000' : 'Y17000'] };
	}
	if (earliest !== null && latest !== null && latest.day < earliest.day) {
		const [start = '', end = ''] = value.split('/');
		return { why: `"${value}" ends before it starts.`, examples: [`${end}/${start}`] };
	}
	return null;
}
