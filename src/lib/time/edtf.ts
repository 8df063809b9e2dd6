/** A day is a whole number of days since 1970-01-01 in UTC: no time zone can shift it. */
export interface Bound {
	readonly day: number;
	/** EDTF `~` and `%`. */
	readonly approximate: boolean;
	/** EDTF `?` and `%`. */
	readonly uncertain: boolean;
}

/** Both ends are included. */
export interface Span {
	/** The first day that may be meant. Null: the start is open or unknown. */
	readonly earliest: Bound | null;
	/** The last day that may be meant. Null: the end is open or unknown. */
	readonly latest: Bound | null;
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

export type EdtfReading =
	| { readonly ok: true; readonly span: Span }
	/** `why` is a sentence with the value in it; `example` is a right value near it. */
	| { readonly ok: false; readonly why: string; readonly example: string };

/** Reads an EDTF value of Level 0 or 1 (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/). */
export function readEdtf(value: string): EdtfReading {
	return { ok: false, why: `"${value}" is not a date.`, example: '2024-12-08' };
}
