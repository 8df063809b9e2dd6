import type { Position } from 'geojson';
import { markersAt, type HitFeature, type HitMap } from '../../map/drawn-features.ts';
import type { RowsMark, RowsOnMap } from '../../map/rows-on-map.ts';
import { ROWS_SCHEME, ROWS_SOURCE, ROWS_STATE, rowsMark } from '../../style/layers/rows.ts';
import { positionOfKey, readPlaceKey } from '../data/place-key.ts';
import type { TileAddress } from '../data/tile-tree.ts';
import { addRowsMarker } from './rows-marker.browser.ts';

/** The rows of data sets on the live map: their tiles come from the page's own worker, not from a host. */
export function rowsOnMap(tile: (address: TileAddress) => Promise<ArrayBuffer>): RowsOnMap {
	return {
		tile: (address) => tile(addressOf(address.replace(`${ROWS_SCHEME}://`, ''))),
		addImage: addRowsMarker,
		hitTest(map, point) {
			const layers = shownLayers(map);
			const [marker] = layers.length === 0 ? [] : markersAt(map, point, layers);
			return marker === undefined ? null : markOf(marker);
		}
	};
}

/** The style's layers of those rows that the map draws just now: it decides by the same state. */
function shownLayers(map: HitMap): readonly string[] {
	// While its graphics are lost a map has no style, and so no state.
	if (!map.getSource(ROWS_SOURCE)) return [];
	const shown: unknown = map.getGlobalState()[ROWS_STATE];
	return Array.isArray(shown) ? shown.map((layer) => rowsMark(String(layer))) : [];
}

function markOf({ properties, geometry }: HitFeature): RowsMark | null {
	if (geometry.type !== 'Point') return null;
	return {
		layer: String(properties['layer']),
		at: spotOf(properties['at']),
		isSpot: properties['isSpot'] === true,
		tile: addressOf(String(properties['tile'])),
		spot: geometry.coordinates
	};
}

/** Null: a cell, which has no spot of its own. */
function spotOf(at: unknown): Position | null {
	const key = typeof at === 'string' ? readPlaceKey(at) : null;
	return key === null ? null : positionOfKey(key);
}

/** @param text `z/x/y` */
function addressOf(text: string): TileAddress {
	const [z = 0, x = 0, y = 0] = text.split('/').map(Number);
	return { z, x, y };
}
