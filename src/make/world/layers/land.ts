import type { MultiPolygon } from 'topojson-specification';
import { mergeArcs } from 'topojson-client';
import { polygonLayer, type Layer } from '../layer.ts';
import { coordinatesOf, asPositions } from '../polygons.ts';
import type { AdminProperties } from '../sources.ts';
import { cosine, mercatorRing } from '../thin.ts';
import { arcIndex, shapesOf, type World } from '../topology.ts';

/**
 * Holes in the merged land below this many square degrees are land that Natural Earth gives to
 * nobody: the Southern Patagonian Ice Field (2,164 km2) and an island in the Uruguay River (3 km2).
 * The one hole above it is the Caspian Sea.
 */
const greatestGap = 10;

/** All land as one, made by merging every unit. */
export function landLayer(admin: World<AdminProperties>): Layer {
	const land = withoutGaps(admin, mergeArcs(admin, shapesOf(admin)));
	const polygons = coordinatesOf(admin, land).map((coordinates) => ({
		geometry: { type: 'Polygon' as const, coordinates },
		zoom: 0,
		properties: {}
	}));
	return polygonLayer('land', polygons);
}

function withoutGaps(admin: World<AdminProperties>, land: MultiPolygon): MultiPolygon {
	const arcs = land.arcs.map(([outer = [], ...holes]) => [
		outer,
		...holes.filter((hole) => areaOf(admin, hole) > greatestGap)
	]);
	return { type: 'MultiPolygon', arcs };
}

/** Square degrees as the ground has them, near enough to tell a sea from a gap. */
function areaOf(admin: World<AdminProperties>, ring: readonly number[]): number {
	const line = ring.flatMap((reference) => {
		const arc = asPositions(admin.arcs[arcIndex(reference)] ?? []);
		return reference < 0 ? arc.reverse() : arc;
	});
	const [, latitude] = line[0] ?? [0, 0];
	return Math.abs(mercatorRing(line)) * cosine(latitude);
}
