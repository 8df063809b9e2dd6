import type { Story } from '$lib/story/story.ts';
import { readStories } from '../stories.server.ts';
import { addressOf } from '../address.server.ts';
import { refuse } from '../refuse.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The stories as a JSON Feed: https://www.jsonfeed.org/version/1.1/ */
export const GET: RequestHandler = async () => {
	const stories = await readStories();
	if (!stories.ok) refuse(stories.problems);
	const feed = {
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Dateline',
		description: 'News articles on maps that you can check.',
		home_page_url: addressOf('/').url,
		feed_url: addressOf('/feed.json').url,
		language: 'en',
		items: stories.value.map(itemOf)
	};
	return new Response(`${JSON.stringify(feed, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/feed+json' }
	});
};

function itemOf({ id, title, article, events, layers, provenance }: Story) {
	const { url } = addressOf(`/${id}/`);
	return {
		id: url,
		url,
		...(provenance.url === null ? {} : { external_url: provenance.url }),
		title,
		language: article.language,
		content_text: article.text.trim(),
		summary: `${events.length} events at ${layers.length} places: ${layers.map((layer) => layer.title).join(', ')}.`,
		image: addressOf(`/${id}/card.png`).url,
		authors: [{ name: provenance.publisher }]
	};
}
