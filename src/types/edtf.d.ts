/**
 * The part of `edtf` 4 that `lib/time` uses; the package brings no types.
 * https://github.com/inukshuk/edtf.js
 */
declare module 'edtf' {
	export interface ParsedPoint {
		readonly type: 'Date' | 'Season' | 'Year';
		readonly level: 0 | 1 | 2 | 3;
		/** Year (astronomical: 0 is 1 BC), month from 0 or season from 21, day from 1, then hour, minute, second. */
		readonly values: readonly [number, ...number[]];
		readonly approximate?: boolean | number;
		readonly uncertain?: boolean | number;
		/** A bit for each digit written X. */
		readonly unspecified?: number;
	}

	export interface ParsedInterval {
		readonly type: 'Interval';
		readonly level: 0 | 1 | 2 | 3;
		/** Infinity: `..`; null: nothing stands there. */
		readonly values: readonly [ParsedPoint | number | null, ParsedPoint | number | null];
	}

	/** Throws an Error where the value has no reading under the constraints. Lets 29 February pass in every year. */
	export function parse(
		input: string,
		constraints: {
			readonly level: 0 | 1;
			readonly types: readonly ('Date' | 'Season' | 'Year' | 'Interval')[];
		}
	): ParsedPoint | ParsedInterval;
}
