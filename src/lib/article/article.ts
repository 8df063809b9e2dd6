/**
 * An article as text with structure. Offsets everywhere are UTF-16 code units into `text`, the
 * article's body exactly as it stands in `article.md` after the front matter: paragraphs joined by
 * a blank line. `end` is exclusive.
 */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

export interface Sentence extends TextRange {
	/** Counted from 1 through the whole article. */
	readonly number: number;
}

export interface Paragraph extends TextRange {
	readonly sentences: readonly Sentence[];
}

export interface Article {
	readonly text: string;
	/** BCP 47, for `lang` and for cutting sentences. */
	readonly language: string;
	readonly paragraphs: readonly Paragraph[];
}
