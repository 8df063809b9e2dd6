import type { PaddingOptions } from 'maplibre-gl';
import type { Box } from './place-popup.ts';

/** What the panels take of a map on each side of its free part, CSS pixels. */
export function paddingRound(
	free: Box,
	map: { readonly width: number; readonly height: number }
): Required<PaddingOptions> {
	const [left, right] = besides(free.left, free.width, map.width);
	const [top, bottom] = besides(free.top, free.height, map.height);
	return { left, right, top, bottom };
}

/** Before and after the free part of a side. A pixel of it is always left: into none MapLibre fits no box. */
function besides(start: number, length: number, whole: number): [number, number] {
	const before = Math.max(0, Math.min(start, whole - 1));
	return [before, Math.max(0, whole - before - Math.max(1, length))];
}
