import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { encodedLayer, TILE_EXTENT } from '../../lib/rows/data/encode.ts';
import type { Layer } from './layer.ts';

import { tidied } from './tidy.ts';

/** Units drawn beyond the tile's edge, so that a line's width and a circle are whole there: 8 pixels. */
const buffer = 64;

/** The bytes of tiles by their address `z/x/y`: the layers' messages in order. */
export type Tiles = Map<string, Uint8Array[]>;

/** Adds a layer's share to the tiles of one zoom; a tile without anything of it stays as it is. */
export function cutLayer(layer: Layer, zoom: number, tiles: Tiles): void {
	const index = indexOf(layer, zoom);
	for (let x = 0; x < 2 ** zoom; x++)
		for (let y = 0; y < 2 ** zoom; y++) {
			const tile = index.getTile(zoom, x, y);
			const bytes = tile ? encoded(layer, tile) : undefined;
			if (!bytes) continue;
			const address = `${zoom}/${x}/${y}`;
			const parts = tiles.get(address);
			if (parts) parts.push(bytes);
			else tiles.set(address, [bytes]);
		}
}

/** The features come thinned out already, so the library has to keep every vertex: tolerance 0. */
function indexOf(layer: Layer, zoom: number): GeoJSONVT {
	return new GeoJSONVT(
		{ type: 'FeatureCollection', features: layer.at(zoom) },
		{
			maxZoom: zoom,
			indexMaxZoom: zoom,
			indexMaxPoints: 0,
			tolerance: 0,
			extent: TILE_EXTENT,
			buffer
		}
	);
}

function encoded(layer: Layer, tile: GeoJSONVTTile): Uint8Array | undefined {
	const features = tidied(tile.features);
	if (features.length === 0) return undefined;
	return encodedLayer(layer.name, features);
}
