import type { Areas } from '../areas.ts';
import type { ContestedRow } from '../contested.ts';
import { polygonLayer, type Layer } from '../layer.ts';

/** The outlines of contested lands; most are there to be pointed at, few to be drawn. */
export function areaLayer(areas: Areas, table: readonly ContestedRow[]): Layer {
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
