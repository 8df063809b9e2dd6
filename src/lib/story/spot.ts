import type { Position } from 'geojson';
import area from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import polylabel from 'polylabel';
import { isArea, polygonsOf, type Area, type Shape } from './geometry.ts';

/** How exactly the inside is searched, as shares of the shorter side: finer only for a thin shape. */
const FINENESS = [1e-2, 1e-4];

/** Shorter side by longer side. The search lays squares over the box: ten thousand of them in a row at most. */
const THINNEST = 1e-4;

/**
 * Where a marker or a label sits: the point itself, or the point inside the area's largest part
 * that is farthest from its outline, also for a crescent. Never across the antimeridian: parts are
 * cut there (RFC 7946 3.1.9). Null: an area so thin that it has no inside to speak of.
 */
export function spotOf(shape: Shape): Position | null {
	return isArea(shape) ? insideOf(largestPart(shape)) : shape.coordinates;
}

function largestPart(shape: Area): Position[][] {
	const [first, ...others] = polygonsOf(shape);
	if (first === undefined) throw new Error('An area without a polygon: readGeometry makes none.');
	const sizeOf = (coordinates: Position[][]) => area({ type: 'Polygon', coordinates });
	return others.reduce((largest, part) => (sizeOf(part) > sizeOf(largest) ? part : largest), first);
}

function insideOf(rings: Position[][]): Position | null {
	const latitudes = (rings[0] ?? []).map((position) => position[1] ?? 0);
	const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
	// A degree of longitude is shorter by the cosine of the latitude; at a pole it would be nothing.
	const shrink = Math.max(0.01, Math.cos((middle * Math.PI) / 180));
	const flat = rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x * shrink, y]));
	const { shorter, longer } = sidesOf(flat);
	if (shorter < longer * THINNEST) return null;
	for (const share of FINENESS) {
		const [x, y] = polylabel(flat, shorter * share);
		const spot = [x / shrink, y];
		const inside = booleanPointInPolygon(
			spot,
			{ type: 'Polygon', coordinates: rings },
			{ ignoreBoundary: true }
		);
		if (inside) return spot;
	}
	return null;
}

function sidesOf(rings: readonly (readonly [number, number])[][]) {
	const xs = (rings[0] ?? []).map(([x]) => x);
	const ys = (rings[0] ?? []).map(([, y]) => y);
	const width = Math.max(...xs) - Math.min(...xs);
	const height = Math.max(...ys) - Math.min(...ys);
	return { shorter: Math.min(width, height), longer: Math.max(width, height) };
}
