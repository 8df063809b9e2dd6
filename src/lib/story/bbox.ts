import type { Position } from 'geojson';
import { distance } from '@turf/distance';
import { isArea, polygonsOf, type Shape } from './geometry.ts';

/** [west, south, east, north] in degrees; west > east across the antimeridian (RFC 7946 5.2). */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** The smallest box around all of them, the short way round the world; null for nothing. */
export function bboxOf(shapes: readonly Shape[]): Bbox | null {
	const boxes = shapes.flatMap(boxesOf);
	const [first] = boxes;
	if (first === undefined) return null;
	const [west, east] = longitudesAround(boxes.map(([w, , e]) => [w, e]));
	const south = boxes.reduce((least, box) => Math.min(least, box[1]), first[1]);
	const north = boxes.reduce((most, box) => Math.max(most, box[3]), first[3]);
	return [west, south, east, north];
}

/** From corner to corner. */
export function diagonalKm([west, south, east, north]: Bbox): number {
	return distance([west, south], [east, north], { units: 'kilometers' });
}

/** True to a millionth of a degree, a tenth of a metre: finer than RFC 7946 11.2 finds of use. */
export function sameBbox(a: Bbox, b: Bbox): boolean {
	return a.every((degrees, index) => Math.abs(degrees - (b[index] ?? Infinity)) <= 1e-6);
}

/** One box for a point, one for each polygon: parts cut at the antimeridian stay apart. */
function boxesOf(shape: Shape): readonly Bbox[] {
	if (!isArea(shape)) return [boxOf([shape.coordinates])];
	return polygonsOf(shape).map((rings) => boxOf(rings[0] ?? []));
}

function boxOf(positions: readonly Position[]): Bbox {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [longitude = 0, latitude = 0] of positions) {
		west = Math.min(west, longitude);
		east = Math.max(east, longitude);
		south = Math.min(south, latitude);
		north = Math.max(north, latitude);
	}
	return [west, south, east, north];
}

type Interval = readonly [west: number, east: number];

/** The world's circle without the widest gap between the intervals; at a tie, the gap at 180°. */
function longitudesAround(intervals: readonly Interval[]): Interval {
	const sorted = [...intervals].sort((a, b) => a[0] - b[0]);
	const start = sorted[0]?.[0] ?? -180;
	let reach = sorted[0]?.[1] ?? 180;
	let gap = { from: 0, to: 0, width: -1 };
	for (const [west, east] of sorted) {
		if (west - reach > gap.width) gap = { from: reach, to: west, width: west - reach };
		reach = Math.max(reach, east);
	}
	const outside = start + 360 - reach;
	return gap.width > outside ? [gap.to, gap.from] : [start, reach];
}
