import { pictureWordsOf } from '../../make/still/pictures.ts';
import { countriesOfStory, stillOfStory } from '../../make/still/story-still.ts';
import { addressOf, pageAddresses } from '../address.server.ts';
import { storyData } from '$lib/page/document/linked-data.ts';
import { storyOf } from './story.server.ts';
import type { PageServerLoad } from './$types';

export { entries } from './story.server.ts';

export const load: PageServerLoad = async ({ params }) => {
	const story = await storyOf(params.story);
	return {
		story,
		still: stillOfStory(story),
		countries: countriesOfStory(story),
		pictured: pictureWordsOf(story),
		addresses: pageAddresses(`/${story.id}/`),
		linked: storyData(story, (event) => addressOf(`/${story.id}/${event.id}/`).url)
	};
};
