import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { build, normalizePath, type Plugin, type Rolldown } from 'vite';

/*
 * maplibre-gl ships two finished files, the page's and its worker's, and each repeats what both need. It ships its source
 * too: built from that, unchanged, the two share a chunk, and a third less travels. Development and production get the
 * same chunks. Where a version's source does not build, both get the finished files.
 */

const LIBRARY = 'maplibre-gl';
const FINISHED_WORKER = `${LIBRARY}/dist/maplibre-gl-worker.mjs`;

/** What the ids of the library's chunks begin with. */
const CHUNK = '\0dateline:map-library/';
/** The address of the site's own worker, which imports the library's. */
const WORKER_URL = '\0dateline:map-worker-url';

/** The library's chunks by file name, `page.js` and `worker.js` among them; null: the finished files serve. */
type Chunks = ReadonlyMap<string, string> | null;

const packageFolder = (): string =>
	dirname(createRequire(import.meta.url).resolve(`${LIBRARY}/package.json`));

/** `mapWorker`: the file of the site's own worker. `folder`: the library's package. */
export function mapLibrary(mapWorker: string, folder = packageFolder()): Plugin {
	let chunks: Promise<Chunks> | undefined;
	let workerFile = '';
	return {
		name: 'dateline:map-library',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		// Vite's dependency optimizer would bundle the finished files.
		config: () => ({ optimizeDeps: { exclude: [LIBRARY] } }),
		buildStart() {
			if (this.environment.mode === 'build')
				workerFile = this.emitFile({ type: 'chunk', id: mapWorker, name: 'map-worker' });
		},
		async resolveId(asked, importer) {
			// Vite would build the worker by itself, with nothing shared.
			if (workerFile !== '' && asked.endsWith(`/${basename(mapWorker)}?worker&url`))
				return WORKER_URL;
			if (importer?.startsWith(CHUNK)) return `${CHUNK}${basename(asked)}`;
			if (asked !== LIBRARY && asked !== FINISHED_WORKER) return null;
			chunks ??= chunksOf(folder, (warning) => this.warn(warning));
			if ((await chunks) === null) {
				const finished = await this.resolve(asked, importer, { skipSelf: true });
				// Its package says that the finished worker does nothing by itself, and it would be left out.
				return finished && { ...finished, moduleSideEffects: true };
			}
			return `${CHUNK}${asked === LIBRARY ? 'page' : 'worker'}.js`;
		},
		async load(id) {
			if (id === WORKER_URL) return `export default import.meta.ROLLDOWN_FILE_URL_${workerFile};`;
			const code = id.startsWith(CHUNK) ? (await chunks)?.get(id.slice(CHUNK.length)) : undefined;
			return code === undefined ? null : { code, map: { mappings: '' } };
		},
		// Vite's own answer would have a name that is not final yet among the files that the site consists of.
		resolveFileUrl({ moduleId, relativePath }) {
			return moduleId === WORKER_URL
				? `new URL(${JSON.stringify(relativePath)}, import.meta.url).href`
				: null;
		}
	};
}

async function chunksOf(folder: string, warn: (warning: string) => void): Promise<Chunks> {
	try {
		return await builtFrom(normalizePath(folder));
	} catch (error) {
		const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
		warn(
			`maplibre-gl does not build from its source (${reason}). The map works from the finished files, which are a half larger: src/make/map-library.ts.`
		);
		return null;
	}
}

async function builtFrom(folder: string): Promise<Chunks> {
	const source = `${folder}/src`;
	const built = await build({
		configFile: false,
		envFile: false,
		logLevel: 'silent',
		plugins: [versionAlone(`${folder}/package.json`)],
		// As in the finished files: a field without a value is a type's, and no property that hides the parent's.
		oxc: {
			assumptions: { setPublicClassFields: true },
			typescript: { removeClassFieldsWithoutInitializer: true }
		},
		build: {
			write: false,
			minify: false,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: {
				input: { page: `${source}/index.ts`, worker: `${source}/source/worker.ts` },
				preserveEntrySignatures: 'strict',
				output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' }
			}
		}
	});
	const { output } = built as Rolldown.RolldownOutput;
	return new Map(
		output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : []))
	);
}

/** Of its manifest, which names all that it is developed with, the library reads the version. */
const versionAlone = (manifest: string): Plugin => ({
	name: 'dateline:map-library-version',
	async load(id) {
		if (id !== manifest) return null;
		const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
		return JSON.stringify({ version });
	}
});
