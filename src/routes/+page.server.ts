import { readStories } from './stories.server.ts';
import { refuse } from './refuse.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const stories = await readStories();
	if (!stories.ok) refuse(stories.problems);
	return {
		stories: stories.value.map((story) => ({
			id: story.id,
			title: story.title,
			language: story.article.language,
			provenance: story.provenance,
			events: story.events.length,
			placed: story.events.filter((event) => event.spot !== null).length,
			places: story.layers.map((layer) => layer.title)
		}))
	};
};
