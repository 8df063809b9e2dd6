import { stillOfEvent } from '../../../make/still/story-still.ts';
import { addressOf, pageAddresses } from '../../address.server.ts';
import { eventData } from '$lib/page/document/linked-data.ts';
import { eventOf } from '../story.server.ts';
import type { PageServerLoad } from './$types';

export { eventEntries as entries } from '../story.server.ts';

/** The page does nothing: it needs no script but that of src/app.html, and carries no data. */
export const csr = false;

export const load: PageServerLoad = async ({ params }) => {
	const { story, event } = await eventOf(params);
	const path = `/${story.id}/${event.id}/` as const;
	return {
		story,
		event,
		still: stillOfEvent(story, event),
		addresses: pageAddresses(path),
		linked: eventData(story, event, addressOf(path).url)
	};
};
