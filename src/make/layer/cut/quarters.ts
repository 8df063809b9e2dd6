import { COORDINATE_BITS } from './rows-in.ts';

/*
 * The quadtree of tiles over points, without a list of them anywhere: the row numbers are moved until
 * those of one tile stand together, and each of its quarters in it.
 */

export interface Points {
	readonly x: Int32Array;
	readonly y: Int32Array;
}

export interface TileOfRows {
	readonly z: number;
	readonly x: number;
	readonly y: number;
	/** Numbers of the rows in it, rising. */
	readonly rows: Uint32Array;
}

/**
 * Calls back with each tile that holds a row, from the whole world down, and goes on into its quarters
 * as long as the callback says so. The quarters come in the order north-west, north-east, south-west,
 * south-east.
 */
export function walkTiles(
	points: Points,
	rows: Uint32Array,
	visit: (tile: TileOfRows) => boolean
): void {
	walk(points, { z: 0, x: 0, y: 0, rows }, visit);
}

function walk(points: Points, tile: TileOfRows, visit: (tile: TileOfRows) => boolean): void {
	if (!visit(tile) || tile.z >= COORDINATE_BITS) return;
	const { z, x, y } = tile;
	quartersOf(points, tile).forEach((rows, quarter) => {
		if (rows.length > 0)
			walk(points, { z: z + 1, x: 2 * x + (quarter & 1), y: 2 * y + (quarter >> 1), rows }, visit);
	});
}

function quartersOf({ x, y }: Points, { z, rows }: TileOfRows): readonly Uint32Array[] {
	const shift = COORDINATE_BITS - z - 1;
	const quarterOf = (row: number): number =>
		(((x[row] ?? 0) >>> shift) & 1) | ((((y[row] ?? 0) >>> shift) & 1) << 1);
	const sizes = [0, 0, 0, 0];
	for (const row of rows) sizes[quarterOf(row)] = (sizes[quarterOf(row)] ?? 0) + 1;
	const quarters = sizes.map((size) => new Uint32Array(size));
	const filled = [0, 0, 0, 0];
	for (const row of rows) {
		const quarter = quarterOf(row);
		const at = filled[quarter] ?? 0;
		const into = quarters[quarter];
		if (into) into[at] = row;
		filled[quarter] = at + 1;
	}
	return quarters;
}
