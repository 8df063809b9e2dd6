import type { Story, StoryEvent } from '$lib/story/story.ts';

/*
 * The story in the words of schema.org. What the article says in its own voice is an Event; what it
 * passes on from others is a Claim, so that nobody's machine takes it for more.
 */

type Thing = Readonly<Record<string, unknown>>;

/** `address` of a page of an event; absolute where the site's origin is known. */
export function storyData(story: Story, address: (event: StoryEvent) => string): Thing {
	return {
		'@context': 'https://schema.org',
		...articleThing(story),
		about: story.events.map((event) => eventThing(event, address(event)))
	};
}

export function eventData(story: Story, event: StoryEvent, address: string): Thing {
	const article = articleThing(story);
	return {
		'@context': 'https://schema.org',
		...eventThing(event, address),
		...(event.standing === 'fact' ? { subjectOf: article } : { appearance: article })
	};
}

/** The corrections are the editor's, not the publisher's: the article does not carry them itself. */
export function notesData(story: Story, url: string): Thing {
	return {
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		name: `Corrections and notes: ${story.title}`,
		url,
		about: articleThing(story)
	};
}

function articleThing({ title, article, provenance }: Story): Thing {
	const { publisher, url, date, rewrites } = provenance;
	return {
		'@type': 'NewsArticle',
		headline: title,
		inLanguage: article.language,
		publisher: organization(publisher),
		...(url === null ? {} : { url }),
		...(date === null ? {} : { datePublished: date.edtf }),
		...(rewrites === null
			? {}
			: {
					isBasedOn: {
						'@type': 'NewsArticle',
						headline: rewrites.title,
						publisher: organization(rewrites.publisher),
						datePublished: rewrites.date.edtf
					}
				})
	};
}

function organization(name: string): Thing {
	return { '@type': 'Organization', name };
}

function eventThing(event: StoryEvent, url: string): Thing {
	const [{ exact }] = event.quotes;
	if (event.standing !== 'fact')
		return {
			'@type': 'Claim',
			name: event.title,
			url,
			text: exact,
			// In plain text: the article does not always say whether a person or a body speaks.
			...(event.speaker === null ? {} : { author: event.speaker }),
			...(event.spot === null ? {} : { contentLocation: placeThing(event, event.spot) })
		};
	const day = startOf(event);
	return {
		'@type': 'Event',
		name: event.title,
		url,
		description: exact,
		...(day === null ? {} : { startDate: day }),
		...(event.spot === null ? {} : { location: placeThing(event, event.spot) })
	};
}

/** The spot stands for the place; how exact it is, the name and the page say. */
function placeThing({ where }: StoryEvent, [longitude, latitude]: readonly number[]): Thing {
	const exact = where.precision === 'building' || where.precision === 'city';
	const geo = { '@type': 'GeoCoordinates', latitude, longitude };
	return { '@type': 'Place', name: where.name, ...(exact ? { geo } : {}) };
}

/** A plain ISO 8601 date; schema.org has no word for "about" or "late", so such dates are left out. */
function startOf({ when, tense }: StoryEvent): string | null {
	const edtf = when.record?.edtf.split('/')[0] ?? '';
	return tense !== 'planned' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(edtf) ? edtf : null;
}
