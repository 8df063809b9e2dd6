import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Layer } from './layer.ts';
import { tileExtent } from './thin.ts';
import { tidied } from './tidy.ts';

/** Units drawn beyond the tile's edge, so that a line's width and a circle are whole there: 8 pixels. */
const buffer = 64;

export interface Address {
	readonly zoom: number;
	readonly x: number;
	readonly y: number;
}

/** The tiles of one zoom as bytes of MVT 2, by `x/y`; a tile without anything in it is missing. */
export function cutZoom(layers: readonly Layer[], zoom: number): Map<string, Buffer> {
	const parts = new Map<string, Uint8Array[]>();
	for (const layer of layers) {
		const index = indexOf(layer, zoom);
		for (let x = 0; x < 2 ** zoom; x++)
			for (let y = 0; y < 2 ** zoom; y++) {
				const tile = index.getTile(zoom, x, y);
				const bytes = tile ? encoded(layer, tile) : undefined;
				if (bytes) parts.set(`${x}/${y}`, [...(parts.get(`${x}/${y}`) ?? []), bytes]);
			}
	}
	// An MVT is a row of layer messages: layers encoded one by one may be strung together.
	return new Map([...parts].map(([key, layersOfTile]) => [key, Buffer.concat(layersOfTile)]));
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
			extent: tileExtent,
			buffer
		}
	);
}

function encoded(layer: Layer, tile: GeoJSONVTTile): Uint8Array | undefined {
	const features = tidied(tile.features);
	if (features.length === 0) return undefined;
	// vt-pbf reads nothing of a tile but its features; the library's type asks for all of it.
	const whole = Object.assign({}, tile, { features });
	return fromGeojsonVt({ [layer.name]: whole }, { version: 2, extent: tileExtent });
}
