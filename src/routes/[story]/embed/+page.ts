import { askForMap } from '$lib/map/prefetch-map.browser.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
	// Told at build, so that what is prerendered knows nothing of the map's code and of its style sheet.
	if (!import.meta.env.SSR) await askForMap();
	return data;
};
