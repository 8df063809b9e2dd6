import type { MultiPolygon } from 'geojson';
import { merge, mergeArcs } from 'topojson-client';
import { gapsInLand, type Land } from './layers/land.ts';
import { contestedAreas } from './policy.ts';
import { coordinatesOf } from './polygons.ts';
import type { AdminProperties, Sources } from './sources.ts';
import { shapesOf, type World } from './topology.ts';
import { unitOf } from './units.ts';

/** The contested lands as polygons, by the row's id in `contested.json`. */
export type Areas = ReadonlyMap<string, MultiPolygon['coordinates']>;

export function contestedPolygons(
	admin: World<AdminProperties>,
	land: Land,
	cyprusBuffer: Sources['cyprusBuffer']
): Areas {
	const shapes = shapesOf(admin);
	const ofUnits = Object.entries(contestedAreas).map(([id, units]) => {
		const parts = shapes.filter(({ properties }) => units.includes(unitOf(properties)));
		if (parts.length === 0) throw new Error(`No unit of the topology belongs to the area "${id}"`);
		return [id, coordinatesOf(admin, mergeArcs(admin, parts))] as const;
	});
	return new Map([
		...ofUnits,
		['cyprus-buffer-zone', cyprusBuffer.coordinates],
		['western-sahara-area', westernSahara(admin)],
		// The greatest stretch of land that Natural Earth gives to nobody.
		['southern-patagonian-ice-field', gapsInLand(land).slice(0, 1)]
	]);
}

/** The northern limit of the territory, 27°40' N, as Natural Earth's line has it. */
const northOfSahara = 27.6624;

/** Natural Earth parts the territory at the berm: its west is in Morocco's provinces there. */
function westernSahara(admin: World<AdminProperties>): MultiPolygon['coordinates'] {
	const states = shapesOf(admin).filter(({ properties }) => ['MAR', 'SAH'].includes(properties.a));
	return merge(admin, states)
		.coordinates.map((rings) => rings.map((ring) => southOf(ring, northOfSahara)))
		.filter(([outer]) => outer !== undefined && outer.length > 3);
}

/** A ring cut along a parallel, after Sutherland and Hodgman, "Reentrant polygon clipping" (1974). */
function southOf(ring: readonly number[][], latitude: number): number[][] {
	const cut: number[][] = [];
	ring.forEach(([x = 0, y = 0], index) => {
		const [x0 = 0, y0 = 0] = ring[index - 1] ?? ring[ring.length - 2] ?? [];
		if (y <= latitude !== y0 <= latitude)
			cut.push([x0 + ((x - x0) * (latitude - y0)) / (y - y0), latitude]);
		if (y <= latitude) cut.push([x, y]);
	});
	const [first] = cut;
	return first ? [...cut, first] : [];
}
