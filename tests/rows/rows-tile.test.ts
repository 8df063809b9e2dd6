import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { expect, test } from 'vitest';
import type { Choice } from '../../src/lib/rows/data/choice.ts';
import type { Cluster } from '../../src/lib/rows/data/clusters.ts';
import { placeKey } from '../../src/lib/rows/data/place-key.ts';
import { facetsName } from '../../src/lib/story/facets.ts';
import { NO_FILTERS } from '../../src/lib/event/filters.ts';
import { rowsTile } from '../../src/lib/rows/worker/rows-tile.ts';
import type { LayerId } from '../../src/lib/story/story.ts';
import { ROWS_TILE_LAYER } from '../../src/lib/style/layers/rows.ts';

const CHOICE: Choice = { filters: NO_FILTERS, window: null, dated: true };
const ADDRESS = { z: 3, x: 4, y: 3 };
/** CSS pixels of a tile, along a side. */
const TILE_PX = 512;

/** A spot with one row, so many CSS pixels from its tile's corner. */
const spot = (x: number, y: number, parts: Partial<Cluster> = {}): Cluster => ({
	x: x / TILE_PX,
	y: y / TILE_PX,
	within: 1,
	partly: 0,
	facets: new Set([facetsName({ kind: 'clash', standing: 'reported', tense: 'news' })]),
	at: placeKey([x, y]),
	isSpot: true,
	...parts
});

async function markersOf(spots: readonly Cluster[]) {
	const layer = { source: { id: 'made' as LayerId, slot: 4 }, shown: () => Promise.resolve(spots) };
	const bytes = await rowsTile([layer], ADDRESS, CHOICE);
	const drawn = new VectorTile(new PbfReader(bytes)).layers[ROWS_TILE_LAYER];
	return Array.from({ length: drawn?.length ?? 0 }, (_, at) => drawn?.feature(at).properties);
}

test('markers stand 50 pixels apart, as MapLibre’s own clusters do: what is nearer is one', async () => {
	const apart = await markersOf([spot(100, 100), spot(151, 100), spot(100, 151)]);
	expect(apart.map((one) => one?.['count'])).toEqual([1, 1, 1]);
	const near = await markersOf([spot(100, 100), spot(149, 100), spot(100, 151)]);
	expect(near.map((one) => one?.['count']).sort()).toEqual([1, 2]);
});

test('a lone row has its edge and its kind’s icon, several their edge and their number', async () => {
	const [lone] = await markersOf([spot(10, 10)]);
	expect(lone).toMatchObject({
		layer: 'made',
		slot: 4,
		count: 1,
		images: 'disc-dotted kind-clash',
		faint: false,
		at: '10 10',
		isSpot: true,
		tile: '3/4/3'
	});
	const [several] = await markersOf([spot(10, 10), spot(20, 10)]);
	expect(several).toMatchObject({ count: 2, images: 'disc-dotted', isSpot: false });
});

test('faint where all of it lies only partly in the window of time', async () => {
	const faint = async (within: number, partly: number) =>
		(await markersOf([spot(10, 10, { within, partly })]))[0]?.['faint'];
	expect(await faint(0, 3)).toBe(true);
	expect(await faint(1, 3)).toBe(false);
});
