import type { GeoJSONVTFeature, GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

/** Units across a tile, the MVT default that MapLibre keeps for its own geometry too. */
export const tileExtent = 4096;

/** One layer of a tile, as the bytes of an MVT 2 message; several may be strung together. */
export function encodedLayer(name: string, features: readonly GeoJSONVTFeature[]): Uint8Array {
	// vt-pbf reads nothing of a tile but its features; the library's type asks for all of it.
	const tile = { features } as unknown as GeoJSONVTTile;
	return fromGeojsonVt({ [name]: tile }, { version: 2, extent: tileExtent });
}
