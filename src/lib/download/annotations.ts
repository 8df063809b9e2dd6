import type { Quote, Story, StoryEvent } from '../story/story.ts';

/*
 * The quotes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each event's title
 * is the body, its words in the article the target. Any annotation client can anchor them in the
 * article where it was published.
 */

export interface Annotation {
	readonly id: string;
	readonly type: 'Annotation';
	readonly motivation: 'identifying';
	readonly body: {
		readonly type: 'TextualBody';
		readonly value: string;
		readonly format: 'text/plain';
		readonly language: 'en';
	};
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
				body: {
					type: 'TextualBody' as const,
					value: event.title,
					format: 'text/plain' as const,
					language: 'en' as const
				},
				target: {
					source: story.provenance.url ?? `${name}:article`,
					selector: [selectorOf(story.article.text, quote)] as const
				}
			}))
		)
	};
}

/** Characters of the article on either side, so that a client finds the words where they recur. */
const CONTEXT = 32;

/** The editor's prefix and suffix, or the article's own words around the quote. */
function selectorOf(article: string, { exact, prefix, suffix, start, end }: Quote) {
	return {
		type: 'TextQuoteSelector' as const,
		exact,
		prefix: prefix ?? article.slice(Math.max(0, start - CONTEXT), start),
		suffix: suffix ?? article.slice(end, end + CONTEXT)
	};
}
