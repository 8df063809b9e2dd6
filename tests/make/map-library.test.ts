import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, createServer, type Rolldown, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mapLibrary } from '../../src/make/map-library.ts';

/* A page with nothing but a map, built and served with the library's source, and with its finished files. */

const LIBRARY = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));

/** To build the library on a busy machine, ms. */
const LONGEST = 90_000;

let folder = '';
let page = '';
let worker = '';

beforeAll(async () => {
	// Within the project, so that the finished files are found from it.
	await mkdir('.cache', { recursive: true });
	folder = await mkdtemp(join(process.cwd(), '.cache/map-library-'));
	[page, worker] = [join(folder, 'page.js'), join(folder, 'own-worker.js')];
	await writeFile(
		page,
		`import { Map, setWorkerUrl } from 'maplibre-gl';
		import url from './own-worker.js?worker&url';
		setWorkerUrl(url);
		globalThis.map = new Map({ container: 'map' });`
	);
	await writeFile(
		worker,
		`import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
		self.addProtocol('own', () => 'The worker’s own.');`
	);
});

afterAll(async () => rm(folder, { recursive: true }));

interface Built {
	readonly chunks: readonly Rolldown.OutputChunk[];
	readonly warnings: readonly string[];
}

/** `library`: the folder in which the plugin looks for the source. */
async function builtWith(library?: string): Promise<Built> {
	const warnings: string[] = [];
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		plugins: [mapLibrary(worker, library)],
		build: {
			write: false,
			target: 'es2022',
			rolldownOptions: {
				input: page,
				// Not on whether the build is slow.
				checks: { pluginTimings: false },
				onLog: (level, { message }) => void (level === 'warn' && warnings.push(message))
			}
		}
	});
	const { output } = built as Rolldown.RolldownOutput;
	return { chunks: output.filter((file) => file.type === 'chunk'), warnings };
}

function chunkOf({ chunks }: Built, name: string): Rolldown.OutputChunk {
	const chunk = chunks.find((one) => one.name === name);
	if (!chunk) throw new Error(`There is no "${name}" among ${chunks.map((one) => one.name)}.`);
	return chunk;
}

const weightOf = (files: readonly string[]): number =>
	files.reduce((sum, code) => sum + gzipSync(code).length, 0);

describe('a page that is built with the library’s source', () => {
	let built: Built;
	beforeAll(async () => (built = await builtWith()), LONGEST);

	test('shares a chunk with its worker, and nothing is in two files', () => {
		const [own, workers] = [chunkOf(built, 'page'), chunkOf(built, 'map-worker')];
		const shared = own.imports.filter((file) => workers.imports.includes(file));
		expect(shared).not.toEqual([]);
		expect(workers.imports).not.toContain(own.fileName);
		const modules = built.chunks.flatMap((chunk) => Object.keys(chunk.modules));
		expect(new Set(modules).size).toBe(modules.length);
		expect(built.warnings).toEqual([]);
	});

	test('weighs at most 0.72 of the finished files', async () => {
		const finished = await Promise.all(
			['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs'].map((file) =>
				readFile(join(LIBRARY, 'dist', file), 'utf8')
			)
		);
		const ratio = weightOf(built.chunks.map(({ code }) => code)) / weightOf(finished);
		expect(ratio).toBeLessThan(0.72);
	});

	test('has of the library’s manifest the version, and not what it is developed with', async () => {
		const manifest = await readFile(join(LIBRARY, 'package.json'), 'utf8');
		const { version } = JSON.parse(manifest) as { version: string };
		const code = built.chunks.map((chunk) => chunk.code).join('\n');
		expect(code).toContain(version);
		expect(code).not.toContain('devDependencies');
		expect(code).not.toContain('@fontsource/');
	});

	test('starts the worker by the file that was built', () => {
		const workers = chunkOf(built, 'map-worker');
		expect(chunkOf(built, 'page').code).toContain(workers.fileName.replace(/^assets\//, ''));
		expect(workers.code).toContain('The worker’s own.');
	});

	test('has in no list of what it consists of a name that is not final', () => {
		for (const { viteMetadata } of built.chunks)
			for (const file of viteMetadata?.importedAssets ?? []) expect(file).not.toContain('!~{');
	});
});

test('where the source does not build, the finished files serve, and one warning says so', async () => {
	const built = await builtWith(join(folder, 'other'));
	expect(built.warnings).toHaveLength(1);
	expect(built.warnings[0]).toContain('The map works from the finished files');
	expect(chunkOf(built, 'map-worker').code).toContain('The worker’s own.');
	const modules = built.chunks.flatMap((chunk) => Object.keys(chunk.modules));
	expect(modules).toContain(join(LIBRARY, 'dist/maplibre-gl.mjs'));
	expect(modules).toContain(join(LIBRARY, 'dist/maplibre-gl-worker.mjs'));
});

describe('the development server', () => {
	let server: ViteDevServer;
	beforeAll(async () => {
		server = await createServer({
			configFile: false,
			root: folder,
			logLevel: 'silent',
			plugins: [mapLibrary(worker)]
		});
		await server.listen(0);
	}, LONGEST);
	afterAll(async () => server.close());

	/** The addresses that a served file imports from. */
	async function importsOf(url: string): Promise<readonly string[]> {
		const [site = ''] = server.resolvedUrls?.local ?? [];
		const served = await fetch(new URL(url, site));
		expect(served.status).toBe(200);
		const code = await served.text();
		return [...code.matchAll(/\b(?:from|import)\s*"([^"]+)"/g)].map(([, from = '']) => from);
	}

	test('serves the page and its worker the same shared chunk', async () => {
		const of = async (file: string): Promise<readonly string[]> => {
			const library = (await importsOf(file)).find((url) => url.includes('map-library/'));
			if (library === undefined) throw new Error(`${file} does not import the library's source.`);
			return importsOf(library);
		};
		const ofPage = await of('/page.js');
		const ofWorker = await of('/own-worker.js?worker_file&type=module');
		expect(ofPage.filter((url) => ofWorker.includes(url))).not.toEqual([]);
	});
});
