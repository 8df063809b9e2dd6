import { textPainted } from './text-painted.browser.ts';

/**
 * Asks for the map's code as soon as the text has been painted, so that it comes while the page takes up its
 * work. Where it does not come, who starts the map is told: lib/map/MapView.svelte.
 */
export async function askForMap(): Promise<void> {
	await textPainted();
	import('./live-map.browser.ts').catch(() => undefined);
}
