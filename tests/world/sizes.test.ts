import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	addressesAt,
	bytesOf,
	cutOnce,
	cutTimeoutMs,
	tilePoint,
	type Address
} from './cut-once.ts';

beforeAll(cutOnce, cutTimeoutMs);

/** Pixels of a tile's side at its own zoom, as MapLibre draws vector tiles. */
const tilePixels = 512;

const views = [
	{ name: 'the story’s first view', at: [36.4, 33.05], zoom: 7.5, budget: 120_000 },
	{ name: 'the Golan', at: [35.85, 33.05], zoom: 8.6, budget: 60_000 }
] as const;

describe.each(views)('$name at 1440 x 900', ({ at, zoom, budget }) => {
	it(`asks for at most ${budget} bytes of tiles, gzipped`, () => {
		const tiles = tilesIn(at, zoom);
		const size = tiles.reduce((sum, tile) => sum + gzipSync(bytesOf(tile)).length, 0);
		expect(tiles.length).toBeGreaterThan(0);
		expect(size).toBeLessThanOrEqual(budget);
	});
});

/** The tiles of zoom 6 that a window of 1440 x 900 needs, since there is nothing deeper. */
function tilesIn([longitude, latitude]: readonly [number, number], zoom: number): Address[] {
	const [x, y] = tilePoint(6, longitude, latitude);
	const scale = tilePixels * 2 ** (zoom - 6);
	const [across, down] = [720 / scale, 450 / scale];
	return addressesAt(6).filter(
		(tile) =>
			tile.x + 1 > x - across && tile.x < x + across && tile.y + 1 > y - down && tile.y < y + down
	);
}
