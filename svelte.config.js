import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The hash of each script that src/app.html carries in itself, from the file as it is built. */
const shellScripts = [
	...readFileSync(new URL('src/app.html', import.meta.url), 'utf8').matchAll(
		/<script>(.*?)<\/script>/gs
	)
].map(
	([, script = '']) =>
		/** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
);

/**
 * The site's version: what it is built from. Built anew from the same, it is the same version, and
 * no reader is told of a newer one. Of the world and its tiles, the hash that they are cut by says all.
 */
function version() {
	const hash = createHash('sha256');
	const stories = process.env.DATELINE_GEO ?? 'geo';
	const tiles = 'static/basemap/inputs.sha256';
	const files = [...filesUnder('src'), ...filesUnder(stories), ...filesUnder('static'), tiles];
	for (const file of [...files, 'package-lock.json', 'svelte.config.js', 'vite.config.ts'])
		if (existsSync(file)) hash.update(file).update(readFileSync(file));
	const { BASE_PATH = '', SITE_ORIGIN = '', TILE_HOSTS = '' } = process.env;
	return hash.update(`${BASE_PATH}\n${SITE_ORIGIN}\n${TILE_HOSTS}`).digest('hex').slice(0, 12);
}

/** @type {(folder: string) => string[]} */
const filesUnder = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !/[\\/](basemap|sprite|world)[\\/]/.test(file.slice(folder.length)))
		// A layer's file has the hash of its rows.
		.filter((file) => !/\.(?:rows\.ndjson\.gz|refused\.csv)$/.test(file))
		.sort();

/** Hosts besides the site's own that a page may ask for tiles: TILE_HOSTS="https://tiles.example" npm run build. */
const tileHosts = /** @type {`https://${string}`[]} */ (
	(process.env.TILE_HOSTS ?? '').split(/[\s,]+/).filter((host) => host !== '')
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		version: { name: version() },
		// A page carries its own rules: no text waits for a style sheet, and none can be missing. The
		// live map's, which comes with the map, is as short.
		inlineStyleThreshold: 64_000,
		adapter: adapter({
			pages: process.env.BUILD_DIR ?? 'build',
			assets: process.env.BUILD_DIR ?? 'build',
			strict: true
		}),
		// Nothing is allowed but what is named; who may frame a page stands in src/make/headers.ts.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...shellScripts],
				'style-src': ['self'],
				// Colours and positions that the page computes stand in style attributes of the served HTML.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self', ...tileHosts],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				// The one form closes a dialog, which sends nothing.
				'form-action': ['none']
			}
		},
		// The page asks for it once its map stands (src/lib/offline/offline.svelte.ts). Which of the tiles it
		// keeps, each story says; `_headers` is the host's.
		serviceWorker: {
			register: false,
			files: (file) => !file.startsWith('basemap/') && !file.startsWith('_')
		},
		// A publisher may put the site under a folder of a host: BASE_PATH=/maps npm run build.
		paths: { base: (process.env.BASE_PATH ?? '').replace(/\/+$/, ''), relative: true }
	}
};
