import { parse, type ParsedInterval, type ParsedPoint } from 'edtf';
import { lengthOfMonth } from './calendar.ts';

interface Qualified {
	/** Astronomical: 0 is 1 BC, -1 is 2 BC. */
	readonly year: number;
	readonly approximate: boolean;
	readonly uncertain: boolean;
}

/** Months are 1 to 12, days 1 to 31, seasons 21 (spring) to 24 (winter). */
export type Point =
	| (Qualified & { readonly kind: 'year' })
	| (Qualified & { readonly kind: 'season'; readonly season: number })
	| (Qualified & { readonly kind: 'month'; readonly month: number })
	| (Qualified & { readonly kind: 'day'; readonly month: number; readonly day: number });

/** `open` is written `..`, `unknown` is written as nothing at all. */
export type End = Point | 'open' | 'unknown';

export type EdtfValue =
	| { readonly kind: 'point'; readonly point: Point }
	| { readonly kind: 'interval'; readonly start: End; readonly end: End };

/** The longest value read. A right one has at most 25 characters or so; this guards the parser. */
export const LONGEST_EDTF = 100;

/**
 * The value's parts, or null where it is no EDTF of Level 0 or 1, or one of those that Dateline
 * does not draw: times of day and unspecified digits. An interval may still end before it starts.
 */
export function parseEdtf(value: string): EdtfValue | null {
	if (value.length > LONGEST_EDTF) return null;
	const parsed = parsedOrNull(value);
	if (parsed === null) return null;
	if (parsed.type !== 'Interval') {
		const point = pointOf(parsed);
		return point && { kind: 'point', point };
	}
	const start = endOf(parsed.values[0]);
	const end = endOf(parsed.values[1]);
	return start && end && { kind: 'interval', start, end };
}

function parsedOrNull(value: string): ReturnType<typeof parse> | null {
	try {
		return parse(value, { level: 1, types: ['Date', 'Season', 'Year', 'Interval'] });
	} catch {
		// The parser reports by throwing; what is wrong is said by `refusalOf`, in plainer words.
		return null;
	}
}

function endOf(parsed: ParsedInterval['values'][number]): End | null {
	if (parsed === null) return 'unknown';
	return typeof parsed === 'number' ? 'open' : pointOf(parsed);
}

function pointOf(parsed: ParsedPoint): Point | null {
	const [year, second, day, hour] = parsed.values;
	if (hour !== undefined || parsed.unspecified) return null;
	const qualified = {
		year,
		approximate: Boolean(parsed.approximate),
		uncertain: Boolean(parsed.uncertain)
	};
	if (second === undefined) return { kind: 'year', ...qualified };
	if (parsed.type === 'Season') return { kind: 'season', season: second, ...qualified };
	if (day === undefined) return { kind: 'month', month: second + 1, ...qualified };
	const month = second + 1;
	// The parser gives every February 29 days.
	return day > lengthOfMonth(year, month) ? null : { kind: 'day', month, day, ...qualified };
}
