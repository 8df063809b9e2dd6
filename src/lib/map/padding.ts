import type { Box } from './place-popup.ts';

/** CSS pixels on each side of a map. */
export interface Padding {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** What the panels take of a map on each side of its free area. */
export function paddingRound(
	free: Box,
	map: { readonly width: number; readonly height: number }
): Padding {
	const [left, right] = besides(free.left, free.width, map.width);
	const [top, bottom] = besides(free.top, free.height, map.height);
	return { left, right, top, bottom };
}

/** Before and after the free area of a side. A pixel of it is always left: into none MapLibre fits no box. */
function besides(start: number, length: number, whole: number): [number, number] {
	const before = Math.max(0, Math.min(start, whole - 1));
	return [before, Math.max(0, whole - before - Math.max(1, length))];
}
