import { asPositions, coordinatesOf } from './polygons.ts';
import type { AdminProperties } from './sources.ts';
import { cosine, deepestZoom, mercatorRing, unitDegrees } from './thin.ts';
import { shapesOf, type World } from './topology.ts';

/** Kilometres in a degree of the equator, squared. */
const km2InSquareDegree = 111.32 ** 2;

/**
 * Mean area in km2 below which a state's first-level units are districts or communes rather than
 * provinces, and would cover the map with lines: Moldova 845, Slovenia 105, Azerbaijan 1,110, Great
 * Britain 1,050. Lebanon's six governorates (1,740) and Switzerland's cantons (1,590) stay.
 */
const leastProvince = 1500;

/** Units of a tile (40 of 512 pixels) that a mean province has to be wide before its lines are due. */
const leastWidth = 320;

/** The zoom from which the lines between a state's provinces are drawn; states without are left out. */
export function firstProvinceZoom(admin: World<AdminProperties>): Map<string, number> {
	const states = new Map<string, { area: number; plane: number; count: number }>();
	for (const shape of shapesOf(admin)) {
		const state = shape.properties.a;
		const sum = states.get(state) ?? { area: 0, plane: 0, count: 0 };
		for (const [ring = []] of coordinatesOf(admin, shape)) {
			const plane = Math.abs(mercatorRing(asPositions(ring)));
			sum.plane += plane;
			sum.area += plane * cosine(ring[0]?.[1] ?? 0) ** 2 * km2InSquareDegree;
		}
		states.set(state, { ...sum, count: sum.count + 1 });
	}
	const zooms = new Map<string, number>();
	for (const [state, { area, plane, count }] of states)
		if (area / count >= leastProvince) zooms.set(state, zoomOf(Math.sqrt(plane / count)));
	return zooms;
}

function zoomOf(degrees: number): number {
	for (let zoom = 0; zoom < deepestZoom; zoom++)
		if (degrees / unitDegrees(zoom) >= leastWidth) return zoom;
	return deepestZoom;
}
