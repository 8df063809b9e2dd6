import { base } from '$app/paths';
import type { TileAddress } from '$lib/rows/data/tile-tree.ts';
import type { RowsSource } from '$lib/rows/worker/rows-layer.ts';
import { mercatorOf } from '$lib/story/mercator.ts';
import type { LayerId, Story } from '$lib/story/story.ts';

/* Where the rows of a story's layers are to be had. */

export interface LayerSource {
	readonly id: LayerId;
	readonly source: RowsSource;
}

export function sourcesOf(story: Story): readonly LayerSource[] {
	return story.layers.flatMap(({ id, data }, slot) => {
		if (data === null) return [];
		const folder = data.tiles === null ? `${base}/layers/${story.id}/${id}` : null;
		return [{ id, source: { id, slot, folder, tiles: data.tiles } }];
	});
}

/** A worker has an address of its own: what it fetches is named whole. In the browser only. */
export function absolute(source: RowsSource): RowsSource {
	const whole = (path: string): string =>
		path.startsWith('/') ? location.origin + path : new URL(path, document.baseURI).href;
	const { folder, tiles } = source;
	return {
		...source,
		folder: folder === null ? null : whole(folder),
		tiles: tiles && {
			...tiles,
			address: tiles.address.startsWith('/')
				? location.origin + base + tiles.address
				: tiles.address
		}
	};
}

/** The deepest tiles: of a place that is known by itself, and not by a tile that was pressed. */
const DEEPEST = 10;

export function tileOf(at: readonly [number, number]): TileAddress {
	const { x, y } = mercatorOf([...at]);
	const scale = 2 ** DEEPEST;
	return { z: DEEPEST, x: Math.min(scale - 1, Math.floor(x * scale)), y: Math.floor(y * scale) };
}
