import { createHash } from 'node:crypto';
import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';

/**
 * Pages name their files from where they lie, so that the site works in any folder. But 404.html is
 * served at every depth, and has to name them from the top.
 */
export const handle: Handle = ({ event, resolve }) => {
	if (event.route.id !== '/404') return resolve(event);
	return resolve(event, { transformPageChunk: ({ html }) => fromTop(html) });
};

function fromTop(html: string): string {
	const named = html.replaceAll('"./', `"${base}/`).replaceAll('url(./', `url(${base}/`);
	// The page's policy lets its rules in by their hash.
	return named.replaceAll(hashOfStyle(html), hashOfStyle(named));
}

function hashOfStyle(html: string): string {
	const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
	return createHash('sha256').update(style).digest('base64');
}
