import type { Shape } from './timeline.ts';

/** The shape nearest to a point, at most `reach` pixels from it. */
export function nearestShape(
	shapes: readonly Shape[],
	{ x, y, reach }: { readonly x: number; readonly y: number; readonly reach: number }
): Shape | null {
	let nearest: Shape | null = null;
	let least = reach;
	for (const shape of shapes) {
		const aside = Math.max(shape.x - x, x - shape.x - shape.width, 0);
		const distance = Math.hypot(aside, shape.y - y);
		if (distance > least) continue;
		nearest = shape;
		least = distance;
	}
	return nearest;
}
