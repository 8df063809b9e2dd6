import { oembedResponse } from '../../oembed.server.ts';
import { eventOf } from '../../story.server.ts';
import type { RequestHandler } from './$types';

export { eventEntries as entries } from '../../story.server.ts';
export const prerender = true;

export const GET: RequestHandler = async ({ params }) => {
	const { story, event } = await eventOf(params);
	return oembedResponse(story, event);
};
