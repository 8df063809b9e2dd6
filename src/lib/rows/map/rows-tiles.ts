import type { TileAddress } from '../data/tile-tree.ts';

/** Tiles of markers, and a number that is another whenever the reader's choices have made them others. */
export interface RowsTiles {
	readonly tile: (address: TileAddress) => Promise<ArrayBuffer>;
	readonly revision: number;
}
