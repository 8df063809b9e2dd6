import sirv from 'sirv';
import type { Plugin } from 'vite';
import { CUT } from './cut-folder.ts';

/** Lets `npm run dev` serve the cut layers where a built site has them: `layers/<story>/<layer>/`. */
export function cutLayers(): Plugin {
	return {
		name: 'dateline:layers',
		configureServer: ({ middlewares, config }) => {
			// Zipped files are files: the page unzips them itself.
			middlewares.use(`${config.base}layers`, sirv(CUT, { dev: true, etag: true }));
		}
	};
}
