import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box } from './place-popup.ts';
import { scaleBar, type ScaleBar } from './scale-bar.ts';

/** A part of the map as it is drawn. */
export interface Snapshot {
	readonly canvas: HTMLCanvasElement;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
	/** Of the canvas to a CSS pixel. */
	readonly ratio: number;
	readonly scale: ScaleBar;
}

/** Fine enough to be printed; beyond it the picture only grows. */
const RATIO = { least: 2, most: 3 };

/** Draws the map finely, takes a part of it, CSS pixels, and leaves it as it was. */
export async function takeSnapshot(map: MapLibreMap, part: Box): Promise<Snapshot> {
	const before = map.getPixelRatio();
	const wanted = Math.max(RATIO.least, Math.min(RATIO.most, before));
	if (wanted !== before) map.setPixelRatio(wanted);
	try {
		return await nextPicture(map, part);
	} finally {
		// Undefined gives it back to the device, whose ratio may change: its type does not tell.
		if (wanted !== before) Reflect.apply(map.setPixelRatio, map, [undefined]);
	}
}

/** A frame's pixels are gone after it: they are copied as soon as the last of them is drawn. */
function nextPicture(map: MapLibreMap, part: Box): Promise<Snapshot> {
	return new Promise((resolve, reject) => {
		map.once('idle', () => {
			try {
				resolve(copyOf(map, part));
			} catch (error) {
				reject(error instanceof Error ? error : new Error(String(error)));
			}
		});
		map.triggerRepaint();
	});
}

function copyOf(map: MapLibreMap, part: Box): Snapshot {
	const source = map.getCanvas();
	const ratio = source.width / source.clientWidth;
	const [width, height] = [Math.floor(part.width), Math.floor(part.height)];
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * ratio);
	canvas.height = Math.round(height * ratio);
	const [x, y] = [part.left * ratio, part.top * ratio];
	canvas.getContext('2d')?.drawImage(source, -Math.round(x), -Math.round(y));
	return { canvas, width, height, ratio, scale: scaleOf(map, part) };
}

/** A whole number of metres or kilometres, at most a fifth of the part long, true in its middle. */
function scaleOf(map: MapLibreMap, { left, top, width, height }: Box): ScaleBar {
	const middle = { x: left + width / 2, y: top + height / 2 };
	const reach = 20;
	const [west, east] = [-reach, reach].map((by) => map.unproject([middle.x + by, middle.y]));
	const metresPerPx = west && east ? west.distanceTo(east) / (2 * reach) : 1;
	return scaleBar(metresPerPx, width / 5, 'metric');
}
