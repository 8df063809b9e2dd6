import { diffArrays } from 'diff';
import { nameOfCharacter } from './spelling.ts';

/** What of a selector is held against the article. */
export type Part = 'quote' | 'prefix' | 'suffix';

/**
 * The first place where an article's text and a quote part, as a clause: `the article has a curly
 * apostrophe ’ (U+2019) where the quote has a straight apostrophe ' (U+0027), at character 12 of the
 * quote`. Characters are counted from 1, in code points.
 */
export function whereTheyDiffer(inArticle: string, quote: string, part: Part = 'quote'): string {
	const [first, ...others] = differences(inArticle, quote);
	if (first === undefined) return `the article and the ${part} are the same`;
	const place = `at character ${[...quote.slice(0, first.at)].length + 1} of the ${part}`;
	const more =
		others.length === 0
			? ''
			: `, and ${others.length} more such place${others.length > 1 ? 's' : ''}`;
	return `${clauseOf(first, part)}, ${place}${more}`;
}

interface Difference {
	/** Offset into the quote, UTF-16. */
	readonly at: number;
	/** What the article has there, and the quote has not. */
	readonly article: string;
	/** What the quote has there, and the article has not. */
	readonly quote: string;
}

function differences(inArticle: string, quote: string): readonly Difference[] {
	const found: Difference[] = [];
	let at = 0;
	let open: Difference | null = null;
	for (const { value, added, removed } of diffArrays(tokensOf(quote), tokensOf(inArticle))) {
		const text = value.join('');
		if (added || removed) {
			open ??= { at, article: '', quote: '' };
			open = added
				? { ...open, article: open.article + text }
				: { ...open, quote: open.quote + text };
		} else if (open !== null) {
			found.push(open);
			open = null;
		}
		if (!added) at += text.length;
	}
	return open === null ? found : [...found, open];
}

/** Words, white space, and every other character by itself. */
function tokensOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^]/gu) ?? [];
}

function clauseOf({ article, quote }: Difference, part: Part): string {
	if (quote === '') return `the article has ${shown(article)}, which the ${part} leaves out`;
	if (article === '') return `the ${part} has ${shown(quote)}, which the article has not`;
	if (article.normalize('NFC') === quote.normalize('NFC')) {
		return `the article has ${shown(article)} where the ${part} has the same letters in another Unicode form`;
	}
	if (article.toLowerCase() === quote.toLowerCase()) {
		return `the article has ${shown(article)} where the ${part} has ${shown(quote)}, with other capitals`;
	}
	return `the article has ${shown(article)} where the ${part} has ${shown(quote)}`;
}

/** Words in quotation marks, cut at 60 characters; up to three marks or spaces by their names. */
function shown(text: string): string {
	const characters = [...text];
	if (!/[\p{L}\p{N}]/u.test(text) && characters.length <= 3) return namesOf(characters);
	const words = text.trim();
	return `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
}

function namesOf(characters: readonly string[]): string {
	const names = [...new Set(characters)].map(nameOfCharacter).join(' and ');
	const repeated = characters.length > 1 && new Set(characters).size === 1;
	return repeated ? `${names} ${characters.length} times` : names;
}
