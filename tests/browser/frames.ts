import type { Page } from 'playwright-core';
import type { Point } from './map-canvas.ts';

declare global {
	var seenFrames: string[];
}

/**
 * Looks at some pixels of the map after whatever draws in each frame: a canvas of WebGL is empty outside the
 * frame that draws on it.
 */
export async function lookAtFrames(page: Page, { x, y }: Point, reach: number): Promise<void> {
	await page.evaluate(
		({ left, top, side }) => {
			globalThis.seenFrames = [];
			const ask = window.requestAnimationFrame.bind(window);
			let last = -1;
			window.requestAnimationFrame = (callback) =>
				ask((time) => {
					callback(time);
					const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
					const gl = canvas?.getContext('webgl2');
					if (!canvas || !gl) return;
					const pixels = new Uint8Array(side * side * 4);
					const corner = canvas.getBoundingClientRect();
					const across = Math.round(left - corner.left);
					const above = canvas.height - Math.round(top - corner.top) - side;
					gl.readPixels(across, above, side, side, gl.RGBA, 5121, pixels);
					const seen = pixels.some((value) => value > 0) ? pixels.join() : '';
					if (time === last) globalThis.seenFrames.pop();
					globalThis.seenFrames.push(seen);
					last = time;
				});
		},
		{ left: x - reach, top: y - reach, side: 2 * reach }
	);
}

/** What was seen in the frames since, those in which the map drew something. */
export const framesSeen = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => globalThis.seenFrames.filter((seen) => seen !== ''));

/** The same, and looks on from there. */
export async function takeFrames(page: Page): Promise<readonly string[]> {
	const seen = await framesSeen(page);
	await page.evaluate(() => (globalThis.seenFrames = []));
	return seen;
}
