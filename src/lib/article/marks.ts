import type { TextRange } from './article.ts';

export interface MarkedQuote extends TextRange {
	readonly id: string;
}

/**
 * A piece of text, and the ids of the quotes that cover it, all of it: the outermost first, that is
 * by the earlier start, then by the later end, then in the order given.
 */
export interface Piece extends TextRange {
	readonly ids: readonly string[];
}

/**
 * Cuts a range at every start and end of a quote in it: quotes that nest or overlap can then be
 * marked without crossing tags. The pieces follow each other without a gap and none is empty.
 * Quotes outside the range, and empty ones, leave no trace.
 */
export function cutMarks(range: TextRange, quotes: readonly MarkedQuote[]): readonly Piece[] {
	const inside = quotes
		.map(({ id, start, end }) => ({ id, start, end }))
		.filter(({ start, end }) => start < end && start < range.end && end > range.start)
		.toSorted((a, b) => a.start - b.start || b.end - a.end);
	const cuts = inside
		.flatMap(({ start, end }) => [start, end])
		.filter((cut) => cut > range.start && cut < range.end);
	const edges = [...new Set([range.start, ...cuts, range.end])].toSorted((a, b) => a - b);
	return edges.slice(1).map((end, index) => {
		const start = edges[index] ?? end;
		const covering = inside.filter((quote) => quote.start <= start && quote.end >= end);
		return { start, end, ids: [...new Set(covering.map((quote) => quote.id))] };
	});
}
