import type { Map as MapLibreMap } from 'maplibre-gl';
import { MARKER, RADIUS_PX } from '../../style/layers/rows.ts';
import { RIM_PX } from '../../style/marks.ts';
import { channels, type Channels } from '../../map/channels.ts';

/*
 * A marker of rows as one image: its disc, its edge, and of a lone row its kind's icon. As a circle and a symbol on it,
 * each marker was drawn twice, in each of its map's tiles and in each frame of a pull.
 */

/** An image of the sprite, a signed distance field, as MapLibre holds it: RGBA, rows from the top. */
export interface Field {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array | Uint8ClampedArray;
	/** Its pixels for a CSS pixel. */
	readonly pixelRatio: number;
}

/** How a marker is drawn. */
export interface Drawn {
	/** Times the size of a lone one. */
	readonly size: number;
	/** 0 to 1. */
	readonly opacity: number;
	readonly paper: Channels;
	readonly colour: Channels;
	/** What is drawn in the colour, the middle of each on the middle of the disc. */
	readonly fields: readonly Field[];
}

/** Adds a marker when the style first asks for it, by the name that the style has made of how it is drawn. */
export function addRowsMarker(map: MapLibreMap, id: string): void {
	const [size, opacity, paper = '', colour = '', ...names] = id.slice(MARKER.length).split(' ');
	const fields = names.flatMap((name) => {
		const image = map.getImage(name);
		return image ? [{ ...image.data, pixelRatio: image.pixelRatio }] : [];
	});
	if (fields.length < names.length || names.length === 0 || map.hasImage(id)) return;
	const pixelRatio = Math.ceil(devicePixelRatio);
	const drawn = {
		size: Number(size),
		opacity: Number(opacity),
		paper: channels(paper),
		colour: channels(colour),
		fields
	};
	map.addImage(id, markerPixels(drawn, pixelRatio), { pixelRatio });
}

/** RGBA, not premultiplied, rows from the top; as large as the greatest of the fields at the marker's size. */
export function markerPixels({ size, opacity, paper, colour, fields }: Drawn, pixelRatio: number) {
	/** Pixels for a CSS pixel of a lone marker. */
	const scale = size * pixelRatio;
	const side = Math.ceil(Math.max(...fields.map((one) => one.width / one.pixelRatio)) * scale);
	const radius = RADIUS_PX * scale + RIM_PX * pixelRatio;
	const data = new Uint8ClampedArray(side * side * 4);
	for (let row = 0; row < side; row++)
		for (let column = 0; column < side; column++) {
			const [x, y] = [column + 0.5 - side / 2, row + 0.5 - side / 2];
			const disc = covered(radius - Math.hypot(x, y));
			const inside = Math.max(...fields.map((one) => insideOf(one, x / scale, y / scale)));
			const edge = covered(inside * scale);
			// The colour over the paper.
			const cover = edge + disc * (1 - edge);
			if (cover === 0) continue;
			const share = edge / cover;
			const at = (row * side + column) * 4;
			paper.forEach((value, channel) => {
				data[at + channel] = (colour[channel] ?? 0) * share + value * (1 - share);
			});
			data[at + 3] = cover * opacity * 255;
		}
	return { width: side, height: side, data };
}

/** How much of a pixel lies inside of what ends so many pixels from its middle, 0 to 1. */
const covered = (inside: number): number => Math.min(1, Math.max(0, inside + 0.5));

/** What MapLibre takes for the edge in a field's alpha, and for how many CSS pixels its whole range stands. */
const [EDGE_AT, RANGE_PX] = [0.75, 8];

/** How far a point is inside of a field's form, CSS pixels, negative outside; from the field's middle, CSS pixels. */
function insideOf({ width, height, data, pixelRatio }: Field, x: number, y: number): number {
	const [left, top] = [x * pixelRatio + width / 2 - 0.5, y * pixelRatio + height / 2 - 0.5];
	const [column, row] = [Math.floor(left), Math.floor(top)];
	const alpha = (dx: number, dy: number): number => {
		const [at, of] = [column + dx, row + dy];
		return at < 0 || of < 0 || at >= width || of >= height
			? 0
			: (data[(of * width + at) * 4 + 3] ?? 0);
	};
	const [across, down] = [left - column, top - row];
	const upper = alpha(0, 0) * (1 - across) + alpha(1, 0) * across;
	const lower = alpha(0, 1) * (1 - across) + alpha(1, 1) * across;
	return ((upper * (1 - down) + lower * down) / 255 - EDGE_AT) * RANGE_PX;
}
