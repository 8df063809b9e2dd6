import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mapLibrary } from '../../src/make/map-library.ts';

/* A page with nothing but a map, built with the library's source. */

let folder = '';
let chunks: readonly Rolldown.OutputChunk[] = [];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-map-'));
	await writeFile(
		join(folder, 'page.js'),
		`import { Map, setWorkerUrl } from 'maplibre-gl';
		import url from './own-worker.js?worker&url';
		setWorkerUrl(url);
		globalThis.map = new Map({ container: 'map' });`
	);
	await writeFile(
		join(folder, 'own-worker.js'),
		`import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
		self.addProtocol('own', () => 'The worker’s own.');`
	);
	chunks = await builtWith(mapLibrary(join(folder, 'own-worker.js')));
});

afterAll(async () => rm(folder, { recursive: true }));

async function builtWith(plugin: ReturnType<typeof mapLibrary>) {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		plugins: [plugin],
		build: {
			write: false,
			minify: false,
			target: 'es2022',
			rolldownOptions: { input: join(folder, 'page.js') }
		}
	});
	const { output } = built as Rolldown.RolldownOutput;
	return output.filter((file) => file.type === 'chunk');
}

function chunkOf(name: string): Rolldown.OutputChunk {
	const chunk = chunks.find((one) => one.name === name);
	if (!chunk) throw new Error(`There is no "${name}" among ${chunks.map((one) => one.name)}.`);
	return chunk;
}

test('page and worker share what both need, and nothing is in two files', () => {
	const [page, worker] = [chunkOf('page'), chunkOf('map-worker')];
	const shared = page.imports.filter((file) => worker.imports.includes(file));
	expect(shared).not.toEqual([]);
	expect(worker.imports).not.toContain(page.fileName);
	const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
	expect(modules.length).toBeGreaterThan(300);
	expect(new Set(modules).size).toBe(modules.length);
	expect(worker.code.length).toBeLessThan(page.code.length / 10);
});

test('the page starts the worker by the file that was built', () => {
	const { code } = chunkOf('page');
	expect(code).toContain(chunkOf('map-worker').fileName.replace(/^assets\//, ''));
	expect(chunkOf('map-worker').code).toContain('The worker’s own.');
});

test('no list of what the site consists of has a name that is not final', () => {
	for (const { viteMetadata } of chunks)
		for (const file of viteMetadata?.importedAssets ?? []) expect(file).not.toContain('!~{');
});

test('a field without a value is no property, as in the library’s finished files', () => {
	const code = chunks.map((chunk) => chunk.code).join('\n');
	expect(code).toMatch(/class extends Evented/);
	// `class Dispatcher { workerPool: WorkerPool; … }` in the source.
	expect(code).not.toMatch(/^\s*workerPool;$/m);
});

test('of the library’s manifest the version alone is in the site, and of other tiles the refusal', () => {
	const code = chunks.map((chunk) => chunk.code).join('\n');
	expect(code).toContain('"version"');
	expect(code).not.toContain('devDependencies');
	expect(code).toContain('Tiles are Mapbox vector tiles here');
	expect(
		Object.keys(Object.assign({}, ...chunks.map((chunk) => chunk.modules)))
	).not.toContainEqual(expect.stringContaining('@maplibre/mlt'));
});

test('what checks styles is not in the site', () => {
	const code = chunks.map((chunk) => chunk.code).join('\n');
	// Words of what it finds.
	expect(code).not.toMatch(/either .{1,2}type.{1,2} or .{1,2}ref.{1,2} is required/);
	const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
	expect(modules).not.toContainEqual(expect.stringMatching(/style-spec.*\/validate/));
});

test('what would draw a globe, a sky, or kinds of layers that no style here has is not in the site', () => {
	const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
	const ofSource = modules.filter((module) => module.includes('/maplibre-gl/src/'));
	for (const file of [/draw_fill\.ts$/, /symbol_sdf\.vertex\.glsl/, /mercator_transform\.ts$/])
		expect(ofSource).toContainEqual(expect.stringMatching(file));
	for (const file of [
		/draw_(?:sky|heatmap|raster|hillshade|terrain|circle|debug)\.ts$/,
		/glsl\/(?:_projection_globe|sky|heatmap|raster|hillshade|terrain|circle|collision_box)\./,
		/(?:globe|vertical_perspective)_transform\.ts$/
	])
		expect(ofSource).not.toContainEqual(expect.stringMatching(file));
	// Whoever asks for them gets what does nothing.
	const code = chunks.map((chunk) => chunk.code).join('\n');
	for (const name of ['drawSky', 'drawHeatmap'])
		expect(code).toMatch(new RegExp(`${name} = \\(\\) => (?:undefined|void 0)`));
});

test('the tiles that cover the view are found by the library, asked by what asks once', () => {
	const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
	expect(modules).toContainEqual(
		expect.stringMatching(/src\/geo\/projection\/covering_tiles\.ts$/)
	);
	expect(modules).toContainEqual(expect.stringMatching(/lib\/map\/covering-once\.ts$/));
	const code = chunks.map((chunk) => chunk.code).join('\n');
	expect(code).toMatch(/= coveringOnce\(coveringTiles\S*, coveringZoomLevel\)/);
});

test('names are placed by the library, which asks who has a name stand whole, and two names together', () => {
	const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
	for (const file of [/src\/symbol\/placement\.ts$/, /src\/symbol\/collision_index\.ts$/])
		expect(modules).toContainEqual(expect.stringMatching(file));
	const code = chunks.map((chunk) => chunk.code).join('\n');
	// What of the library is asked, and what it calls.
	expect(code).toMatch(/isWhole\(left, top, right, bottom, this\.transform, /);
	expect(code).toMatch(/!this\.isInsideGrid\(tlX, tlY, brX, brY\)/);
	expect(code).toMatch(/this\.collisionIndex\.placeCollisionBox\(/);
	expect(code).toMatch(/super\.placeLayerBucketPart\(part, \.\.\.rest\)/);
	expect(code).toMatch(/placement\.placeLayerBucketPart\(bucketPart,/);
	expect(code).toMatch(/this\.placement\.commit\(/);
	expect(code).toMatch(/this\.placements\[symbolInstance\.crossTileID\] = new JointPlacement\(/);
});

test('a program is found by the library, asked by what asks once', () => {
	const code = chunks.map((chunk) => chunk.code).join('\n');
	expect(code).toMatch(/foundOnce\(\(variant\) => super\.getProgram\(variant\)\)/);
	expect(code).toMatch(/this\.programCache\.getProgram\(\{/);
});

test('a package without its source is said, with what to do', async () => {
	const attempt = builtWith(mapLibrary(join(folder, 'own-worker.js'), join(folder, 'other')));
	await expect(attempt).rejects.toThrow(
		/other\/src\/index\.ts, .*other\/src\/source\/worker\.ts, .*: not there\. .*vite\.config\.ts/
	);
});
