import { mergeArcs } from 'topojson-client';
import type { ContestedRow } from '../contested.ts';
import { feature, type Layer } from '../layer.ts';
import { contestedAreas } from '../policy.ts';
import { polygonsAt } from '../polygons.ts';
import type { AdminProperties } from '../sources.ts';
import { shapesOf, type Shape, type World } from '../topology.ts';
import { unitOf } from '../units.ts';

/** The contested lands that units of the topology make up, by the row's id. */
export function contestedShapes(admin: World<AdminProperties>): Map<string, Shape<{}>> {
	const shapes = shapesOf(admin);
	return new Map(
		Object.entries(contestedAreas).map(([id, units]) => {
			const parts = shapes.filter(({ properties }) => units.includes(unitOf(properties)));
			if (parts.length === 0)
				throw new Error(`No unit of the topology belongs to the area "${id}"`);
			return [id, mergeArcs(admin, parts)];
		})
	);
}

export function areaLayer(
	admin: World<AdminProperties>,
	thinned: (zoom: number) => World<AdminProperties>,
	table: readonly ContestedRow[]
): Layer {
	const shapes = contestedShapes(admin);
	const rows = table.filter(({ kind }) => kind === 'area');
	const missing = rows.filter(({ id }) => !shapes.has(id));
	if (missing.length > 0)
		throw new Error(`contested.json: no shape for ${missing.map(({ id }) => id).join(', ')}`);
	return {
		name: 'area',
		at: (zoom) => {
			const world = thinned(zoom);
			return rows.flatMap(({ id, form, minzoom }) => {
				const shape = shapes.get(id);
				if (!shape || zoom < minzoom) return [];
				return polygonsAt(world, shape, zoom).map((polygon) => feature(polygon, { id, form }));
			});
		}
	};
}
