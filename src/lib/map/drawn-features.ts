import type { Geometry } from 'geojson';
import type { Box } from './place-popup.ts';
import { nearestCopy, type Point } from './projection.ts';

/* What the map draws at a point or in a part of it. */

/** Half the side of the least target, CSS pixels: 24 px across (WCAG 2.2, 2.5.8). */
const MARKER_REACH = 12;

/** What it takes of MapLibre's map. */
export interface HitMap {
	queryRenderedFeatures(box: Corners, options: { layers: string[] }): HitFeature[];
	project(spot: [number, number]): Point;
	getCenter(): { readonly lng: number };
	getGlobalState(): Readonly<Record<string, unknown>>;
	getSource(id: string): object | undefined;
}

type Corners = [[number, number], [number, number]];

export interface HitFeature {
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: Geometry;
}

/** The markers of some layers within a finger's reach of a point, the nearest first. */
export function markersAt(
	map: HitMap,
	point: Point,
	layers: readonly string[]
): readonly HitFeature[] {
	// The images are wider than the forms on them: of two that reach here, the nearer is meant.
	const distanceTo = ({ geometry }: HitFeature): number => {
		if (geometry.type !== 'Point') return Infinity;
		const { x, y } = map.project(nearestCopy(geometry.coordinates, map.getCenter().lng));
		return Math.hypot(x - point.x, y - point.y);
	};
	return featuresIn(map, around(point, MARKER_REACH), layers)
		.map((feature) => ({ feature, distance: distanceTo(feature) }))
		.toSorted((one, other) => one.distance - other.distance)
		.map(({ feature }) => feature);
}

export function featuresIn(
	map: HitMap,
	{ left, top, width, height }: Box,
	layers: readonly string[]
): readonly HitFeature[] {
	return map.queryRenderedFeatures(
		[
			[left, top],
			[left + width, top + height]
		],
		{ layers: [...layers] }
	);
}

export const around = ({ x, y }: Point, reach: number): Box => ({
	left: x - reach,
	top: y - reach,
	width: 2 * reach,
	height: 2 * reach
});
