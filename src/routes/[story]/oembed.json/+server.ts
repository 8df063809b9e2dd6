import { oembedResponse } from '../oembed.server.ts';
import { storyOf } from '../story.server.ts';
import type { RequestHandler } from './$types';

export { entries } from '../story.server.ts';
export const prerender = true;

export const GET: RequestHandler = async ({ params }) =>
	oembedResponse(await storyOf(params.story), null);
