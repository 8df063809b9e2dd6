import type { TextRange } from '../article/article.ts';

/** `before`, `hit` and `after` follow each other in the original text, letter for letter. */
export interface Snippet {
	readonly before: string;
	readonly hit: string;
	readonly after: string;
	/** The text goes on before it, after it. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
}

/** About so many characters are shown on each side of a hit. */
const AROUND = 48;

/** Round the longest hit, which says most; or all of the text. */
export function snippetOf(
	text: string,
	hits: readonly TextRange[],
	{ isWhole }: { readonly isWhole: boolean }
): Snippet {
	const [longest] = hits.toSorted(
		(a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start
	);
	const { start, end } = longest ?? { start: 0, end: 0 };
	const from = isWhole ? 0 : cutBefore(text, start);
	const to = isWhole ? text.length : cutAfter(text, end);
	return {
		before: text.slice(from, start),
		hit: text.slice(start, end),
		after: text.slice(end, to),
		cutBefore: from > 0,
		cutAfter: to < text.length
	};
}

/** The start of the first whole word within reach before a hit. */
function cutBefore(text: string, hit: number): number {
	const from = Math.max(0, hit - AROUND);
	if (from === 0) return 0;
	const space = text.slice(from, hit).search(/\s\S/);
	return space < 0 ? hit : from + space + 1;
}

/** The end of the last whole word within reach after a hit. */
function cutAfter(text: string, hit: number): number {
	if (hit + AROUND >= text.length) return text.length;
	const space = text.slice(hit, hit + AROUND).search(/\s\S*$/);
	return space < 0 ? hit : hit + space;
}
