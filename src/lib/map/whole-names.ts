/*
 * A name stands on the map whole or not at all: MapLibre lets names run out of the map, and under the panels that lie on
 * it. The site's map is built with this round its own answer (make/map-library.ts). Markers say that they lie over all,
 * and are drawn wherever their place is.
 */

/** What MapLibre says of a name's place: its box [left, top, right, bottom] in the grid, CSS pixels. */
interface Placed {
	readonly box: readonly number[];
	readonly placeable: boolean;
}

/** MapLibre's camera: the map's size and what the panels take of it, CSS pixels. */
interface View {
	readonly width: number;
	readonly height: number;
	readonly padding: { readonly [side in 'left' | 'top' | 'right' | 'bottom']?: number };
}

/** `margin`: so far the grid goes beyond the map on each side, CSS pixels. */
export function wholeOrNot<Found extends Placed>(
	found: Found,
	overlap: 'always' | 'cooperative' | 'never',
	{ width, height, padding }: View,
	margin: number
): Found {
	if (!found.placeable || overlap === 'always') return found;
	const [left = 0, top = 0, right = 0, bottom = 0] = found.box.map((at) => at - margin);
	const isWhole =
		left >= (padding.left ?? 0) &&
		top >= (padding.top ?? 0) &&
		right <= width - (padding.right ?? 0) &&
		bottom <= height - (padding.bottom ?? 0);
	return isWhole ? found : { ...found, placeable: false };
}
