import type { Map as MapLibreMap } from 'maplibre-gl';

/*
 * Until it has all that its first picture takes nobody sees the live map: the still one stands there. The frames that
 * it draws meanwhile serve to get its programs and its tiles ready, so they are drawn small, and the graphics have no
 * queue of whole frames to work off before the first that is seen.
 */

/** Pixels of a sketch for a CSS pixel, along a side. */
export const SKETCH = 1 / 16;

/** What a hand does first: from then on the map is seen, however little it has drawn. */
const FIRST_TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const;

/**
 * Has a map that was started as a sketch drawn in full once all is there that its picture takes, or a hand comes to it.
 * `programs` ends when those are made that it takes to draw the map.
 */
export function sharpenInTime(map: MapLibreMap, programs: Promise<void>): void {
	// In the frame that finds all there, not at the rest after it: that would be one more frame that nobody sees.
	map.once('load', () => sharpen(map));
	drawSeldom(map, programs);
	const container = map.getContainer();
	// Before MapLibre hears of it: in the middle of a hand's move the change of size would end that.
	for (const touch of FIRST_TOUCHES)
		container.addEventListener(touch, () => sharpen(map), {
			capture: true,
			once: true,
			passive: true
		});
}

/** From now on the map is drawn in full. */
function sharpen(map: MapLibreMap): void {
	// @ts-expect-error -- null gives the choice back to the device, says MapLibre's documentation; its types leave it out.
	if (isSketch(map)) map.setPixelRatio(null);
}

/** Between two frames of a sketch, ms. */
const PAUSE = 50;

/**
 * A sketch is drawn seldom: what comes within a pause is one frame. With each tile and image a frame, most of them would
 * show the same, and nobody any of them. Once all tiles are there it waits no longer. After its first frame it waits for
 * the programs: the next would take them, and stand still until they are made.
 */
function drawSeldom(map: MapLibreMap, programs: Promise<void>): void {
	const repaint = map.triggerRepaint.bind(map);
	let pause: ReturnType<typeof setTimeout> | undefined;
	let isFirst = true;
	let waits = true;
	const atOnce = () => {
		clearTimeout(pause);
		pause = undefined;
		repaint();
	};
	const goOn = () => {
		if (waits) atOnce();
		waits = false;
	};
	map.triggerRepaint = () => {
		if (!isSketch(map) || isFirst) atOnce();
		else if (waits) return;
		else if (map.areTilesLoaded()) atOnce();
		else pause ??= setTimeout(atOnce, PAUSE);
		isFirst = false;
	};
	// Whatever became of them.
	programs.then(goOn, goOn);
	map.once('remove', () => {
		waits = false;
		clearTimeout(pause);
	});
}

function isSketch(map: MapLibreMap): boolean {
	return map.getPixelRatio() === SKETCH;
}
