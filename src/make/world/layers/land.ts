import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { polygonLayer, type Layer } from '../layer.ts';
import { asPositions } from '../polygons.ts';
import type { AdminProperties } from '../sources.ts';
import { cosine, mercatorRing } from '../thin.ts';
import { shapesOf, type World } from '../topology.ts';

/**
 * Holes in the merged land below this many square degrees are land that Natural Earth gives to
 * nobody: the Southern Patagonian Ice Field (2,164 km2) and an island in the Uruguay River (3 km2).
 * The one hole above it is the Caspian Sea.
 */
const greatestGap = 10;

/** All land, polygon by polygon, as merging every unit gives it. */
export type Land = MultiPolygon['coordinates'];

export function landOf(admin: World<AdminProperties>): Land {
	return merge(admin, shapesOf(admin)).coordinates;
}

/** All land as one, its gaps filled. */
export function landLayer(land: Land): Layer {
	const polygons = land.map(([outer = [], ...holes]) => ({
		geometry: {
			type: 'Polygon' as const,
			coordinates: [outer, ...holes.filter((hole) => groundArea(hole) > greatestGap)]
		},
		zoom: 0,
		properties: {}
	}));
	return polygonLayer('land', polygons);
}

/** The land that Natural Earth gives to nobody, as polygons, the greatest first. */
export function gapsInLand(land: Land): Land {
	return land
		.flatMap(([, ...holes]) => holes)
		.filter((hole) => groundArea(hole) <= greatestGap)
		.sort((a, b) => groundArea(b) - groundArea(a))
		.map((hole) => [hole]);
}

/** Square degrees as the ground has them, near enough to tell a sea from a gap. */
function groundArea(ring: readonly number[][]): number {
	const line = asPositions(ring);
	const [, latitude] = line[0] ?? [0, 0];
	return Math.abs(mercatorRing(line)) * cosine(latitude);
}
