import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { coveringOnce, type Options, type View } from '../../src/lib/map/covering-once.ts';

const flat = (parts: Partial<View> = {}): View => ({
	modelViewProjectionMatrix: {},
	pitch: 0,
	maxZoom: 10,
	renderWorldCopies: true,
	getClippingPlane: () => null,
	...parts
});

/** The tiles of a view that is at zoom 5, and how often they were found. */
function counted() {
	let found = 0;
	const covering = coveringOnce(
		(_, options: Options) => [`found ${++found} up to ${options.maxzoom}`],
		(_, { tileSize }) => (tileSize === 512 ? 5 : 6)
	);
	return { covering, found: () => found };
}

const ground = { tileSize: 512, maxzoom: 8, reparseOverscaled: true };
const made = { tileSize: 512, minzoom: 0, maxzoom: 18 };

test('of a flat map the tiles are found once for all that have the zoom, and each has an array of its own', () => {
	const { covering, found } = counted();
	const view = flat();
	const first = covering(view, ground);
	expect(covering(view, made)).toEqual(first);
	expect(covering(view, { tileSize: 512 })).toEqual(first);
	first.pop();
	expect(covering(view, made)).toHaveLength(1);
	expect(found()).toBe(1);
});

test('another camera, other sizes of tiles, and zooms where a source ends, are found by themselves', () => {
	const { covering, found } = counted();
	const view = flat();
	const asked: readonly (readonly [View, Options])[] = [
		[view, made],
		[flat(), made],
		[view, { ...made, tileSize: 256 }],
		[view, { ...made, minzoom: 2 }],
		[view, { ...made, maxzoom: 4 }],
		[view, { ...made, maxzoom: 3 }],
		[view, { ...made, maxzoom: 4, reparseOverscaled: true }],
		[flat({ ...view, renderWorldCopies: false }), made]
	];
	const answers = asked.map(([from, options]) => covering(from, options)[0]);
	expect(new Set(answers).size).toBe(asked.length);
	expect(asked.map(([from, options]) => covering(from, options)[0])).toEqual(answers);
	expect(found()).toBe(asked.length);
});

test.each([
	['seen from aside', flat({ pitch: 20 }), made],
	['a globe', flat({ getClippingPlane: () => [0, 0, 0, 1] }), made],
	['with hills', flat(), { ...made, terrain: {} }],
	['with what stands up', flat(), { ...made, maxContentElevation: 30 }]
] as const)('%s, each finds its own', (_, view, options) => {
	const { covering, found } = counted();
	expect(covering(view, options)).not.toEqual(covering(view, options));
	expect(found()).toBe(2);
});

test('MapLibre makes another matrix with each change of its camera, and reads no more of the camera than is here', () => {
	const folder = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
	const read = (file: string) => readFileSync(join(folder, 'src/geo/projection', file), 'utf8');
	const camera = read('mercator_transform.ts');
	expect(camera).toMatch(
		/get modelViewProjectionMatrix\(\): mat4 { return this\._viewProjMatrix; }/
	);
	const calculated = camera.slice(camera.indexOf('_calcMatrices(nearFarZ'));
	expect(calculated).toMatch(/m = new Float64Array\(16\);[^]*?this\._viewProjMatrix = m;/);
	const covering = read('covering_tiles.ts');
	const named = [...covering.matchAll(/\boptions\??\.(\w+)/g)].map(([, name]) => name);
	expect([...new Set(named)].sort()).toEqual([
		'calculateTileZoom',
		'maxContentElevation',
		'maxzoom',
		'minzoom',
		'reparseOverscaled',
		'roundZoom',
		'tileSize'
	]);
});
