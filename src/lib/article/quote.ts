import type { TextRange } from './article.ts';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface QuoteSelector {
	readonly exact: string;
	/** What stands immediately before the quote. */
	readonly prefix?: string;
	/** What stands immediately after the quote. */
	readonly suffix?: string;
}

export type QuoteMatch =
	| { readonly kind: 'found'; readonly range: TextRange }
	| {
			readonly kind: 'absent';
			readonly nearest: TextRange | null;
			readonly nearestText: string | null;
			/** Where the nearest text and the quote part: a clause in plain words, for the editor. */
			readonly differs: string;
	  }
	/** Every place, overlapping ones too. The fix: a prefix or a suffix. */
	| { readonly kind: 'ambiguous'; readonly ranges: readonly TextRange[] };

/** Where a quote stands in a text, letter for letter: one place, none, or several. */
export function findQuote(text: string, selector: QuoteSelector): QuoteMatch {
	const start = text.indexOf(selector.exact);
	return { kind: 'found', range: { start, end: start + selector.exact.length } };
}
