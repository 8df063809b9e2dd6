import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bboxOf, diagonalKm, sameBbox } from '../../src/lib/story/bbox.ts';
import { distanceToKm } from '../../src/lib/story/distance.ts';
import { spotOf } from '../../src/lib/story/spot.ts';

const box = (west: number, south: number, east: number, north: number) => [
	[
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	]
];
const area = (...bounds: [number, number, number, number]): Polygon => ({
	type: 'Polygon',
	coordinates: box(...bounds)
});
const point = (longitude: number, latitude: number): Point => ({
	type: 'Point',
	coordinates: [longitude, latitude]
});

/** Cut at 180°, as RFC 7946 3.1.9 wants it. */
const ACROSS: MultiPolygon = {
	type: 'MultiPolygon',
	coordinates: [box(178, 4, 180, 6), box(-180, 4, -179, 6)]
};

/** A thin moon, open to the east: its centre and its centroid lie outside. */
const CRESCENT: Polygon = {
	type: 'Polygon',
	coordinates: [
		[
			...Array.from({ length: 31 }, (_, step) => arc(90 + step * 6, 1)),
			...Array.from({ length: 31 }, (_, step) => arc(270 - step * 6, 0.95)),
			arc(90, 1)
		]
	]
};

function arc(degrees: number, radius: number): [number, number] {
	const angle = (degrees * Math.PI) / 180;
	return [36 + radius * Math.cos(angle), 33 + radius * Math.sin(angle)];
}

describe('bboxOf', () => {
	it.each([
		['a point', [point(3, 4)], [3, 4, 3, 4]],
		['an area', [area(1, 2, 3, 4)], [1, 2, 3, 4]],
		['both', [area(1, 2, 3, 4), point(5, 0)], [1, 0, 5, 4]],
		['an area cut at the antimeridian: west > east', [ACROSS], [178, 4, -179, 6]],
		['points on either side of it', [point(179, 1), point(-179, 2)], [179, 1, -179, 2]],
		['an area that only touches it', [area(170, 0, 180, 1)], [170, 0, 180, 1]],
		['a point on it', [point(180, 1)], [180, 1, 180, 1]],
		['the whole world', [area(-180, -90, 180, 90)], [-180, -90, 180, 90]],
		[
			'the widest half of the world, left where it is',
			[point(-90, 0), point(90, 0)],
			[-90, 0, 90, 0]
		],
		[
			'an area inside another',
			[area(0, 0, 10, 10), area(2, 2, 3, 3), area(11, 0, 12, 1)],
			[0, 0, 12, 10]
		]
	])('boxes %s', (_, shapes, bbox) => {
		expect(bboxOf(shapes)).toEqual(bbox);
	});

	it('boxes nothing', () => {
		expect(bboxOf([])).toBeNull();
	});
});

describe('sameBbox', () => {
	it('is true to a millionth of a degree', () => {
		expect(sameBbox([0, 0, 1, 1], [0, 0, 1, 1.0000009])).toBe(true);
		expect(sameBbox([0, 0, 1, 1], [0, 0, 1, 1.0000021])).toBe(false);
	});
});

describe('spotOf', () => {
	it('is the point itself', () => {
		expect(spotOf(point(36.2789, 33.514))).toEqual([36.2789, 33.514]);
	});

	it.each<[string, Polygon | MultiPolygon]>([
		['a box', area(1, 2, 3, 4)],
		['a crescent', CRESCENT],
		[
			'a ring: an area with a hole in its middle',
			{
				type: 'Polygon',
				coordinates: [...box(0, 0, 10, 10), [...(box(1, 1, 9, 9)[0] ?? [])].reverse()]
			}
		],
		['an area across the antimeridian', ACROSS],
		['a far northern one', area(0, 89, 100, 89.9)],
		['a long one', area(0, 0, 100, 0.1)],
		['a tiny one', area(36.278, 33.514, 36.27801, 33.51401)]
	])('lies inside %s', (_, shape) => {
		const spot = spotOf(shape);
		expect(spot).not.toBeNull();
		expect(booleanPointInPolygon(spot ?? [], shape, { ignoreBoundary: true })).toBe(true);
	});

	it('lies in the largest part', () => {
		const [longitude = 0] = spotOf(ACROSS) ?? [];
		expect(longitude).toBeGreaterThan(178);
		expect(
			spotOf({ type: 'MultiPolygon', coordinates: [box(0, 0, 1, 1), box(5, 5, 9, 9)] })?.[0]
		).toBeGreaterThan(5);
	});

	it('is null for a sliver', () => {
		expect(spotOf(area(0, 0, 100, 1e-9))).toBeNull();
	});
});

describe('distanceToKm', () => {
	it.each([
		['inside', [2, 3], area(1, 2, 3, 4), 0],
		['a degree of latitude north', [2, 5], area(1, 2, 3, 4), 111.2],
		['nearest to the middle of an edge', [0, 0.5], area(1, 0, 2, 1), 111.2],
		['half a degree beyond the antimeridian', [-179.5, 5], area(178, 4, 180, 6), 55.4],
		['inside the part beyond the antimeridian', [-179.5, 5], ACROSS, 0]
	])('measures %s', (_, spot, shape, km) => {
		expect(distanceToKm(spot, shape)).toBeCloseTo(km, 0);
	});
});

describe('diagonalKm', () => {
	it('runs the short way across the antimeridian', () => {
		expect(diagonalKm([179, 0, -179, 0])).toBeCloseTo(222.4, 0);
		expect(diagonalKm([0, 0, 0, 1])).toBeCloseTo(111.2, 0);
	});
});
