import { addProtocol, type Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import { readPlaceKey, type PlaceKey } from '../data/place-key.ts';
import type { TileAddress } from '../data/tile-tree.ts';
import { ROWS_SCHEME, ROWS_SOURCE, rowsMark } from '../../style/layers/rows.ts';
import { nearestCopy } from '../../map/projection.ts';

/* The rows of data sets on the live map: its tiles come from the page's own worker, not from a host. */

/** A marker of rows, as it was pressed. */
export interface RowsMark {
	readonly layer: string;
	/** Its spot, or its greatest; null: it is a cell, whose spots are not known. */
	readonly at: PlaceKey | null;
	/** It is one spot. */
	readonly isSpot: boolean;
	/** The tile in which it is drawn. */
	readonly tile: TileAddress;
	/** Where it is drawn. */
	readonly spot: Position;
}

/** Lets the map ask for tiles of rows. Before the map starts. */
export function serveRows(tile: (address: TileAddress) => Promise<ArrayBuffer>): void {
	addProtocol(ROWS_SCHEME, async ({ url }) => {
		const [z = 0, x = 0, y = 0] = url.replace(`${ROWS_SCHEME}://`, '').split('/').map(Number);
		return { data: await tile({ z, x, y }) };
	});
}

/** Asks for every tile in view anew; the old ones stay until the new are there. */
export function renewRows(map: MapLibreMap): void {
	if (map.getSource(ROWS_SOURCE)) map.refreshTiles(ROWS_SOURCE);
}

/** The marker of rows at a point of the map, of the layers that are on; null: none. */
export function rowsAt(
	map: MapLibreMap,
	point: { readonly x: number; readonly y: number },
	on: readonly string[]
): RowsMark | null {
	const layers = on.map(rowsMark).filter((id) => map.getLayer(id));
	if (layers.length === 0) return null;
	const reach = 12;
	const hits = map.queryRenderedFeatures(
		[
			[point.x - reach, point.y - reach],
			[point.x + reach, point.y + reach]
		],
		{ layers }
	);
	const marks = hits.flatMap(({ properties, geometry }) => {
		if (geometry.type !== 'Point') return [];
		const [z = 0, x = 0, y = 0] = String(properties['tile']).split('/').map(Number);
		const mark: RowsMark = {
			layer: String(properties['layer']),
			at: readPlaceKey(String(properties['at'])),
			isSpot: properties['isSpot'] === true,
			tile: { z, x, y },
			spot: geometry.coordinates
		};
		const place = map.project(nearestCopy(mark.spot, map.getCenter().lng));
		return [{ mark, away: Math.hypot(place.x - point.x, place.y - point.y) }];
	});
	return marks.toSorted((a, b) => a.away - b.away)[0]?.mark ?? null;
}
