/*
 * A drawing as a signed distance field: for every pixel, how far the drawing's edge is.
 *
 * What MapLibre expects of an SDF icon (src/shaders/glsl/symbol_sdf.fragment.glsl): the distance is in
 * the alpha channel, the edge lies at 192/256 of the range (`inner_edge`), and the whole range is
 * 8 CSS pixels (`SDF_PX`). So 2 px inside are told apart, and 6 px outside, where halos are drawn.
 */

/** The alpha of a pixel that lies on the edge: 192/256 of 255. */
export const EDGE = (192 / 256) * 255;
/** How much alpha changes in one CSS pixel. */
export const STEP = 255 / 8;

/** Square, row by row from the top left. */
export interface Bitmap {
	readonly side: number;
	/** One number a pixel: how much of it is covered, 0 to 255. */
	readonly coverage: Uint8Array;
}

/** Distances in the bitmap's pixels to the edge of what is covered: positive inside. */
export interface Field {
	readonly side: number;
	readonly distances: Float64Array;
}

export function fieldOf({ side, coverage }: Bitmap): Field {
	const inside = (index: number) => (coverage[index] ?? 0) > 127;
	const toInside = squaredDistances(side, inside);
	const toOutside = squaredDistances(side, (index) => !inside(index));
	// Measured between middles of pixels; the edge runs half a pixel before the nearest other middle.
	const distances = toInside.map((outward, index) =>
		inside(index) ? Math.sqrt(toOutside[index] ?? 0) - 0.5 : 0.5 - Math.sqrt(outward)
	);
	return { side, distances };
}

/**
 * The field's alpha, `size * pixelRatio` pixels on a side.
 * `size` in CSS pixels; the field's side must be an even multiple of the result's.
 */
export function fieldAlpha(field: Field, size: number, pixelRatio: number): Uint8Array {
	const side = size * pixelRatio;
	const scale = field.side / side;
	const pixelsPerCss = field.side / size;
	return Uint8Array.from({ length: side * side }, (_, index) => {
		const x = ((index % side) + 0.5) * scale;
		const y = (Math.floor(index / side) + 0.5) * scale;
		const value = EDGE + (sample(field, x, y) / pixelsPerCss) * STEP;
		return Math.max(0, Math.min(255, Math.round(value)));
	});
}

/** The mean of the four pixels round a corner point (x, y). */
function sample({ side, distances }: Field, x: number, y: number): number {
	const corner = y * side + x;
	const around = [corner, corner - 1, corner - side, corner - side - 1];
	return around.reduce((sum, index) => sum + (distances[index] ?? 0), 0) / 4;
}

/**
 * Squared distance from each pixel to the nearest one that is `wanted`; Infinity where none is.
 * P. Felzenszwalb and D. Huttenlocher, "Distance Transforms of Sampled Functions", Theory of
 * Computing 8 (2012), https://doi.org/10.4086/toc.2012.v008a019: first the columns, then the rows.
 */
function squaredDistances(side: number, wanted: (index: number) => boolean): Float64Array {
	const grid = Float64Array.from({ length: side * side }, (_, i) => (wanted(i) ? 0 : Infinity));
	const scratch = scratchFor(side);
	for (let x = 0; x < side; x++) transformLine(grid, { offset: x, stride: side }, scratch);
	for (let y = 0; y < side; y++) transformLine(grid, { offset: y * side, stride: 1 }, scratch);
	return grid;
}

interface Scratch {
	readonly heights: Float64Array;
	/** Where the parabolas of the lower envelope stand, and from where on each is the lowest. */
	readonly feet: Int32Array;
	readonly starts: Float64Array;
}

function scratchFor(side: number): Scratch {
	return {
		heights: new Float64Array(side),
		feet: new Int32Array(side),
		starts: new Float64Array(side)
	};
}

/** One line in place: the lower envelope of parabolas that stand on the finite values. */
function transformLine(
	grid: Float64Array,
	{ offset, stride }: { offset: number; stride: number },
	{ heights, feet, starts }: Scratch
): void {
	const side = heights.length;
	const height = (q: number) => heights[q] ?? Infinity;
	let last = -1;
	for (let q = 0; q < side; q++) {
		heights[q] = grid[offset + q * stride] ?? Infinity;
		if (height(q) === Infinity) continue;
		let start = -Infinity;
		while (last >= 0) {
			const p = feet[last] ?? 0;
			start = (height(q) + q * q - height(p) - p * p) / (2 * (q - p));
			if (start > (starts[last] ?? -Infinity)) break;
			last--;
		}
		last++;
		feet[last] = q;
		starts[last] = last === 0 ? -Infinity : start;
	}
	if (last < 0) return;
	for (let q = 0, nearest = 0; q < side; q++) {
		while (nearest < last && (starts[nearest + 1] ?? Infinity) < q) nearest++;
		const foot = feet[nearest] ?? 0;
		grid[offset + q * stride] = (q - foot) ** 2 + height(foot);
	}
}
