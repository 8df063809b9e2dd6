import type { Position } from 'geojson';

/** Web Mercator, the world as a square of side 1: x grows east from 180° W, y grows south. */
export interface MercatorPoint {
	readonly x: number;
	readonly y: number;
}

/** Where Web Mercator ends: the latitude at which the world is a square. */
const LAST_LATITUDE = 85.051129;

/** A place on the world's square; what lies beyond its northern or southern edge is put on the edge. */
export function mercatorOf([longitude = 0, latitude = 0]: Position): MercatorPoint {
	const clamped = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude));
	const sine = Math.sin((clamped * Math.PI) / 180);
	return {
		x: (longitude + 180) / 360,
		y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
	};
}

/** The inverse of `mercatorOf`, with the longitude from -180 up to 180. */
export function positionOf({ x, y }: MercatorPoint): Position {
	const latitude = (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
	return [(x - Math.floor(x)) * 360 - 180, latitude];
}

/** The short way from one point to another: across the antimeridian where that is nearer. */
export function mercatorDelta(from: MercatorPoint, to: MercatorPoint): MercatorPoint {
	const x = to.x - from.x;
	return { x: x - Math.round(x), y: to.y - from.y };
}
