import { channels } from './channels.ts';

/**
 * The hatch of a zone: straight lines at 45 degrees, evenly apart, that meet at the tile's edges.
 *
 * Returns RGBA pixels, not premultiplied, rows from the top; `size` square.
 */
export function hatchPixels(colour: string, size: number, lineWidth: number): Uint8ClampedArray {
	const [red, green, blue] = channels(colour);
	const pixels = new Uint8ClampedArray(size * size * 4);
	for (let y = 0; y < size; y++) {
		for (let x = 0; x < size; x++) {
			// Distance from the nearest line x + y = k * size, measured across the line.
			const along = (x + y + 1) % size;
			const distance = Math.min(along, size - along) / Math.SQRT2;
			const cover = Math.min(1, Math.max(0, lineWidth / 2 - distance + 0.5));
			pixels.set([red, green, blue, Math.round(cover * 255)], (y * size + x) * 4);
		}
	}
	return pixels;
}
