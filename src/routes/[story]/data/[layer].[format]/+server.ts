import { allStories, download, FORMATS, layerNames } from '../../download.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	(await allStories()).flatMap((story) =>
		layerNames(story).flatMap((layer) =>
			FORMATS.map((format) => ({ story: story.id, layer, format }))
		)
	);

export const GET: RequestHandler = ({ params }) =>
	download(params.story, params.layer, params.format);
