import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { paletteCss } from './src/lib/style/palette.ts';
import { cutLayers } from './src/make/layer/serve-cut.ts';
import { mapLibrary } from './src/make/map-library.ts';
import { fontSheet, mapSheet, mediaSheet } from './src/make/sheets.ts';

/** Serves the palette as a style sheet, so that the page and the map take their colours from one place. */
function palette(): Plugin {
	const id = 'virtual:palette.css';
	const resolved = `\0${id}`;
	return {
		name: 'dateline:palette',
		resolveId: (source) => (source === id ? resolved : null),
		load: (source) => (source === resolved ? paletteCss() : null)
	};
}

/**
 * What every page runs on in one file, what a story's pages share in another: a request costs bytes too. What the map
 * shares with its worker stays with the map's: the worker has no use for the page's.
 */
const codeSplitting = {
	groups: [
		{
			name: 'runtime',
			test: /node_modules\/(?:svelte|@sveltejs\/kit|devalue|clsx)\/|vite\/preload-helper|\/document\/NotFound/,
			priority: 2
		},
		{
			name: 'reading',
			// What has to do with the rows of data sets is for stories that have some.
			test: /\/src\/lib\/(?!map\/tile-fetch|rows\/)/,
			minShareCount: 2,
			priority: 1
		}
	]
};

const MAP_WORKER = fileURLToPath(new URL('src/lib/map/map-worker.browser.ts', import.meta.url));

export default defineConfig({
	plugins: [palette(), cutLayers(), mapLibrary(MAP_WORKER), sveltekit()],
	css: { postcss: { plugins: [mapSheet, fontSheet, mediaSheet] } },
	// No file travels inside another: the policy lets no font in from a data: address.
	build: { target: 'es2022', assetsInlineLimit: 0 },
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } }
});
