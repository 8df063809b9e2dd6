import { passesFacets, rowsShown, type Choice } from '../data/choice.ts';
import { positionOfKey } from '../data/place-key.ts';
import type { TileAddress } from '../data/tile-tree.ts';
import type { Extent } from '../../story/extent.ts';
import { mercatorOf } from '../../story/mercator.ts';
import type { RowsLayer } from './rows-layer.ts';

/*
 * The rows that lie in a view of the map. Only tiles that have every row tell where each is, so a view
 * of more than some of these is too wide to be listed: the map says how many there are.
 */

/** Tiles that are read for a view; each has some 2,000 rows at most. */
const MOST_TILES = 40;

/** The numbers of the rows in a view that the choice lets through, rising; null: the view is too wide. */
export async function rowsInView(
	layer: RowsLayer,
	choice: Choice,
	view: Extent
): Promise<Uint32Array | null> {
	const known = await layer.known();
	if (known === null) return null;
	const tiles = tilesIn(known.tiles, view);
	if (tiles === null) return null;
	const read = await Promise.all(tiles.map((tile) => layer.tileWith(tile)));
	const numbers = read.flatMap((tile) =>
		(tile?.marks ?? [])
			.filter(({ at }) => at !== null && isIn(view, positionOfKey(at)))
			.flatMap(({ held }) => [...held])
			.filter(([facets]) => passesFacets(facets, choice.filters))
			.flatMap(([, one]) => rowsShown(one, choice))
	);
	return Uint32Array.from(numbers).sort();
}

/** The tiles with every row of a view; null: they are more than shall be read. */
function tilesIn(tiles: ReadonlyMap<string, boolean>, view: Extent): readonly TileAddress[] | null {
	const found: TileAddress[] = [];
	const waiting: TileAddress[] = [{ z: 0, x: 0, y: 0 }];
	for (let tile = waiting.pop(); tile; tile = waiting.pop()) {
		const { z, x, y } = tile;
		const isWhole = tiles.get(`${z}/${x}/${y}`);
		if (isWhole === undefined || !touches(tile, view)) continue;
		if (isWhole) found.push(tile);
		else
			for (let quarter = 0; quarter < 4; quarter++)
				waiting.push({ z: z + 1, x: 2 * x + (quarter & 1), y: 2 * y + (quarter >> 1) });
		if (found.length > MOST_TILES) return null;
	}
	return found;
}

function touches({ z, x, y }: TileAddress, [west, south, east, north]: Extent): boolean {
	const scale = 2 ** z;
	const top = mercatorOf([0, north]).y * scale;
	const bottom = mercatorOf([0, south]).y * scale;
	if (y + 1 < top || y > bottom) return false;
	const left = (x / scale) * 360 - 180;
	return overlaps(left, left + 360 / scale, west, east);
}

function isIn(
	[west, south, east, north]: Extent,
	[longitude, latitude]: readonly [number, number]
): boolean {
	return latitude >= south && latitude <= north && overlaps(longitude, longitude, west, east);
}

/** Whether a stretch of longitudes lies in a view that may go round the world, beyond 180 on either side. */
function overlaps(from: number, to: number, west: number, east: number): boolean {
	// The first copy of the stretch that ends in the view or east of it.
	const turns = Math.ceil((west - to) / 360) * 360;
	return from + turns <= east;
}
