import type { Box } from './place-popup.ts';

/*
 * What stands in the lower right corner of the part of the map that no panel covers: the scale that the map is drawn
 * at, and above it, on a wide window, the locator. How far each reaches from the corner, CSS pixels.
 */

export const SCALE = { width: 116, height: 36 } as const;
export const LOCATOR = { width: 108, height: 83 } as const;

/** The part of the map that they take up together. */
export function scaleAndLocator(free: Box, hasLocator: boolean): Box {
	const { width } = SCALE;
	const { height } = hasLocator ? LOCATOR : SCALE;
	return {
		width,
		height,
		left: free.left + free.width - width,
		top: free.top + free.height - height
	};
}
