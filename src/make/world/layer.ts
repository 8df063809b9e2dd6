import type { Feature, LineString, MultiLineString, Point, Polygon } from 'geojson';
import { mesh } from 'topojson-client';
import { polygonsAt } from './polygons.ts';
import { thinner, worldOf } from './thin.ts';

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

/** A feature at full detail, and the zoom from which it is in the tiles. */
export interface Due<G> {
	readonly geometry: G;
	readonly zoom: number;
	readonly properties: TileProperties;
}

export function polygonLayer(name: LayerName, polygons: readonly Due<Polygon>[]): Layer {
	const worldAt = thinner(worldOf(polygons.map(withDue)));
	return {
		name,
		at: (zoom) => {
			const world = worldAt(zoom);
			return dueAt(world.objects.all.geometries, zoom).flatMap((shape) => {
				if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return [];
				const { properties } = shape.properties.due;
				return polygonsAt(world, shape, zoom).map((polygon) => feature(polygon, properties));
			});
		}
	};
}

export function lineLayer(name: LayerName, lines: readonly Due<MultiLineString>[]): Layer {
	const worldAt = thinner(worldOf(lines.map(withDue)));
	return {
		name,
		at: (zoom) => {
			const world = worldAt(zoom);
			return dueAt(world.objects.all.geometries, zoom).map((line) =>
				feature(mesh(world, line), line.properties.due.properties)
			);
		}
	};
}

export function pointLayer(name: LayerName, points: readonly Due<Point>[]): Layer {
	const features = points.map((due) => ({ due, own: feature(due.geometry, due.properties) }));
	return {
		name,
		at: (zoom) => features.filter(({ due }) => due.zoom <= zoom).map(({ own }) => own)
	};
}

function withDue<G>(due: Due<G>): { geometry: G; properties: { due: Due<G> } } {
	return { geometry: due.geometry, properties: { due } };
}

function dueAt<T extends { properties: { due: Due<unknown> } }>(all: readonly T[], zoom: number) {
	return all.filter(({ properties }) => properties.due.zoom <= zoom);
}

function feature<G extends TileFeature['geometry']>(
	geometry: G,
	properties: TileProperties
): Feature<G, TileProperties> {
	return { type: 'Feature', geometry, properties };
}
