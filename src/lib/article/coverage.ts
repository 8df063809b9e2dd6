import type { Article, Sentence } from './article.ts';
import type { MarkedQuote } from './marks.ts';

/* What of the article the map covers, and where something may have been left out. */

export interface SentenceCoverage {
	readonly sentence: Sentence;
	readonly text: string;
	/** The events that quote it, or a part of it, in the order given; each once. */
	readonly ids: readonly string[];
	/** The places and dates that it names, in its own words and in their order. */
	readonly named: readonly string[];
	/** It names a place or a date, and no event quotes it. */
	readonly standsOut: boolean;
}

/**
 * Every sentence of the article. `quotes` carry the ids of their events; `names` are names of
 * places, looked for as whole words, letter for letter ("Syria" is not in "Syrian").
 */
export function coverageOf(
	article: Article,
	quotes: readonly MarkedQuote[],
	names: readonly string[]
): readonly SentenceCoverage[] {
	const naming = namingPattern(names);
	return article.paragraphs
		.flatMap((paragraph) => paragraph.sentences)
		.map((sentence) => {
			const text = article.text.slice(sentence.start, sentence.end);
			const over = quotes.filter(
				(quote) =>
					quote.start < quote.end && quote.start < sentence.end && sentence.start < quote.end
			);
			const ids = [...new Set(over.map((quote) => quote.id))];
			const named = [...new Set(Array.from(text.matchAll(naming), ([words]) => words))];
			return { sentence, text, ids, named, standsOut: ids.length === 0 && named.length > 0 };
		});
}

/** `12 of 12 sentences have events; none that names a place or a date is without.` */
export function coverageWords(coverage: readonly SentenceCoverage[]): string {
	const covered = coverage.filter(({ ids }) => ids.length > 0).length;
	const sentences = coverage.length === 1 ? 'sentence has' : 'sentences have';
	return `${covered} of ${coverage.length} ${sentences} events; ${gapWords(coverage)}.`;
}

/** `none that names a place or a date is without`, or how many are, and which. */
export function gapWords(coverage: readonly SentenceCoverage[]): string {
	const gaps = coverage.filter(({ standsOut }) => standsOut);
	if (gaps.length === 0) return 'none that names a place or a date is without';
	const verbs =
		gaps.length === 1 ? 'names a place or a date and is' : 'name a place or a date and are';
	return `${gaps.length} ${verbs} without: ${gaps.map(({ sentence }) => sentence.number).join(', ')}`;
}

const MONTHS =
	'January|February|April|June|July|August|September|October|November|December|(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\\.';
const WEEKDAYS = 'Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?';

/**
 * Dates in English, on the generous side: an editor looks at one sentence too many sooner than at
 * one too few. Capitals count: who may march names no month. "March" and "May" count only beside a
 * number or after a word of time. Other languages' months are not known here; their
 * years are.
 */
const DATES = [
	`(?:${MONTHS})`,
	`(?:${WEEKDAYS})`,
	`(?:March|May)(?= \\d)|(?<=\\d )(?:March|May)`,
	`(?<=(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Oo]f|[Ff]rom|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Mm]id|[Ll]ate)[ -])(?:March|May)`,
	// A year, or what may be one: 1946, 2024, the 1990s.
	`[12]\\d{3}s?`,
	`(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Pp]ast) (?:year|month|week|weekend|night|decade|century|spring|summer|autumn|fall|winter)`,
	`[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow`,
	`(?:\\d+|\\p{L}+) (?:day|week|month|year|decade)s? (?:ago|earlier|later|before|after)`
];

function namingPattern(names: readonly string[]): RegExp {
	// The longest first: "Golan Heights", where both it and "Golan" are names.
	const places = names
		.filter((name) => name.trim() !== '')
		.toSorted((a, b) => b.length - a.length)
		.map((name) => name.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
	return new RegExp(
		`(?<![\\p{L}\\p{N}])(?:${[...places, ...DATES].join('|')})(?![\\p{L}\\p{N}])`,
		'gu'
	);
}
