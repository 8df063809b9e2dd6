import type { Article } from '../article/article.ts';
import { inSentence, passageText } from '../article/in-sentence.ts';
import type { StoryEvent } from '../story/story.ts';

/** An event's words as a file holds them, which knows no grey. */
export interface Quoted {
	/** The sentences in which its quotes stand, whole. */
	readonly sentences: readonly string[];
	/** Words of other sentences that the quotes lean on. */
	readonly leansOn: readonly string[];
}

export function readInSentences(article: Article, { quotes }: StoryEvent): Quoted {
	const passages = inSentence(article, quotes);
	const textOf = (quoting: boolean) =>
		passages
			.filter((passage) => passage.quotes.length > 0 === quoting)
			.map((passage) => passageText(article, passage));
	return { sentences: textOf(true), leansOn: textOf(false) };
}
