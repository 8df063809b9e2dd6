import { pictureOfEvent } from '../../../../make/still/pictures.ts';
import { eventOf } from '../../story.server.ts';
import type { RequestHandler } from './$types';

export { eventEntries as entries } from '../../story.server.ts';
export const prerender = true;

export const GET: RequestHandler = async ({ params }) => {
	const { story, event } = await eventOf(params);
	const png = await pictureOfEvent(story, event);
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
