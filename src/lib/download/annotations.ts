import type { Article } from '../article/article.ts';
import { inSentence } from '../article/in-sentence.ts';
import { correctedWords } from '../story/corrections.ts';
import type { Quote, Story, StoryEvent } from '../story/story.ts';

/*
 * The quotes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each event's title
 * is the body, its words in the article the target. Any annotation client can anchor them in the
 * article where it was published. What is corrected says so in a body of its own.
 */

interface TextualBody {
	readonly type: 'TextualBody';
	readonly purpose?: 'identifying' | 'commenting';
	readonly value: string;
	readonly format: 'text/plain';
	readonly language: 'en';
}

export interface Annotation {
	readonly id: string;
	readonly type: 'Annotation';
	readonly motivation: 'identifying';
	readonly body: TextualBody | readonly [TextualBody, TextualBody];
	readonly target: {
		/** Where the article was published; where no address is known, a name for it. */
		readonly source: string;
		readonly selector: readonly [
			{
				readonly type: 'TextQuoteSelector';
				readonly exact: string;
				readonly prefix?: string;
				readonly suffix?: string;
			}
		];
	};
}

export interface AnnotationPage {
	readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
	readonly id: string;
	readonly type: 'AnnotationPage';
	readonly items: readonly Annotation[];
}

export function annotationsOf(story: Story, events: readonly StoryEvent[]): AnnotationPage {
	const name = `urn:dateline:${story.id}`;
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: `${name}:annotations`,
		type: 'AnnotationPage',
		items: events.flatMap((event) =>
			event.quotes.map((quote, index) => ({
				id: `${name}:${event.id}:${index + 1}`,
				type: 'Annotation' as const,
				motivation: 'identifying' as const,
				body: bodyOf(event),
				target: {
					source: story.provenance.url ?? `${name}:article`,
					selector: [selectorOf(story.article, quote)] as const
				}
			}))
		)
	};
}

function bodyOf({ title, notes }: StoryEvent): Annotation['body'] {
	const named = textualBody(title);
	const corrected = correctedWords(notes);
	return corrected === null
		? named
		: [
				{ ...named, purpose: 'identifying' },
				{ ...textualBody(corrected), purpose: 'commenting' }
			];
}

function textualBody(value: string): TextualBody {
	return { type: 'TextualBody', value, format: 'text/plain', language: 'en' };
}

/** Characters of the article on either side at least, so that a client finds the words where they recur. */
const CONTEXT = 32;

/** The rest of the quote's sentence stands before and after it: the annotation reads by itself. */
function selectorOf(article: Article, quote: Quote) {
	const { exact, prefix = '', suffix = '', start, end } = quote;
	const [sentence = quote] = inSentence(article, [{ start, end }]);
	const from = Math.min(sentence.start, start - Math.max(CONTEXT, prefix.length));
	const to = Math.max(sentence.end, end + Math.max(CONTEXT, suffix.length));
	return {
		type: 'TextQuoteSelector' as const,
		exact,
		prefix: article.text.slice(Math.max(0, from), start),
		suffix: article.text.slice(end, to)
	};
}
