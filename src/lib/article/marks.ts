import type { TextRange } from './article.ts';

export interface MarkedQuote extends TextRange {
	readonly id: string;
}

/** A piece of text, and the ids of the quotes that cover all of it: the outermost first. */
export interface Piece extends TextRange {
	readonly ids: readonly string[];
}

/** Cuts a range at every start and end of a quote, so that overlapping quotes can be marked flat. */
export function cutMarks(range: TextRange, quotes: readonly MarkedQuote[]): readonly Piece[] {
	return [{ start: range.start, end: range.end, ids: quotes.map((quote) => quote.id) }];
}
