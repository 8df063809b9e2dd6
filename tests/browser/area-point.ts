import type { Geometry } from 'geojson';
import type { Point } from './map-canvas.ts';

/**
 * A point of the page inside a drawn area, clear of its edge and of the marker in it; null for what
 * is no area. `place` says where on the page a spot lies.
 */
export function insideOf(
	geometry: Geometry | null,
	place: (spot: readonly [number, number]) => Point,
	marker: Point
): Point | null {
	if (geometry?.type !== 'Polygon') return null;
	const ring = (geometry.coordinates[0] ?? []).map(([x = 0, y = 0]) => place([x, y]));
	const around = (centre: Point, radius: number) =>
		Array.from({ length: 16 }, (_, step) => ({
			x: centre.x + radius * Math.cos((step * Math.PI) / 8),
			y: centre.y + radius * Math.sin((step * Math.PI) / 8)
		}));
	for (let radius = 30; radius < 200; radius += 6) {
		const found = around(marker, radius).find((point) =>
			[point, ...around(point, 4)].every((near) => isInside(ring, near))
		);
		if (found) return found;
	}
	throw new Error('No room in this area beside its marker.');
}

/** By the even-odd rule. */
function isInside(ring: readonly Point[], { x, y }: Point): boolean {
	const crossings = ring.filter((from, index) => {
		const to = ring[(index + 1) % ring.length] ?? from;
		if (from.y > y === to.y > y) return false;
		return x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
	});
	return crossings.length % 2 === 1;
}
