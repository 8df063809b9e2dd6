import { allStories, download, FORMATS } from '../download.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	(await allStories()).flatMap(({ id }) => FORMATS.map((format) => ({ story: id, format })));

export const GET: RequestHandler = ({ params }) => download(params.story, null, params.format);
