import { readStories } from './stories.server.ts';
import { refuse } from './refuse.ts';

/** The paths of every page: the front page, the stories, and each story's notes and events, in text order. */
export async function allPaths(): Promise<readonly `/${string}`[]> {
	const stories = await readStories();
	if (!stories.ok) refuse(stories.problems);
	return [
		'/',
		...stories.value.flatMap(({ id, events }): `/${string}`[] => [
			`/${id}/`,
			`/${id}/notes/`,
			...events.map((event): `/${string}` => `/${id}/${event.id}/`)
		])
	];
}
