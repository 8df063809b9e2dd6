import { error } from '@sveltejs/kit';
import type { Story, StoryEvent } from '$lib/story/story.ts';
import { readStories } from '../stories.server.ts';
import { refuse } from '../refuse.ts';

/* Which stories and events there are, for whatever is prerendered of each. */

export async function entries(): Promise<{ story: string }[]> {
	return (await storiesOrNone()).map(({ id }) => ({ story: id }));
}

export async function eventEntries(): Promise<{ story: string; event: string }[]> {
	return (await storiesOrNone()).flatMap(({ id, events }) =>
		events.map((event) => ({ story: id, event: event.id }))
	);
}

/** Ends in an error page where there is no such story, or where one has a problem. */
export async function storyOf(id: string): Promise<Story> {
	const stories = await readStories();
	if (!stories.ok) refuse(stories.problems);
	const story = stories.value.find((one) => one.id === id);
	return story ?? error(404, `There is no story “${id}”.`);
}

export async function eventOf(params: {
	readonly story: string;
	readonly event: string;
}): Promise<{ readonly story: Story; readonly event: StoryEvent }> {
	const story = await storyOf(params.story);
	const event = story.events.find(({ id }) => id === params.event);
	return event ? { story, event } : error(404, `There is no event “${params.event}”.`);
}

async function storiesOrNone(): Promise<readonly Story[]> {
	const stories = await readStories();
	return stories.ok ? stories.value : [];
}
