import { pictureOfStory } from '../../../make/still/pictures.ts';
import { storyOf } from '../story.server.ts';
import type { RequestHandler } from './$types';

export { entries } from '../story.server.ts';
export const prerender = true;

export const GET: RequestHandler = async ({ params }) => {
	const png = await pictureOfStory(await storyOf(params.story));
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
