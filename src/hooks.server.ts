import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';

/**
 * Pages name their files from where they lie, so that the site works in any folder. But 404.html is
 * served at every depth, and has to name them from the top.
 */
export const handle: Handle = ({ event, resolve }) => {
	if (event.route.id !== '/404') return resolve(event);
	const top = base;
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replaceAll('"./', `"${top}/`)
	});
};
