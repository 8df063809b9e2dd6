import type { Article } from './article.ts';

/** Cuts a text into paragraphs (at blank lines) and sentences (Unicode UAX 29, by `Intl.Segmenter`). */
export function readArticle(text: string, language: string): Article {
	return { text, language, paragraphs: [] };
}
