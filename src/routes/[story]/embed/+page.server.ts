import { countriesOfStory, stillOfStory } from '../../../make/still/story-still.ts';
import { pageAddresses } from '../../address.server.ts';
import { storyOf } from '../story.server.ts';
import type { PageServerLoad } from './$types';

export { entries } from '../story.server.ts';

export const load: PageServerLoad = async ({ params }) => {
	const story = await storyOf(params.story);
	return {
		story,
		still: stillOfStory(story),
		countries: countriesOfStory(story),
		// The story's own page is the one to be found.
		canonical: pageAddresses(`/${story.id}/`).canonical
	};
};
