import { mergeArcs } from 'topojson-client';
import type { ContestedRow } from '../contested.ts';
import { polygonLayer, type Layer } from '../layer.ts';
import { contestedAreas } from '../policy.ts';
import { coordinatesOf } from '../polygons.ts';
import type { AdminProperties } from '../sources.ts';
import { shapesOf, type World } from '../topology.ts';
import { unitOf } from '../units.ts';

/** The contested lands, by the row's id. */
export function contestedPolygons(
	admin: World<AdminProperties>
): ReadonlyMap<string, number[][][][]> {
	const shapes = shapesOf(admin);
	return new Map(
		Object.entries(contestedAreas).map(([id, units]) => {
			const parts = shapes.filter(({ properties }) => units.includes(unitOf(properties)));
			if (parts.length === 0)
				throw new Error(`No unit of the topology belongs to the area "${id}"`);
			return [id, coordinatesOf(admin, mergeArcs(admin, parts))];
		})
	);
}

export function areaLayer(
	areas: ReadonlyMap<string, number[][][][]>,
	table: readonly ContestedRow[]
): Layer {
	const rows = table.filter(({ kind }) => kind === 'area');
	return polygonLayer(
		'area',
		rows.flatMap(({ id, form, minzoom }) => {
			const polygons = areas.get(id);
			if (!polygons) throw new Error(`contested.json: no area belongs to "${id}"`);
			return polygons.map((coordinates) => ({
				geometry: { type: 'Polygon' as const, coordinates },
				zoom: minzoom,
				properties: { id, form }
			}));
		})
	);
}
