import type { Article, Sentence, TextRange } from './article.ts';

/** The sentences that a range touches, in order. */
export function sentencesOf(article: Article, range: TextRange): readonly Sentence[] {
	return article.paragraphs
		.flatMap((paragraph) => paragraph.sentences)
		.filter((sentence) => sentence.start < range.end && range.start < sentence.end);
}

/** How many sentences the article has. */
export function sentenceCount(article: Article): number {
	return article.paragraphs.reduce((count, paragraph) => count + paragraph.sentences.length, 0);
}
