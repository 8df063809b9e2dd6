import type { Article, TextRange } from './article.ts';
import { sentencesOf } from './where-quoted.ts';

/*
 * A quote in its sentence: what a reader needs in order to understand words that were cut out of a
 * text. Every piece is a slice of the article, and nothing in it is typed.
 */

/** A quote, and the words of another sentence that it leans on ("these actions"). */
export interface LeaningQuote extends TextRange {
	readonly context?: TextRange;
}

/** `quote`: the quoted words, all of them; `context`: the article's words round them. */
export interface PassagePiece extends TextRange {
	readonly kind: 'quote' | 'context';
}

/** Whole sentences with quotes in them; or, without a quote, the words that a quote leans on. */
export interface Passage<Q extends LeaningQuote = LeaningQuote> extends TextRange {
	/** The numbers of its sentences. */
	readonly sentences: readonly number[];
	/** They follow each other without a gap, from its start to its end. */
	readonly pieces: readonly PassagePiece[];
	/** In text order; none overlaps another. Empty: words that a quote leans on. */
	readonly quotes: readonly Q[];
}

/**
 * The passages in which some quotes are read, in text order. Quotes of one sentence share a passage;
 * those that overlap do not, so that each is one piece. `quotes` come in text order, as a story has them.
 */
export function inSentence<Q extends LeaningQuote>(
	article: Article,
	quotes: readonly Q[]
): readonly Passage<Q>[] {
	const passages: Passage<Q>[] = [];
	for (const quote of quotes) {
		const range = wholeSentences(article, quote);
		const at = passages.findIndex((passage) => overlap(passage, range) && hasRoom(passage, quote));
		const shared = passages[at];
		if (shared === undefined) passages.push(passageOf(article, range, [quote]));
		else passages[at] = passageOf(article, union(shared, range), [...shared.quotes, quote]);
	}
	return [...passages, ...contextsOf(article, quotes, passages)].sort(
		(a, b) => a.start - b.start || a.quotes.length - b.quotes.length
	);
}

/** A passage's words, ink and grey alike. */
export function passageText(article: Article, { start, end }: TextRange): string {
	return article.text.slice(start, end);
}

/** Words in a sentence that no passage shows yet, each once. */
function contextsOf<Q extends LeaningQuote>(
	article: Article,
	quotes: readonly Q[],
	passages: readonly Passage<Q>[]
): readonly Passage<Q>[] {
	const contexts = quotes.flatMap(({ context }) => (context ? [context] : []));
	const unseen = contexts.filter(
		(context, index) =>
			!passages.some((passage) => passage.start <= context.start && context.end <= passage.end) &&
			contexts.findIndex(({ start, end }) => start === context.start && end === context.end) ===
				index
	);
	return unseen.map((context) => passageOf(article, context, []));
}

function passageOf<Q extends LeaningQuote>(
	article: Article,
	{ start, end }: TextRange,
	quotes: readonly Q[]
): Passage<Q> {
	const cuts = quotes.flatMap((quote) => [quote.start, quote.end]);
	const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
	const pieces = edges.slice(1).map((to, index): PassagePiece => {
		const from = edges[index] ?? to;
		const quoted = quotes.some((quote) => quote.start <= from && to <= quote.end);
		return { start: from, end: to, kind: quoted ? 'quote' : 'context' };
	});
	const sentences = sentencesOf(article, { start, end }).map(({ number }) => number);
	return { start, end, sentences, pieces, quotes };
}

/** From the start of the first sentence that a range touches to the end of the last. */
function wholeSentences(article: Article, range: TextRange): TextRange {
	return sentencesOf(article, range).reduce(union, { start: range.start, end: range.end });
}

function union(a: TextRange, b: TextRange): TextRange {
	return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function overlap(a: TextRange, b: TextRange): boolean {
	return a.start < b.end && b.start < a.end;
}

function hasRoom({ quotes }: Passage, quote: TextRange): boolean {
	return quotes.length > 0 && !quotes.some((other) => overlap(other, quote));
}
