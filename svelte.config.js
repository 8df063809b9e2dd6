import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
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
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				// The one form closes a dialog, which sends nothing.
				'form-action': ['none']
			}
		},
		// A publisher may put the site under a folder of a host: BASE_PATH=/maps npm run build.
		paths: { base: (process.env.BASE_PATH ?? '').replace(/\/+$/, ''), relative: true }
	}
};
