import type { Position } from 'geojson';
import { isArea, readGeometry, type Area } from './geometry.ts';
import { same, signedArea } from './rings.ts';

/* A refused outline, mended as far as it can be for measuring. It is never drawn. */

/**
 * The shape with its open rings closed and its rings turned the right way; undefined where that
 * alone does not make it one. So an outline that lies in the wrong country is told at once, and not
 * only after its rings are mended.
 */
export function roughShape(value: unknown): Area | undefined {
	const rings = ringsIn(value);
	if (rings === null) return undefined;
	const shape = readGeometry({ type: 'MultiPolygon', coordinates: rings }, () => undefined);
	return shape && isArea(shape) ? shape : undefined;
}

function ringsIn(value: unknown): readonly unknown[] | null {
	if (typeof value !== 'object' || value === null) return null;
	const { type, coordinates }: { type?: unknown; coordinates?: unknown } = value;
	if (!Array.isArray(coordinates)) return null;
	if (type === 'Polygon') return [mendedPolygon(coordinates)];
	return type === 'MultiPolygon' ? coordinates.map(mendedPolygon) : null;
}

function mendedPolygon(polygon: unknown): unknown {
	if (!Array.isArray(polygon)) return polygon;
	return polygon.map((ring: unknown, index) => (isRing(ring) ? mended(ring, index === 0) : ring));
}

function isRing(ring: unknown): ring is Position[] {
	return (
		Array.isArray(ring) &&
		ring.every(
			(position: unknown) =>
				Array.isArray(position) && position.every((degrees) => Number.isFinite(degrees))
		)
	);
}

function mended(ring: readonly Position[], outer: boolean): readonly Position[] {
	const [first] = ring;
	const last = ring.at(-1);
	const open = first !== undefined && last !== undefined && !same(first, last);
	const closed = open ? [...ring, first] : ring;
	return signedArea(closed) > 0 === outer ? closed : closed.toReversed();
}
