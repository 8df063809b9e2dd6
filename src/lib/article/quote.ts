import type { TextRange } from './article.ts';
import { whereTheyDiffer } from './difference.ts';
import { nearestRange } from './nearest.ts';
import { folded } from './spelling.ts';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface QuoteSelector {
	readonly exact: string;
	/** What stands immediately before the quote, letter for letter. */
	readonly prefix?: string;
	/** What stands immediately after the quote, letter for letter. */
	readonly suffix?: string;
}

export type QuoteMatch =
	| { readonly kind: 'found'; readonly range: TextRange }
	| {
			readonly kind: 'absent';
			readonly nearest: TextRange | null;
			readonly nearestText: string | null;
			/** Where the nearest text and the quote part, for the editor: a clause without a full stop. */
			readonly differs: string;
	  }
	/** Every place, overlapping ones too. The fix: a prefix or a suffix. */
	| { readonly kind: 'ambiguous'; readonly ranges: readonly TextRange[] };

/**
 * Where a quote stands in a text, letter for letter: in one place, in none, or in several. Nothing
 * is normalised: what is nearly the quote is absent, and its nearest text is named.
 */
export function findQuote(text: string, selector: QuoteSelector): QuoteMatch {
	const { exact } = selector;
	if (exact === '') return absent(text, null, 'the quote is empty');
	const places = placesOf(text, exact);
	const ranges = places.filter((range) => contextMiss(text, range, selector) === null);
	const [range] = ranges;
	if (range !== undefined) {
		return ranges.length === 1 ? { kind: 'found', range } : { kind: 'ambiguous', ranges };
	}
	if (places.length > 0) return absentByContext(text, places, selector);
	const nearest = nearestRange(text, exact);
	if (nearest === null) return absent(text, null, 'nothing in the article is like the quote');
	return absent(text, nearest, whereTheyDiffer(text.slice(nearest.start, nearest.end), exact));
}

function placesOf(text: string, exact: string): readonly TextRange[] {
	const places: TextRange[] = [];
	for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
		places.push({ start: at, end: at + exact.length });
	}
	return places;
}

function absent(text: string, nearest: TextRange | null, differs: string): QuoteMatch {
	const nearestText = nearest && text.slice(nearest.start, nearest.end);
	return { kind: 'absent', nearest, nearestText, differs };
}

/** The quote is there, but not with these words around it: the place where most of them fit. */
function absentByContext(
	text: string,
	places: readonly TextRange[],
	selector: QuoteSelector
): QuoteMatch {
	const misses = places
		.map((range) => ({ range, miss: contextMiss(text, range, selector) }))
		.toSorted((a, b) => (b.miss?.fitting ?? 0) - (a.miss?.fitting ?? 0));
	const [best] = misses;
	const where = places.length === 1 ? 'once' : `in ${places.length} places`;
	const why = best?.miss?.why ?? 'with other words around it';
	return absent(text, best?.range ?? null, `the article has the quote ${where}, but ${why}`);
}

interface ContextMiss {
	/** How many characters next to the quote are as the selector says. */
	readonly fitting: number;
	readonly why: string;
}

/** What is not as the selector says around a place of the quote; null where all is. */
function contextMiss(
	text: string,
	{ start, end }: TextRange,
	{ prefix = '', suffix = '' }: QuoteSelector
): ContextMiss | null {
	const before = text.slice(Math.max(0, start - prefix.length), start);
	const after = text.slice(end, end + suffix.length);
	if (before === prefix && after === suffix) return null;
	const fitting = commonStart(reversed(before), reversed(prefix)) + commonStart(after, suffix);
	const why =
		before === prefix
			? `after it stands ${asSaid(after, suffix, 'suffix')}`
			: `before it stands ${asSaid(before, prefix, 'prefix')}`;
	return { fitting, why };
}

function asSaid(has: string, says: string, part: 'prefix' | 'suffix'): string {
	const looksAlike = folded(has) === folded(says) ? `: ${whereTheyDiffer(has, says, part)}` : '';
	return `“${has}”, where the ${part} says “${says}”${looksAlike}`;
}

function reversed(text: string): string {
	return text.split('').reverse().join('');
}

function commonStart(a: string, b: string): number {
	let length = 0;
	while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
	return length;
}
