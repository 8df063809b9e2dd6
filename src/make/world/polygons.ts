import type { Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { areaOfUnits, deepestZoom, mercatorRing } from './thin.ts';
import type { Position2, Properties, Shape, World } from './topology.ts';

/** Square units of a tile below which an island or a lake is a speck: 4 by 4 units, half a pixel wide. */
const speck = 16;

/** The polygons of a shape at a zoom, one by one, without the specks and without holes of that size. */
export function polygonsAt(
	world: World<Properties>,
	shape: Shape<Properties>,
	zoom: number
): Polygon[] {
	const least = zoom >= deepestZoom ? 0 : areaOfUnits(zoom, speck);
	const polygons = coordinatesOf(world, shape);
	return polygons.flatMap((rings): Polygon[] => {
		const [outer, ...holes] = rings;
		if (!outer || isSpeck(outer, least)) return [];
		return [
			{ type: 'Polygon', coordinates: [outer, ...holes.filter((hole) => !isSpeck(hole, least))] }
		];
	});
}

/** A shape's rings, polygon by polygon. */
export function coordinatesOf(
	world: World<Properties>,
	shape: Shape<Properties>
): Polygon['coordinates'][] {
	if (shape.type === 'Polygon') return [feature(world, shape).geometry.coordinates];
	return feature(world, shape).geometry.coordinates;
}

function isSpeck(ring: readonly number[][], least: number): boolean {
	return Math.abs(mercatorRing(asPositions(ring))) <= least;
}

/** GeoJSON's positions may have any length; here they are known to be pairs. */
export function asPositions(line: readonly number[][]): Position2[] {
	return line.map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}
