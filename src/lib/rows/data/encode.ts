import type { GeoJSONVTFeature, GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

/** Units across a tile, the MVT default that MapLibre keeps for its own geometry too. */
export const TILE_EXTENT = 4096;

/** One layer of a tile, as the bytes of an MVT 2 message; several may be strung together. */
export function encodedLayer(name: string, features: readonly GeoJSONVTFeature[]): Uint8Array {
	const tile: GeoJSONVTTile = {
		transformed: true,
		// The library's type says of a point that it is flat and a list of points at once.
		features: [...features] as GeoJSONVTTile['features'],
		source: null,
		x: 0,
		y: 0,
		z: 0
	};
	return fromGeojsonVt({ [name]: tile }, { version: 2, extent: TILE_EXTENT });
}
