import { presimplify, simplify, type Triangle } from 'topojson-simplify';
import { TILE_EXTENT } from '../../lib/rows/data/encode.ts';
import type { MultiLineString, Polygon } from 'geojson';
import { mesh } from 'topojson-client';
import type { Position2, Properties, World } from './topology.ts';

/** The deepest zoom that is cut: one unit is 153 m at the equator, finer than the 1:10 million sources. */
export const deepestZoom = 6;

/**
 * Visvalingam's area below which a vertex goes, in square units of the tile. A tile is shown at 512
 * to 1024 CSS pixels, so 12 units are under one square pixel at its largest.
 */
const leastArea = 12;

/** Degrees of longitude in one unit of a tile. */
export function unitDegrees(zoom: number): number {
	return 360 / (TILE_EXTENT * 2 ** zoom);
}

/** Square degrees on the Mercator plane that `units2` square units of a tile cover. */
export function areaOfUnits(zoom: number, units2: number): number {
	return units2 * unitDegrees(zoom) ** 2;
}

/**
 * Thins lines and rings out for each zoom. What two features share comes out alike to within that
 * pixel; the deepest zoom keeps every vertex, since it is stretched over the zooms beyond.
 */
export function thinner<P extends Properties>(world: World<P>): (zoom: number) => World<P> {
	const weighed = presimplify(world, mercatorTriangle);
	const least = (zoom: number) => (zoom >= deepestZoom ? 0 : areaOfUnits(zoom, leastArea));
	return (zoom) => simplify(weighed, least(zoom));
}

/** Area of a triangle in square degrees on the Mercator plane, where a degree grows by 1/cos(latitude). */
function mercatorTriangle([a, b, c]: Triangle): number {
	const flat = Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
	return flat / cosine(b[1]);
}

/** Cosine of a latitude, kept off zero for the Antarctic ring that runs along the pole. */
export function cosine(latitude: number): number {
	return Math.max(0.02, Math.cos((latitude * Math.PI) / 180));
}

/** Area of a ring in square degrees on the Mercator plane; the sign is its direction. */
export function mercatorRing(ring: readonly Position2[]): number {
	let twice = 0;
	let north = -90;
	let south = 90;
	let previous = ring[ring.length - 1];
	for (const point of ring) {
		if (previous) twice += previous[0] * point[1] - point[0] * previous[1];
		north = Math.max(north, point[1]);
		south = Math.min(south, point[1]);
		previous = point;
	}
	return twice / 2 / cosine((north + south) / 2);
}

/** Lines or polygons without a topology of their own, so that they can be thinned like the rest. */
export function worldOf<P extends Properties>(
	features: readonly { geometry: MultiLineString | Polygon; properties: P }[]
): World<P> {
	const arcs: number[][][] = [];
	const add = (line: number[][]) => arcs.push(line) - 1;
	const geometries = features.map(({ geometry, properties }) => {
		return {
			type: geometry.type,
			arcs: geometry.coordinates.map((line) => [add(line)]),
			properties
		};
	});
	return {
		type: 'Topology',
		arcs,
		objects: { all: { type: 'GeometryCollection', geometries } }
	};
}

/** Pieces of lines joined end to end wherever two of them meet exactly. */
export function joined(lines: readonly number[][][]): Position2[][] {
	const world: World<Properties> = worldOf([
		{ geometry: { type: 'MultiLineString', coordinates: [...lines] }, properties: {} }
	]);
	const [all] = world.objects.all.geometries;
	return mesh(world, all).coordinates.map((line) =>
		line.map(([longitude = 0, latitude = 0]): Position2 => [longitude, latitude])
	);
}
