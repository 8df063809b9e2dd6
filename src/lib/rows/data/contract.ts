/*
 * What a layer's tiles are: the names that whoever makes them and whoever reads them agree on.
 * geo/README.md tells it to others.
 */

/** The layer of a tile whose features are cells of a grid, with counts. */
export const CELLS = 'cells';
/** The layer of a tile whose features are spots, with every row at them. */
export const SPOTS = 'spots';
/** The layer of a tile whose features are events, as any tile server may give them. */
export const EVENTS = 'events';
/** Cells on a side of a tile: 32 CSS pixels each, where a tile is shown at 512. */
export const CELLS_ACROSS = 16;
/** Rows in one file of rows. */
export const ROWS_IN_FILE = 250;

/** Beside the tiles of a layer that was cut here: what is true of the whole of it. */
export interface LayerIndex {
	readonly count: number;
	/** Names of the values of a row. */
	readonly columns: readonly string[];
	/** Facets by the number that `facets.bin.gz` has for each row. */
	readonly names: readonly string[];
	/** When each row was, in their order: lib/rows/data/times.ts. */
	readonly times: string;
	/**
	 * Which tiles there are, from the whole world down: `0` none, `1` one that has every row, `2` one of
	 * cells, followed by its four quarters: north-west, north-east, south-west, south-east.
	 */
	readonly tree: string;
	/** Tiles of cells that have months, `z/x/y`: the days lie in tiles beside them, `z/x/y-2024-03.mvt`. */
	readonly byMonth: readonly string[];
	/** With which letters the words of its rows begin: each has a file of words, `wordsFileOf` says which. */
	readonly words: readonly string[];
}
