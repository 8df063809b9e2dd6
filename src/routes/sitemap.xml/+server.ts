import { allPaths } from '../paths.server.ts';
import { addressOf } from '../address.server.ts';
import { escaped } from '$lib/style/still/svg-text.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** https://www.sitemaps.org/protocol.html; it asks for whole addresses, which SITE_ORIGIN gives. */
export const GET: RequestHandler = async () => {
	const paths = await allPaths();
	const urls = paths.map(
		(path) => `\t<url><loc>${escaped(encodeURI(addressOf(path).url))}</loc></url>`
	);
	const xml = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...urls,
		'</urlset>',
		''
	].join('\n');
	return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
