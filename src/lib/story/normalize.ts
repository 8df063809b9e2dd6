import type { TextRange } from '../article/article.ts';

/**
 * A text as it is searched: its letters and digits alone, in one row, without case, diacritics and
 * what stands between words. So "al-Sharaa", "al Sharaa" and "AlSharaa" are one.
 */
export interface NormalizedText {
	readonly letters: string;
	/** Where words begin in `letters`, in order; the article al- and the Arabic ال are words too. */
	readonly words: readonly number[];
	/** For each unit of `letters`, where the character it comes from starts in the original text. */
	readonly starts: readonly number[];
	/** And where it ends, the marks on it with it. */
	readonly ends: readonly number[];
}

export function normalizeText(text: string): NormalizedText {
	let letters = '';
	const words: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	let inWord = false;
	let at = 0;
	for (const character of text) {
		const end = at + character.length;
		const folded = normalizeCharacter(character);
		if (folded !== '' && !inWord) words.push(letters.length);
		letters += folded;
		for (let unit = 0; unit < folded.length; unit++) {
			starts.push(at);
			ends.push(end);
		}
		const isMark = folded === '' && WITHIN_WORDS.test(character);
		if (isMark && STANDS_ON_LETTER.test(character) && inWord) ends.splice(-1, 1, end);
		inWord = folded !== '' || (isMark && inWord);
		at = end;
	}
	return { letters, words: withArabicArticle(letters, words), starts, ends };
}

/** The words of a query, folded; what has no letter or digit is none. */
export function normalizeQuery(query: string): readonly string[] {
	const words = query.split(/\s+/).map((word) => normalizeText(word).letters);
	return [...new Set(words)].filter((word) => word !== '');
}

/** Where a folded word first stands in a text as a word or the beginning of one; null: nowhere. */
export function findWord(text: NormalizedText, word: string): TextRange | null {
	const at = text.words.find((start) => text.letters.startsWith(word, start));
	const start = at === undefined ? undefined : text.starts[at];
	const end = at === undefined ? undefined : text.ends[at + word.length - 1];
	return start === undefined || end === undefined ? null : { start, end };
}

/** Letters and digits of one character, without case and marks; empty for anything else. */
function normalizeCharacter(character: string): string {
	const plain = character.normalize('NFKD').toLowerCase().replace(NO_LETTER, '');
	return plain.replace(LIKE_LETTERS, (letter) => ALIKE[letter] ?? letter);
}

/** Marks (tashkeel among them), tatweel, and all that is neither letter nor digit. */
const NO_LETTER = /[^\p{L}\p{N}]|\u0640/gu;
/** What does not end a word: marks, tatweel, apostrophes, soft hyphens and the like. */
const WITHIN_WORDS = /^[\p{M}\p{Cf}\u0640'’‘ʼʿʾ`´]$/u;
const STANDS_ON_LETTER = /^[\p{M}\u0640]$/u;

/** Letters that Unicode keeps apart and a searcher does not. ё and й lose their marks by NFKD. */
const ALIKE: Readonly<Record<string, string>> = {
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ک: 'ك',
	ة: 'ه',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ς: 'σ',
	ʿ: '',
	ʾ: '',
	ʼ: ''
};
const LIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

/** السويداء is found by سويداء too. */
function withArabicArticle(letters: string, words: readonly number[]): readonly number[] {
	return words.flatMap((start) =>
		letters.startsWith('ال', start) && letters.length > start + 2 ? [start, start + 2] : [start]
	);
}
