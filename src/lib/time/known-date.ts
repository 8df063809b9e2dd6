import { readEdtf } from './edtf.ts';
import type { Span } from './span.ts';
import { wordsOfEdtf } from './words.ts';

/*
 * A date read once, when the story is: the page needs no EDTF parser. Level 1 of ISO 8601-2.
 */
export interface WordedDate {
	readonly edtf: string;
	/** For readers: "about July 2025". */
	readonly words: string;
}

export interface KnownDate extends WordedDate {
	readonly span: Span;
}

/** Throws a RangeError for what `readEdtf` refuses: check first. */
export function knownDate(edtf: string): KnownDate {
	const reading = readEdtf(edtf);
	if (!reading.ok) throw new RangeError(reading.why);
	return { ...wordedDate(edtf), span: reading.span };
}

/** The same without the days. Throws likewise. */
export function wordedDate(edtf: string): WordedDate {
	return { edtf, words: wordsOfEdtf(edtf) };
}
