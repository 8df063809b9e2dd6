import type { Article, TextRange } from '../article/article.ts';
import { findQuote, type QuoteMatch } from '../article/quote.ts';
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
		const match = findQuote(article.text, selectorOf(selector));
		if (match.kind === 'found') return [{ ...selectorOf(selector), ...match.range }];
		refuse(faultOf(match, { article, selector }));
		return [];
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
export function checkDateWords(
	article: Article,
	words: string | null,
	refuse: (fault: Fault) => void
): void {
	if (words === null || article.text.includes(words)) return;
	refuse({
		what: `The property "when.words" is ${shown(words)}, which does not stand in the article.`,
		fix: 'Copy the article’s own words for the date, letter for letter, or write null; what other sources say belongs in "when.record".'
	});
}

function selectorOf({ exact, prefix, suffix }: Selector) {
	return {
		exact,
		...(prefix === undefined ? {} : { prefix }),
		...(suffix === undefined ? {} : { suffix })
	};
}

interface Sought {
	readonly article: Article;
	readonly selector: Selector;
}

function faultOf(
	match: Exclude<QuoteMatch, { kind: 'found' }>,
	{ article, selector }: Sought
): Fault {
	if (match.kind === 'ambiguous') {
		const places = match.ranges.map((range) => placeWords(article, range));
		return {
			what: `The quote ${shown(selector.exact)} stands in the article ${match.ranges.length} times: ${places.join('; ')}.`,
			fix: 'Add a prefix or suffix: the words just before or just after the one that is meant.'
		};
	}
	const what = `The quote ${shown(selector.exact)} is not in the article: ${match.differs.replace(/\.$/u, '')}.`;
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
