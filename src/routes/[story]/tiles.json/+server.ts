import { json } from '@sveltejs/kit';
import { tilesOf } from '$lib/map/tile-cover.ts';
import { storyOf } from '../story.server.ts';
import type { RequestHandler } from './$types';

export { entries } from '../story.server.ts';

export const prerender = true;

/** The paths, from the site's root, of the tiles that are kept for a reader without a network. */
export const GET: RequestHandler = async ({ params }) =>
	json(tilesOf(await storyOf(params.story)).map((tile) => `/basemap/${tile}.mvt`));
