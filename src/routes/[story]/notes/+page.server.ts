import { pictureWordsOf } from '../../../make/still/pictures.ts';
import { addressOf, pageAddresses } from '../../address.server.ts';
import { notesData } from '$lib/page/document/linked-data.ts';
import { storyOf } from '../story.server.ts';
import type { PageServerLoad } from './$types';

export { entries } from '../story.server.ts';

/** The page does nothing: it needs no script but that of src/app.html, and carries no data. */
export const csr = false;

export const load: PageServerLoad = async ({ params }) => {
	const story = await storyOf(params.story);
	const path = `/${story.id}/notes/` as const;
	const { canonical } = pageAddresses(path);
	return {
		story,
		pictured: pictureWordsOf(story),
		// It has no picture of its own, and is shown elsewhere as the story is.
		addresses: { ...pageAddresses(`/${story.id}/`), canonical },
		linked: notesData(story, addressOf(path).url)
	};
};
