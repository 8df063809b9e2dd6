/*
 * A name stands on the map whole or not at all: MapLibre lets names run out of the map, and under the panels that lie on
 * it. The site's map is built with this in MapLibre's own test of where a name may stand (make/map-parts.ts). Markers say
 * that they lie over all, and are drawn wherever their place is.
 */

/** MapLibre's camera: the map's size and what the panels take of it, CSS pixels. */
export interface View {
	readonly width: number;
	readonly height: number;
	readonly padding: { readonly [side in 'left' | 'top' | 'right' | 'bottom']?: number };
}

/** Whether a name's box, in MapLibre's grid of names, lies in the free part; `margin`: so far the grid goes beyond the map on each side. CSS pixels. */
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
		bottom - margin <= height - (padding.bottom ?? 0)
	);
}
