import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';

/** So far, CSS pixels, may the middle of the free part go without the picture: as a toggle moves the timeline. */
const STILL = 64;

/**
 * Tells the map which part of it no panel covers: its camera looks at the middle of that. Where it is another
 * part, the picture goes along; where it has only grown or shrunk a little, the picture stays.
 */
export function makeRoom(map: MapLibreMap, padding: Required<PaddingOptions>): void {
	const { left = 0, right = 0, top = 0, bottom = 0 } = map.getPadding();
	const x = (padding.left - left - (padding.right - right)) / 2;
	const y = (padding.top - top - (padding.bottom - bottom)) / 2;
	if (Math.hypot(x, y) > STILL) {
		map.setPadding(padding);
		return;
	}
	const middle = map.project(map.getCenter());
	map.jumpTo({ center: map.unproject([middle.x + x, middle.y + y]), padding }, KEPT);
}

/** Marks a move of the camera that left the picture as it was. */
const KEPT = { kept: true };

export function wasKept(event: object): boolean {
	return 'kept' in event;
}
