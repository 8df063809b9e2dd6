import type { Map as MapLibreMap } from 'maplibre-gl';
import { paddingRound } from './padding.ts';
import type { Box } from './place-popup.ts';

/** So far, CSS pixels, may the middle of the free part go without the picture: as a toggle moves the timeline. */
const STILL = 64;

/**
 * Tells the map how large it is, and which part of it no panel covers: its camera looks at the middle of that. Where
 * it is another part, the picture goes along; where it has only grown or shrunk a little, the picture stays. All in
 * one frame: a map that still has its former size, or is empty, would be seen.
 */
export function makeRoom(map: MapLibreMap, free: Box): void {
	const size = sizeOf(map);
	// On paper the page has no live map, and it gets its size back.
	if (size.width === 0 || size.height === 0) return;
	const canvas = map.getCanvas();
	const isResized = canvas.clientWidth !== size.width || canvas.clientHeight !== size.height;
	if (isResized) map.resize();
	lookAtMiddle(map, paddingRound(free, size));
	if (isResized) map.redraw();
}

/** CSS pixels. */
export function sizeOf(map: MapLibreMap): { readonly width: number; readonly height: number } {
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	return { width, height };
}

function lookAtMiddle(map: MapLibreMap, padding: ReturnType<typeof paddingRound>): void {
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
