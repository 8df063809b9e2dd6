import type { Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { distance } from '@turf/distance';
import { polygonsOf, type Area } from './geometry.ts';

/** From a spot to the nearest edge of an area, across the antimeridian where that is shorter; 0 inside. */
export function distanceToKm(spot: Position, area: Area): number {
	if (booleanPointInPolygon(spot, area)) return 0;
	let least = Infinity;
	for (const ring of polygonsOf(area).flat()) {
		for (const [index, end] of ring.entries()) {
			const start = ring[index - 1];
			if (start) least = Math.min(least, distance(spot, nearestOn(spot, start, end)));
		}
	}
	return least;
}

/**
 * The nearest position of an edge, on a plane that is true around the spot. Far from it the plane
 * is not true, but there a few per cent decide nothing.
 */
function nearestOn(spot: Position, start: Position, end: Position): Position {
	const [longitude = 0, latitude = 0] = spot;
	const shrink = Math.cos((latitude * Math.PI) / 180);
	const flat = ([x = 0, y = 0]: Position) => {
		const east = x - longitude;
		return { x: (east - 360 * Math.round(east / 360)) * shrink, y: y - latitude };
	};
	const from = flat(start);
	const to = flat(end);
	const along = { x: to.x - from.x, y: to.y - from.y };
	const length = along.x ** 2 + along.y ** 2;
	const share = -(from.x * along.x + from.y * along.y) / length;
	const nearest = length > 0 ? Math.max(0, Math.min(1, share)) : 0;
	const [startX = 0, startY = 0] = start;
	const [endX = 0, endY = 0] = end;
	return [startX + (endX - startX) * nearest, startY + (endY - startY) * nearest];
}
