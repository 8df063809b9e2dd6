import type { Article, Paragraph, Sentence, TextRange } from './article.ts';

/**
 * Cuts a text into paragraphs, at blank lines, and those into sentences (Unicode UAX 29, by
 * `Intl.Segmenter` for the language, BCP 47; throws a RangeError for a language tag that is none).
 * White space around a paragraph or sentence is no part of it; a blank text has no paragraphs.
 */
export function readArticle(text: string, language: string): Article {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	const paragraphs: Paragraph[] = [];
	let number = 0;
	for (const { start, end } of paragraphRanges(text)) {
		const sentences: Sentence[] = sentenceRanges(text.slice(start, end), segmenter).map(
			(range) => ({ number: ++number, start: start + range.start, end: start + range.end })
		);
		paragraphs.push({ start, end, sentences });
	}
	return { text, language, paragraphs };
}

/** Where the first sentence of a text ends, and what it quotes with it; at the text's end where it has only one. */
export function firstSentenceEnd(text: string, language: string): number {
	const [paragraph] = readArticle(text, language).paragraphs;
	const whole = paragraph?.sentences.find(({ end }) => isClosed(text.slice(0, end)));
	return whole?.end ?? text.length;
}

/** As many quotations are closed as were opened. */
function isClosed(text: string): boolean {
	return text.split('“').length === text.split('”').length;
}

function paragraphRanges(text: string): readonly TextRange[] {
	const ranges: TextRange[] = [];
	let start = 0;
	for (const blank of text.matchAll(BLANK_LINES)) {
		ranges.push(trimmed(text, { start, end: blank.index }));
		start = blank.index + blank[0].length;
	}
	ranges.push(trimmed(text, { start, end: text.length }));
	return ranges.filter((range) => range.start < range.end);
}

const BLANK_LINES = /\r?\n[^\S\n]*\n/g;

function sentenceRanges(paragraph: string, segmenter: Intl.Segmenter): readonly TextRange[] {
	const ranges: TextRange[] = [];
	for (const { segment, index } of segmenter.segment(paragraph)) {
		const range = trimmed(paragraph, { start: index, end: index + segment.length });
		const before = ranges.at(-1);
		if (range.start === range.end) continue;
		if (before !== undefined && goesOn(paragraph, before, range)) {
			ranges[ranges.length - 1] = { start: before.start, end: range.end };
		} else {
			ranges.push(range);
		}
	}
	return ranges;
}

/** UAX 29 knows no abbreviations and cuts `“Why?” he said` in two. */
function goesOn(paragraph: string, before: TextRange, after: TextRange): boolean {
	return (
		ABBREVIATION.test(paragraph.slice(before.start, before.end)) ||
		STARTS_SMALL.test(paragraph.slice(after.start, after.end))
	);
}

/** A small letter, behind quotation marks and the like. */
const STARTS_SMALL = /^\P{L}*\p{Ll}/u;

/**
 * What seldom ends a sentence: initials ("H.", "U.S."), and the titles, months and the like of
 * CLDR 46's English suppressions (segments/en), without those that are words of their own ("In.",
 * "Go."), and with a newspaper's titles and places.
 */
const ABBREVIATION = new RegExp(
	String.raw`(?:^|[^\p{L}.])(?:(?:\p{Lu}\.)+|(?:${[
		'Adj|Adv|Capt|Cmdr|Col|Cpl|Dr|Gen|Gov|Hon|Lt|Maj|Mgr|Mr|Mrs|Ms|Pres|Prof|Rep|Rev|Sen|Sgt|Sr|St|Ste',
		'Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec',
		'Approx|approx|Ave|Dept|dept|Est|est|Mt|Ph\\.D|cf|e\\.g|i\\.e|pp|vs'
	].join('|')})\.)$`,
	'u'
);

function trimmed(text: string, { start, end }: TextRange): TextRange {
	const whole = text.slice(start, end);
	const left = start + whole.length - whole.trimStart().length;
	return { start: left, end: Math.max(left, start + whole.trimEnd().length) };
}
