import type { Feature, LineString, MultiLineString, Point, Polygon } from 'geojson';

/** The layers of a tile, in the order in which they are written. The README has their properties. */
export const layerNames = [
	'land',
	'urban',
	'water',
	'river',
	'boundary',
	'area',
	'place',
	'label'
] as const;

export type LayerName = (typeof layerNames)[number];

/** What MVT can hold of a property; `undefined` is left out. */
export type TileProperties = { readonly [name: string]: string | number | undefined };

/**
 * One polygon a feature, never a multipolygon: the first ring of each is then known to be the outer
 * one after the tile's rounding, however thin it has become.
 */
export type TileFeature = Feature<Polygon | LineString | MultiLineString | Point, TileProperties>;

export interface Layer {
	readonly name: LayerName;
	/** Everything that is due at this zoom, thinned out for it. */
	readonly at: (zoom: number) => TileFeature[];
}

export function feature<G extends TileFeature['geometry']>(
	geometry: G,
	properties: TileProperties
): Feature<G, TileProperties> {
	return { type: 'Feature', geometry, properties };
}
