import { error } from '@sveltejs/kit';
import { readStories } from '../../make/stories.ts';
import { refuse } from '../refuse.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const stories = await readStories();
	return stories.ok ? stories.value.map((story) => ({ story: story.id })) : [];
};

export const load: PageServerLoad = async ({ params }) => {
	const stories = await readStories();
	if (!stories.ok) refuse(stories.problems);
	const story = stories.value.find((one) => one.id === params.story);
	if (!story) error(404, `There is no story “${params.story}”.`);
	return { story };
};
