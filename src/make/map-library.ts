import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { normalizePath, transformWithOxc, type Plugin } from 'vite';
import { inPlaceOf, REPLACED } from './map-parts.ts';

/*
 * maplibre-gl comes as two finished files, the page's and its worker's, and each has within it what both need. The
 * package carries its source besides: built from that, the two share a file, and the map's code travels with a third
 * less. `npm run dev` takes the finished files, which are there at once.
 */

const FINISHED = 'maplibre-gl';
const FINISHED_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/** Modules that are written here, by the name that they are asked for with. */
const WORKER_URL = '\0dateline:map-worker-url';
const MANIFEST = '\0dateline:map-manifest';
const OTHER_TILES = '\0dateline:map-other-tiles';

/** MapLibre's own format of tiles, a tenth of its code: all tiles here are Mapbox's (`.mvt`). */
const OTHER_FORMAT = '@maplibre/mlt';
const REFUSED =
	"export const GEOMETRY_TYPE = {};\nexport function decodeTile() { throw new Error('Tiles are Mapbox vector tiles here, and these are MapLibre’s.'); }";

/** Of what is written in place of a file of the source. */
const OURS = '\0dateline:map-library:';

const packageFolder = (): string =>
	dirname(createRequire(import.meta.url).resolve(`${FINISHED}/package.json`));

/** Builds maplibre-gl into the site from the source in its package's folder. `mapWorker`: the file of the site's own worker. */
export function mapLibrary(mapWorker: string, folder = packageFolder()): Plugin {
	const source = `${normalizePath(folder)}/src/`;
	const page = `${source}index.ts`;
	const worker = `${source}source/worker.ts`;
	let workerFile = '';
	return {
		name: 'dateline:map-library',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			const others = REPLACED.map((file) => `${source}${file}`);
			const absent = [page, worker, ...others].filter((file) => !existsSync(file));
			if (absent.length > 0)
				this.error(
					`${absent.join(', ')}: not there. The site's map is built from maplibre-gl's source; where a version carries it elsewhere, tell src/make/map-library.ts, and where none does, take the plugin out of vite.config.ts.`
				);
			workerFile = this.emitFile({ type: 'chunk', id: mapWorker, name: 'map-worker' });
		},
		resolveId(asked, importer) {
			if (asked === FINISHED) return page;
			if (asked === FINISHED_WORKER) return worker;
			if (asked.endsWith(`/${basename(mapWorker)}?worker&url`)) return WORKER_URL;
			if (!importer?.startsWith(source)) return null;
			if (asked === OTHER_FORMAT) return OTHER_TILES;
			if (asked.endsWith('/package.json')) return MANIFEST;
			const file = normalizePath(join(dirname(importer), asked)).slice(source.length);
			return inPlaceOf(file, source) === null ? null : `${OURS}${file}`;
		},
		load(id) {
			if (id === WORKER_URL) return `export default import.meta.ROLLDOWN_FILE_URL_${workerFile};`;
			if (id === MANIFEST)
				return `export default ${JSON.stringify({ version: versionIn(folder) })};`;
			if (id.startsWith(OURS)) return inPlaceOf(id.slice(OURS.length), source);
			return id === OTHER_TILES ? REFUSED : null;
		},
		// Vite's own answer would have a name that is not final yet among the files that the site consists of.
		resolveFileUrl({ moduleId, relativePath }) {
			return moduleId === WORKER_URL
				? `new URL(${JSON.stringify(relativePath)}, import.meta.url).href`
				: null;
		},
		async transform(code, id) {
			if (!id.startsWith(source) || !id.endsWith('.ts')) return null;
			// As in the finished files: a field without a value is a type's, and no property that hides the parent's.
			return transformWithOxc(code, id, {
				assumptions: { setPublicClassFields: true },
				typescript: { removeClassFieldsWithoutInitializer: true }
			});
		}
	};
}

function versionIn(folder: string): string {
	const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
		readonly version: string;
	};
	return manifest.version;
}
