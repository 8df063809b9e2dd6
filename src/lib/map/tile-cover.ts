import { wholeStory, type Extent } from '../story/extent.ts';
import { mercatorOf } from '../story/mercator.ts';
import type { Story } from '../story/story.ts';
import { TILE_ZOOM } from '../style/style.ts';

/** Half a large window in tiles, each 512 CSS pixels: round a box it shows so much. */
const AROUND = { x: 1.5, y: 1 } as const;
/** A large window's width in tiles: what is wider than it at some zoom is not looked at there. */
const WINDOW = 3.75;

/**
 * The addresses (`z/x/y`) of the tiles that a story cannot do without: those of its opening view
 * and of each layer's places down to the deepest, and of the whole story as far as a window holds it.
 */
export function tilesOf(story: Story): readonly string[] {
	const near = [story.view, ...story.layers.map((layer): Extent => layer.bbox)];
	return [
		...new Set([
			...near.flatMap((box) => coverOf(box, TILE_ZOOM)),
			...coverOf(wholeStory(story), zoomOf(wholeStory(story)))
		])
	];
}

/** The deepest zoom at which a window holds a box. */
function zoomOf(box: Extent): number {
	return Math.min(TILE_ZOOM, Math.max(0, Math.floor(Math.log2(WINDOW / spanOf(box).width))));
}

/** The box as shares of the world's square; its east lies beyond 1 across the antimeridian. */
function spanOf([west, south, east, north]: Extent) {
	const upper = mercatorOf([west, north]);
	const lower = mercatorOf([west <= east ? east : east + 360, south]);
	return { ...upper, width: lower.x - upper.x, height: lower.y - upper.y };
}

/** The tiles under a box and around its middle, from zoom 0 to the deepest. */
function coverOf(box: Extent, deepest: number): string[] {
	const { x, y, width, height } = spanOf(box);
	return Array.from({ length: deepest + 1 }, (_, zoom) => {
		const tiles = 2 ** zoom;
		const columns = steps((x + width / 2) * tiles, Math.max((width / 2) * tiles, AROUND.x));
		const rows = steps((y + height / 2) * tiles, Math.max((height / 2) * tiles, AROUND.y));
		return columns.flatMap((column) =>
			rows
				.filter((row) => row >= 0 && row < tiles)
				.map((row) => `${zoom}/${((column % tiles) + tiles) % tiles}/${row}`)
		);
	}).flat();
}

/** The whole numbers of the tiles that reach into a stretch round its middle. */
function steps(middle: number, half: number): number[] {
	const first = Math.floor(middle - half);
	return Array.from({ length: Math.floor(middle + half) - first + 1 }, (_, index) => first + index);
}
