import type { TextRange } from './article.ts';
import { folded } from './spelling.ts';

/**
 * The stretch of a text that is most like a quote that the text does not have; null where nothing
 * is like it. What reads the same counts as equal, and no word is cut. A quote of 2,500 characters
 * in a text of 100,000 takes a tenth of a second or so.
 */
export function nearestRange(text: string, quote: string): TextRange | null {
	const pattern = quote.length * text.length <= LETTERS_UP_TO ? LETTER : WORD;
	const inText = [...text.matchAll(pattern)];
	const inQuote = [...quote.matchAll(pattern)];
	const best = nearestRun(...numbered(inText, inQuote));
	const first = inText[best.first];
	const last = inText[best.end - 1];
	if (first === undefined || last === undefined) return null;
	if (best.edits > inQuote.length * MOST_EDITS) return null;
	return widened(text, quote, { start: first.index, end: last.index + last[0].length });
}

/** Letter by letter up to this many steps (a tenth of a second), word by word beyond. */
const LETTERS_UP_TO = 10_000_000;
const LETTER = /\s+|\P{Cf}/gu;
const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{Cf}]/gu;

/** The share of a quote that may differ. From about half on, the likeness of two texts is chance. */
const MOST_EDITS = 0.4;

/** Letters or words as numbers, the same number for what reads the same. */
function numbered(
	...texts: readonly [readonly RegExpExecArray[], readonly RegExpExecArray[]]
): [Int32Array, Int32Array] {
	const numbers = new Map<string, number>();
	const numberOf = ([found]: RegExpExecArray): number => {
		const known = numbers.get(found);
		if (known !== undefined) return known;
		const spelling = folded(found);
		const number = numbers.get(spelling) ?? numbers.size;
		numbers.set(spelling, number).set(found, number);
		return number;
	};
	return [Int32Array.from(texts[0], numberOf), Int32Array.from(texts[1], numberOf)];
}

interface Run {
	readonly first: number;
	readonly end: number;
	/** Insertions, deletions and substitutions between the run and the pattern. */
	readonly edits: number;
}

/**
 * Sellers' algorithm: the run of `text` with the fewest edits to `pattern`; of several, the first,
 * and of those that begin there, the longest.
 * https://doi.org/10.1016/0196-6774(80)90016-4
 */
function nearestRun(text: Int32Array, pattern: Int32Array): Run {
	const rows = pattern.length;
	// By how many symbols of the pattern are used up: the fewest edits to a run that ends at this
	// symbol of the text, and where that run begins.
	const edits = Int32Array.from({ length: rows + 1 }, (_, row) => row);
	const begins = new Int32Array(rows + 1);
	let best: Run = { first: 0, end: 0, edits: rows };
	for (let column = 0; column < text.length; column++) {
		let [diagonal, diagonalBegin] = [0, column];
		begins[0] = column + 1;
		for (let row = 1; row <= rows; row++) {
			const [left, leftBegin] = [edits[row] ?? 0, begins[row] ?? 0];
			const above = edits[row - 1] ?? 0;
			const replaced = diagonal + (pattern[row - 1] === text[column] ? 0 : 1);
			const fewest = Math.min(replaced, left + 1, above + 1);
			const kept = fewest === left + 1 ? leftBegin : (begins[row - 1] ?? 0);
			edits[row] = fewest;
			begins[row] = fewest === replaced ? diagonalBegin : kept;
			[diagonal, diagonalBegin] = [left, leftBegin];
		}
		const total = edits[rows] ?? 0;
		const first = begins[rows] ?? 0;
		if (total < best.edits || (total === best.edits && total < rows && first === best.first)) {
			best = { first, end: column + 1, edits: total };
		}
	}
	return best;
}

/** Cuts no word, and begins and ends with white space if the quote does and there is some. */
function widened(text: string, quote: string, { start, end }: TextRange): TextRange {
	const at = (pattern: RegExp, index: number): boolean => pattern.test(text.charAt(index));
	let [from, to] = [start, end];
	while (at(IN_WORD, from) && at(IN_WORD, from - 1)) from--;
	while (at(IN_WORD, to - 1) && at(IN_WORD, to)) to++;
	while (/^\s/.test(quote) && at(/\s/, from - 1)) from--;
	while (/\s$/.test(quote) && at(/\s/, to)) to++;
	return { start: from, end: to };
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
