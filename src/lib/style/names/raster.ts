import type { Area } from './outlines.ts';
import { toMercator, worldWidth, type View } from './view.ts';

/*
 * The free part of the map as a grid of cells, each with the area that has the ground at its centre: shares of
 * the view and of a box are counted, and the middle of what is in view is found, without geometry.
 */

/** Side of a cell, CSS pixels: a third of the lowest name's height. */
export const CELL = 4;

export interface Raster {
	readonly columns: number;
	readonly rows: number;
	/** Row by row, for each cell 1 + the index of its area; 0: none. */
	readonly cells: Uint16Array;
}

/** Sides by cells: columns are counted from the west, rows from the north. */
export interface CellBox {
	readonly west: number;
	readonly north: number;
	readonly east: number;
	readonly south: number;
}

/** Lays areas over each other, in their order, on the cells of the view. `null` areas are left out. */
export function rasterOf(view: View, areas: readonly (Area | null)[]): Raster {
	const columns = Math.max(1, Math.floor(view.free.width / CELL));
	const rows = Math.max(1, Math.floor(view.free.height / CELL));
	const raster = { columns, rows, cells: new Uint16Array(columns * rows) };
	for (const [index, area] of areas.entries()) if (area) fill(raster, view, area, index + 1);
	return raster;
}

/** Cells whose area has an odd number of crossings to their west are within it. */
function fill(raster: Raster, view: View, area: Area, value: number): void {
	const { columns, rows, cells } = raster;
	const crossings: number[][] = [];
	const world = worldWidth(view);
	const origin = toMercator(view, {
		x: view.free.left + CELL / 2,
		y: view.free.top + CELL / 2
	});
	const scale = world / CELL;
	const east = origin.x + columns / scale;
	for (const ring of area.rings) {
		if ((ring.south - origin.y) * scale < 0 || (ring.north - origin.y) * scale > rows) continue;
		for (let turn = Math.ceil(origin.x - ring.east); turn + ring.west <= east; turn++)
			cross(ring.points, { x: origin.x - turn, y: origin.y, scale, rows }, crossings);
	}
	for (const [row, at] of crossings.entries()) {
		if (!at) continue;
		at.sort((a, b) => a - b);
		for (let pair = 0; pair + 1 < at.length; pair += 2) {
			const from = Math.max(0, Math.ceil(at[pair] ?? 0));
			const to = Math.min(columns, Math.ceil(at[pair + 1] ?? 0));
			if (to > from) cells.fill(value, row * columns + from, row * columns + to);
		}
	}
}

/** Where the rows' middles cross a ring, in columns. */
function cross(
	points: Float64Array,
	{ x, y, scale, rows }: { x: number; y: number; scale: number; rows: number },
	crossings: number[][]
): void {
	let fromX = ((points[points.length - 2] ?? 0) - x) * scale;
	let fromY = ((points[points.length - 1] ?? 0) - y) * scale;
	for (let index = 0; index < points.length; index += 2) {
		const toX = ((points[index] ?? 0) - x) * scale;
		const toY = ((points[index + 1] ?? 0) - y) * scale;
		const first = Math.max(0, Math.ceil(Math.min(fromY, toY)));
		const last = Math.min(rows, Math.ceil(Math.max(fromY, toY)));
		const slope = (toX - fromX) / (toY - fromY);
		for (let row = first; row < last; row++)
			(crossings[row] ??= []).push(fromX + (row - fromY) * slope);
		fromX = toX;
		fromY = toY;
	}
}

/** How many cells an area has, and the least box round them. */
export interface Extent extends CellBox {
	readonly count: number;
}

/** By the cells' values. */
export function extentsOf({ columns, rows, cells }: Raster): ReadonlyMap<number, Extent> {
	const extents = new Map<number, { -readonly [key in keyof Extent]: number }>();
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const value = cells[row * columns + column] ?? 0;
			if (value === 0) continue;
			const extent = extents.get(value);
			if (extent) {
				extent.count++;
				if (column < extent.west) extent.west = column;
				if (column >= extent.east) extent.east = column + 1;
				extent.south = row + 1;
			} else
				extents.set(value, {
					count: 1,
					west: column,
					north: row,
					east: column + 1,
					south: row + 1
				});
		}
	return extents;
}

const DIAGONAL = Math.SQRT2;

/** For each cell how far it is from the edge of its area or of the view, in cells (a chamfer transform). */
export function depthsOf({ columns, rows, cells }: Raster): Float32Array {
	const depths = new Float32Array(cells.length);
	const reach = (index: number, other: number, way: number) => {
		const depth = cells[other] === cells[index] ? (depths[other] ?? 0) + way : 1;
		if (depth < (depths[index] ?? 0)) depths[index] = depth;
	};
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const index = row * columns + column;
			const isEdge = row === 0 || column === 0 || row === rows - 1 || column === columns - 1;
			depths[index] = isEdge ? 1 : Infinity;
			if (row > 0) {
				reach(index, index - columns, 1);
				if (column > 0) reach(index, index - columns - 1, DIAGONAL);
				if (column < columns - 1) reach(index, index - columns + 1, DIAGONAL);
			}
			if (column > 0) reach(index, index - 1, 1);
		}
	for (let row = rows - 1; row >= 0; row--)
		for (let column = columns - 1; column >= 0; column--) {
			const index = row * columns + column;
			if (row < rows - 1) {
				reach(index, index + columns, 1);
				if (column < columns - 1) reach(index, index + columns + 1, DIAGONAL);
				if (column > 0) reach(index, index + columns - 1, DIAGONAL);
			}
			if (column < columns - 1) reach(index, index + 1, 1);
		}
	return depths;
}

/** How many cells of a kind a box holds, whatever its size, in four look-ups (a summed-area table). */
export class Sums {
	readonly #sums: Int32Array;
	readonly #within: CellBox;
	readonly #across: number;

	/** @param within Where cells of the kind are. */
	constructor(raster: Raster, isCounted: (cell: number) => boolean, within = wholeOf(raster)) {
		this.#within = within;
		this.#across = within.east - within.west + 1;
		this.#sums = new Int32Array(this.#across * (within.south - within.north + 1));
		for (let row = within.north; row < within.south; row++) {
			let inRow = 0;
			let index = (row - within.north + 1) * this.#across;
			for (let column = within.west; column < within.east; column++) {
				if (isCounted(raster.cells[row * raster.columns + column] ?? 0)) inRow++;
				index++;
				this.#sums[index] = (this.#sums[index - this.#across] ?? 0) + inRow;
			}
		}
	}

	/** A box may begin and end within cells: it has its share of them. */
	in({ west, north, east, south }: CellBox): number {
		const within = this.#within;
		const left = Math.max(west, within.west) - within.west;
		const right = Math.min(east, within.east) - within.west;
		const high = Math.max(north, within.north) - within.north;
		const low = Math.min(south, within.south) - within.north;
		if (left >= right || high >= low) return 0;
		return (
			this.#before(right, low) -
			this.#before(left, low) -
			this.#before(right, high) +
			this.#before(left, high)
		);
	}

	/** How many there are north-west of a corner. */
	#before(column: number, row: number): number {
		const [x, y] = [Math.floor(column), Math.floor(row)];
		const [across, down] = [column - x, row - y];
		const corner = y * this.#across + x;
		const upper = this.#between(corner, across);
		return down === 0
			? upper
			: upper + down * (this.#between(corner + this.#across, across) - upper);
	}

	#between(corner: number, across: number): number {
		const before = this.#sums[corner] ?? 0;
		return across === 0 ? before : before + across * ((this.#sums[corner + 1] ?? 0) - before);
	}
}

function wholeOf({ columns, rows }: Raster): CellBox {
	return { west: 0, north: 0, east: columns, south: rows };
}
