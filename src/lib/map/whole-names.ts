import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box } from './place-popup.ts';

/*
 * A name stands on the map whole or not at all: MapLibre lets names run out of the map, under the panels round its free
 * part, and under what lies on that. The site's map is built with this in MapLibre's own test of where a name may stand
 * (make/map-parts.ts). Markers say that they lie over all, and are drawn wherever their place is.
 */

/** MapLibre's camera: the map's size and what the panels take of it, CSS pixels. */
export interface View {
	readonly width: number;
	readonly height: number;
	readonly padding: { readonly [side in 'left' | 'top' | 'right' | 'bottom']?: number };
}

/** What lies on the free part of the page's map. MapLibre's test knows no map, and a page has one. */
let covers: readonly Box[] = [];

/** Has names make way for what lies on the map, CSS pixels. */
export function keepNamesClear(map: Pick<MapLibreMap, 'triggerRepaint'>, of: readonly Box[]): void {
	if (JSON.stringify(of) === JSON.stringify(covers)) return;
	covers = of;
	map.triggerRepaint();
}

/** Whether a name may stand where its box lies in MapLibre's grid of names; `margin`: so far the grid goes beyond the map on each side. CSS pixels. */
export function isWhole(
	left: number,
	top: number,
	right: number,
	bottom: number,
	{ width, height, padding }: View,
	margin: number
): boolean {
	return (
		left - margin >= (padding.left ?? 0) &&
		top - margin >= (padding.top ?? 0) &&
		right - margin <= width - (padding.right ?? 0) &&
		bottom - margin <= height - (padding.bottom ?? 0) &&
		!covers.some(
			(box) =>
				right - margin > box.left &&
				left - margin < box.left + box.width &&
				bottom - margin > box.top &&
				top - margin < box.top + box.height
		)
	);
}
