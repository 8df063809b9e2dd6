import type { MultiPolygon } from 'topojson-specification';
import { mergeArcs } from 'topojson-client';
import { feature, type Layer } from '../layer.ts';
import { asPositions, polygonsAt } from '../polygons.ts';
import type { AdminProperties } from '../sources.ts';
import { cosine, mercatorRing } from '../thin.ts';
import { shapesOf, type World } from '../topology.ts';

/**
 * Holes in the merged land below this many square degrees are land that Natural Earth gives to
 * nobody: the Southern Patagonian Ice Field (2,164 km2) and an island in the Uruguay River (3 km2).
 * The one hole above it is the Caspian Sea.
 */
const greatestGap = 10;

/** All land as one, made by merging every unit: its coast is the coast of the borders too. */
export function landLayer(
	admin: World<AdminProperties>,
	thinned: (zoom: number) => World<AdminProperties>
): Layer {
	const land = withoutGaps(admin, mergeArcs(admin, shapesOf(admin)));
	return {
		name: 'land',
		at: (zoom) => polygonsAt(thinned(zoom), land, zoom).map((polygon) => feature(polygon, {}))
	};
}

function withoutGaps(admin: World<AdminProperties>, land: MultiPolygon): MultiPolygon {
	const arcs = land.arcs.map(([outer = [], ...holes]) => [
		outer,
		...holes.filter((hole) => areaOf(admin, hole) > greatestGap)
	]);
	return { type: 'MultiPolygon', arcs };
}

/** Square degrees on the ground's own plane, near enough to tell a sea from a gap. */
function areaOf(admin: World<AdminProperties>, ring: readonly number[]): number {
	const line = ring.flatMap((reference) => {
		const arc = asPositions(admin.arcs[reference < 0 ? ~reference : reference] ?? []);
		return reference < 0 ? arc.reverse() : arc;
	});
	const [, latitude] = line[0] ?? [0, 0];
	return Math.abs(mercatorRing(line)) * cosine(latitude);
}
