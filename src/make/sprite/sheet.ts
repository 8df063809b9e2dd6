import { PNG } from 'pngjs';
import type { ImageId } from '../../lib/style/marks.ts';

/** One image of the sheet: its field's alpha, `side` pixels square. */
export interface SheetImage {
	readonly id: ImageId;
	readonly side: number;
	readonly alpha: Uint8Array;
}

/** An entry of the sprite's index: https://maplibre.org/maplibre-style-spec/sprite/ */
export interface IndexEntry {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly pixelRatio: number;
	readonly sdf: true;
}

export interface Sheet {
	readonly png: Buffer;
	readonly index: Readonly<Record<string, IndexEntry>>;
}

/** The sheet's width in CSS pixels; its height is what is needed. */
const WIDTH = 256;

/** Grey and alpha: its colour is the style's, and a byte of each four says the same. The filter is the one that packs fields best. */
const ENCODING = { colorType: 4, deflateLevel: 9, filterType: 4 } as const;

/** The same images give the same bytes (with the same zlib, that is the same Node). */
export function sheet(images: readonly SheetImage[], pixelRatio: number): Sheet {
	const { index, height } = shelves(images, pixelRatio);
	const png = new PNG({ width: WIDTH * pixelRatio, height });
	png.data.fill(0);
	for (const image of images) {
		const entry = index[image.id];
		if (entry !== undefined) copy(image, entry, png);
	}
	return { png: PNG.sync.write(png, ENCODING), index };
}

/** Images in rows, tallest first; equals keep their order. */
function shelves(images: readonly SheetImage[], pixelRatio: number) {
	const index: Record<string, IndexEntry> = {};
	let [x, y, row] = [0, 0, 0];
	for (const { id, side } of images.toSorted((a, b) => b.side - a.side)) {
		if (x + side > WIDTH * pixelRatio) [x, y, row] = [0, y + row, 0];
		index[id] = { x, y, width: side, height: side, pixelRatio, sdf: true };
		x += side;
		row = Math.max(row, side);
	}
	return { index, height: y + row };
}

function copy(image: SheetImage, { x, y }: IndexEntry, png: PNG): void {
	image.alpha.forEach((alpha, at) => {
		const column = x + (at % image.side);
		const row = y + Math.floor(at / image.side);
		png.data[(row * png.width + column) * 4 + 3] = alpha;
	});
}
