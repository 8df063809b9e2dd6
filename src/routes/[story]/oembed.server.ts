import { oembedOf } from '$lib/embed/oembed.ts';
import type { Story, StoryEvent } from '$lib/story/story.ts';
import { PICTURE } from '../../make/still/picture.ts';
import { addressOf } from '../address.server.ts';

/** What https://oembed.com asks for, of a story's map, or of the map with an event open. */
export function oembedResponse(story: Story, event: StoryEvent | null): Response {
	const page: `/${string}/` = event ? `/${story.id}/${event.id}/` : `/${story.id}/`;
	const data = oembedOf({
		title: event?.title ?? story.title,
		publisher: story.provenance.publisher,
		site: addressOf('/').url,
		// In the query: not every editing system keeps a hash.
		frame: addressOf(`/${story.id}/embed/${event ? `?event=${event.id}` : ''}`).url,
		picture: { url: addressOf(`${page}card.png`).url, ...PICTURE }
	});
	return new Response(`${JSON.stringify(data, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json+oembed' }
	});
}
