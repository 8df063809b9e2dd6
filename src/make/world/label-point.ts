import polylabel from 'polylabel';
import type { Polygon } from 'geojson';
import { asPositions } from './polygons.ts';
import { mercatorRing } from './thin.ts';
import type { Position2 } from './topology.ts';

/** The point furthest from the edge of the largest polygon, as Mercator shows it. */
export function labelPoint(polygons: readonly Polygon['coordinates'][]): Position2 {
	const [largest] = polygons
		.map((rings) => ({ rings, area: areaOf(rings) }))
		.sort((a, b) => b.area - a.area);
	if (!largest) throw new Error('There is no polygon to label');
	const plane = largest.rings.map((ring) => asPositions(ring).map(toPlane));
	// A hundredth of the polygon's own size: finer than any eye asks of a label.
	const [x = 0, y = 0] = polylabel(plane, Math.sqrt(largest.area) / 100);
	const [longitude, latitude] = fromPlane([x, y]);
	return [round(longitude), round(latitude)];
}

/** Area in square degrees on the Mercator plane of the largest ring. */
export function areaOf(rings: Polygon['coordinates']): number {
	return Math.abs(mercatorRing(asPositions(rings[0] ?? [])));
}

const radians = Math.PI / 180;

function toPlane([longitude, latitude]: Position2): Position2 {
	const clamped = Math.max(-85, Math.min(85, latitude));
	return [longitude, Math.log(Math.tan(Math.PI / 4 + (clamped * radians) / 2)) / radians];
}

function fromPlane([x, y]: Position2): Position2 {
	return [x, (2 * Math.atan(Math.exp(y * radians)) - Math.PI / 2) / radians];
}

/** To about 100 m. */
function round(degrees: number): number {
	return Math.round(degrees * 1000) / 1000;
}
