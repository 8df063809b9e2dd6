import { MONTHS } from './day-words.ts';

/* Dates as people write them, "16 July 2025" or "16.7.2025", for the message to the editor who did. */

/** What a written date may mean, as EDTF. */
export interface WrittenDate {
	/** The rest of a sentence that begins with the value. */
	readonly why: string;
	/** Best first; guesses, like a 31st of June. */
	readonly examples: readonly string[];
}

const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
const DAY = String.raw`(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?`;
const YEAR = String.raw`(\d{4})`;
const TO = String.raw`\s*(?:-|–|to|and|until)\s*`;

interface Named {
	readonly pattern: RegExp;
	readonly read: (parts: readonly string[]) => readonly string[];
}

const NAMED: readonly Named[] = [
	{ pattern: worded(DAY, MONTH, YEAR), read: ([d, m, y]) => day(y, m, d) },
	{ pattern: worded(MONTH, DAY, YEAR), read: ([m, d, y]) => day(y, m, d) },
	{ pattern: worded(YEAR, MONTH, DAY), read: ([y, m, d]) => day(y, m, d) },
	{ pattern: worded(MONTH, YEAR), read: ([m, y]) => [`${y ?? ''}-${monthOf(m)}`] },
	{ pattern: worded(YEAR, MONTH), read: ([y, m]) => [`${y ?? ''}-${monthOf(m)}`] },
	{
		pattern: worded(`${DAY}${TO}${DAY}`, MONTH, YEAR),
		read: ([from, to, m, y]) => interval(day(y, m, from), day(y, m, to))
	},
	{
		pattern: worded(MONTH, `${DAY}${TO}${DAY}`, YEAR),
		read: ([m, from, to, y]) => interval(day(y, m, from), day(y, m, to))
	}
];

/** Null for what is no date in English words and no date in numbers with its year at the end. */
export function writtenDate(value: string): WrittenDate | null {
	for (const { pattern, read } of NAMED) {
		const match = pattern.exec(value);
		if (match === null) continue;
		const why = 'is written in words. Dates here are numbers: year, month, day, with hyphens.';
		return { why, examples: read(match.slice(1)) };
	}
	return yearLast(value);
}

/** Days and months are told apart only where one of them is greater than 12. */
function yearLast(value: string): WrittenDate | null {
	const match = /^(\d{1,2})[-/.\s]+(\d{1,2})[-/.\s]+(\d{4})$/.exec(value);
	if (match === null) return null;
	const [first = '', second = '', year = ''] = match.slice(1).map((part) => part.padStart(2, '0'));
	const dayFirst = `${year}-${second}-${first}`;
	const monthFirst = `${year}-${first}-${second}`;
	const why = 'has its year at the end. Dates here are year, month, day, with hyphens.';
	if (Number(second) > 12) return { why, examples: [monthFirst] };
	if (Number(first) > 12 || first === second) return { why, examples: [dayFirst] };
	const either = `${why} It may mean ${dayFirst} or ${monthFirst}.`;
	return { why: either, examples: [dayFirst, monthFirst] };
}

function worded(...parts: readonly string[]): RegExp {
	return new RegExp(`^${parts.join(String.raw`[\s,]+`)}$`, 'i');
}

/** The day, or its month where the day is none. */
function day(year = '', month = '', date = ''): readonly string[] {
	const inMonth = `${year}-${monthOf(month)}`;
	return [`${inMonth}-${date.padStart(2, '0')}`, inMonth];
}

function interval(
	[start = '']: readonly string[],
	[end = '', month = '']: readonly string[]
): readonly string[] {
	return [`${start}/${end}`, month];
}

function monthOf(name = ''): string {
	const start = name.slice(0, 3).toLowerCase();
	const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(start));
	return String(index + 1).padStart(2, '0');
}
