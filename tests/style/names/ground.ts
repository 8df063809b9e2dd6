import { NOBODY, type Area, type Outlines } from '../../../src/lib/style/names/outlines.ts';
import type { Box, Point, View } from '../../../src/lib/style/names/view.ts';

/*
 * Whose ground a point of the map is, found in another way than the code's: by the angles under which a point
 * sees an outline's sides, on the world's copies one by one.
 */

export interface Ground {
	/** The area that has the ground at a point of the map; null: none. */
	readonly at: (point: Point) => Area | null;
	readonly governorateAt: (point: Point) => Area | null;
}

export function groundOf(view: View, outlines: Outlines): Ground {
	const near = outlines.filter((area) => isNear(view, area));
	const last = (areas: readonly Area[]) => {
		// Each pixel is asked for many times: 1 is nobody's, more are the areas.
		const [left, top] = [Math.floor(view.free.left), Math.floor(view.free.top)];
		const across = Math.ceil(view.free.width) + 2;
		const known = new Uint16Array(across * (Math.ceil(view.free.height) + 2));
		return (point: Point) => {
			const [x, y] = [Math.round(point.x), Math.round(point.y)];
			const pixel = (y - top) * across + x - left;
			const isKept = x >= left && x - left < across && pixel >= 0 && pixel < known.length;
			const before = isKept ? (known[pixel] ?? 0) : 0;
			if (before > 0) return areas[before - 2] ?? null;
			const there = mercator(view, { x, y });
			const index = areas.findLastIndex((one) => isIn(one, there));
			if (isKept) known[pixel] = index + 2;
			return areas[index] ?? null;
		};
	};
	return {
		at: last(near.filter(({ kind }) => kind !== 'governorate')),
		governorateAt: last(near.filter(({ kind }) => kind === 'governorate'))
	};
}

export const isLand = (area: Area | null): boolean =>
	area?.kind === 'country' || area?.kind === NOBODY;

/** Points spread over a box. */
export function pointsIn({ left, top, width, height }: Box, step: number): readonly Point[] {
	const columns = Math.max(1, Math.round(width / step));
	const rows = Math.max(1, Math.round(height / step));
	return Array.from({ length: columns * rows }, (_, index) => ({
		x: left + (((index % columns) + 0.5) * width) / columns,
		y: top + ((Math.floor(index / columns) + 0.5) * height) / rows
	}));
}

export function mercator({ free, centre, zoom }: View, { x, y }: Point): Point {
	const world = 512 * 2 ** zoom;
	return {
		x: centre.x + (x - (free.left + free.width / 2)) / world,
		y: centre.y + (y - (free.top + free.height / 2)) / world
	};
}

const TURNS = [-2, -1, 0, 1, 2];

function isNear(view: View, { rings }: Area): boolean {
	const { free } = view;
	const low = mercator(view, { x: free.left, y: free.top });
	const high = mercator(view, { x: free.left + free.width, y: free.top + free.height });
	return rings.some(
		({ west, east, north, south }) =>
			south >= low.y &&
			north <= high.y &&
			TURNS.some((turn) => east + turn >= low.x && west + turn <= high.x)
	);
}

export function isIn({ rings }: Area, { x, y }: Point): boolean {
	let windings = 0;
	for (const { points, west, east, north, south } of rings) {
		if (y < north || y > south) continue;
		for (const turn of TURNS)
			if (x - turn >= west && x - turn <= east)
				windings += Math.abs(turnsRound(points, x - turn, y));
	}
	return windings % 2 === 1;
}

/** How often a ring goes round a point (Dan Sunday's winding number). */
function turnsRound(points: Float64Array, x: number, y: number): number {
	let winding = 0;
	for (let at = 0; at < points.length; at += 2) {
		const [ax = 0, ay = 0] = [points[at], points[at + 1]];
		const [bx = 0, by = 0] = [points[(at + 2) % points.length], points[(at + 3) % points.length]];
		const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
		if (ay <= y && by > y && side > 0) winding++;
		else if (ay > y && by <= y && side < 0) winding--;
	}
	return winding;
}
