import type { Map as MapLibreMap } from 'maplibre-gl';
import { ONE_IMAGE } from '../style/layers/rows.ts';

/** An image of the sprite, as MapLibre holds it: RGBA, rows from the top. */
export interface Field {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array | Uint8ClampedArray;
}

/** Adds an image that is named by two of the sprite, `edge+kind`, when the style first asks for it. */
export function addOneImage(map: MapLibreMap, id: string): void {
	const [edge, kind] = id.split(ONE_IMAGE).map((name) => map.getImage(name));
	if (!edge || !kind || map.hasImage(id)) return;
	const { pixelRatio, sdf } = edge;
	map.addImage(id, laidOn(edge.data, kind.data), { pixelRatio, sdf });
}

/**
 * Two signed distance fields as one, the middle of the second on the middle of the first: a pixel is as
 * far inside as it is in either, and that is its alpha.
 */
export function laidOn(below: Field, above: Field) {
	const data = new Uint8ClampedArray(below.data);
	const left = Math.round((below.width - above.width) / 2);
	const top = Math.round((below.height - above.height) / 2);
	for (let y = 0; y < above.height; y++)
		for (let x = 0; x < above.width; x++) {
			const at = ((y + top) * below.width + x + left) * 4 + 3;
			data[at] = Math.max(data[at] ?? 0, above.data[(y * above.width + x) * 4 + 3] ?? 0);
		}
	return { width: below.width, height: below.height, data };
}
