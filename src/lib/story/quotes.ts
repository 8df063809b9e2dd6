import type { Article, TextRange } from '../article/article.ts';
import { findQuote, type QuoteMatch, type QuoteSelector } from '../article/quote.ts';
import { sentencesOf } from '../article/where-quoted.ts';
import type { Fault } from './positions.ts';
import type { EventProperties } from './schema.ts';
import type { Quote } from './story.ts';
import { shown } from './wording.ts';

/* Quotes, proved: each stands in the article once, letter for letter. */

type Selector = EventProperties['quotes'][number];

/** In text order; null, after a refusal of each quote that is not proved. */
export function proveQuotes(
	article: Article,
	selectors: readonly Selector[],
	refuse: (fault: Fault) => void
): readonly [Quote, ...Quote[]] | null {
	const quotes = selectors.flatMap((selector) => {
		const range = prove({ article, selector, noun: 'quote' }, refuse);
		const context = proveContext({ article, selector, range }, refuse);
		return range && context !== null ? [quoteOf(selector, range, context)] : [];
	});
	const sorted = quotes.sort((a, b) => a.start - b.start || a.end - b.end);
	const twice = sorted.find(
		(quote, index) =>
			quote.start === sorted[index - 1]?.start && quote.end === sorted[index - 1]?.end
	);
	if (twice)
		refuse({ what: `It quotes ${shown(twice.exact)} twice.`, fix: 'Keep one of the two.' });
	const [first, ...others] = sorted;
	return first === undefined || twice || sorted.length < selectors.length
		? null
		: [first, ...others];
}

/** The words for a date are the article's own, and shown as such: they have to stand in it. */
export function checkDateWords(article: Article, words: string | null, refuse: Refuse): void {
	if (words === null || article.text.includes(words)) return;
	refuse({
		what: `The property "when.words" is ${shown(words)}, which does not stand in the article.`,
		fix: 'Copy the article’s own words for the date, letter for letter, or write null; what other sources say belongs in "when.record".'
	});
}

/** So are the words for a place. */
export function checkPlaceWords(article: Article, words: string | null, refuse: Refuse): void {
	if (words === null || article.text.includes(words)) return;
	refuse({
		what: `The property "where.article" is ${shown(words)}, which does not stand in the article.`,
		fix: 'Copy the article’s own words for the place, letter for letter, or write null where it names none; the name that readers see belongs in "where.name".'
	});
}

type Refuse = (fault: Fault) => void;

interface Sought {
	readonly article: Article;
	readonly selector: QuoteSelector;
	/** What the words are called in a message. */
	readonly noun: 'quote' | 'context';
}

/** Where the words stand; null, after a refusal, where that is not one place. */
function prove(sought: Sought, refuse: Refuse): TextRange | null {
	const match = findQuote(sought.article.text, sought.selector);
	if (match.kind === 'found') return match.range;
	refuse(faultOf(match, sought));
	return null;
}

interface Leaning {
	readonly article: Article;
	readonly selector: Selector;
	/** Of the quote; null where it is not proved. */
	readonly range: TextRange | null;
}

/** Undefined where the quote has none; null, after a refusal, where it is not proved or not needed. */
function proveContext(
	{ article, selector: { context }, range }: Leaning,
	refuse: Refuse
): TextRange | null | undefined {
	if (context === undefined) return undefined;
	const found = prove({ article, selector: context, noun: 'context' }, refuse);
	if (found === null || range === null) return found;
	const own = sentencesOf(article, range).find(
		({ start, end }) => start < found.end && found.start < end
	);
	if (own === undefined) return found;
	refuse({
		what: `The context ${shown(context.exact)} stands in the quote’s own sentence (sentence ${own.number}), which is shown with the quote anyway.`,
		fix: 'Take it out, or name the words of another sentence that the quote leans on.'
	});
	return null;
}

function quoteOf(
	{ exact, prefix, suffix, standing, speaker }: Selector,
	range: TextRange,
	context: TextRange | undefined
): Quote {
	return {
		exact,
		...(prefix === undefined ? {} : { prefix }),
		...(suffix === undefined ? {} : { suffix }),
		...range,
		...(context === undefined ? {} : { context }),
		...(standing === undefined ? {} : { standing }),
		...(speaker === undefined ? {} : { speaker })
	};
}

function faultOf(
	match: Exclude<QuoteMatch, { kind: 'found' }>,
	{ article, selector, noun }: Sought
): Fault {
	if (match.kind === 'ambiguous') {
		const places = match.ranges.map((range) => placeWords(article, range));
		return {
			what: `The ${noun} ${shown(selector.exact)} stands in the article ${match.ranges.length} times: ${places.join('; ')}.`,
			fix: 'Add a prefix or suffix: the words just before or just after the one that is meant.'
		};
	}
	const what = `The ${noun} ${shown(selector.exact)} is not in the article: ${match.differs.replace(/\.$/u, '')}.`;
	if (match.nearest === null || match.nearestText === null) {
		return { what, fix: 'Copy the words from the article, letter for letter.' };
	}
	return {
		what,
		fix: `Copy the words from the article. The nearest are ${JSON.stringify(match.nearestText)}, in ${placeWords(article, match.nearest)}.`
	};
}

/** `sentence 3 (characters 524 to 530)`: from 0, the end excluded, as everywhere in Dateline. */
function placeWords(article: Article, { start, end }: TextRange): string {
	const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
	const sentence = sentences.find((candidate) => start < candidate.end);
	const place = sentence ? `sentence ${sentence.number}` : 'the article';
	return `${place} (characters ${start} to ${end})`;
}
