import { NOBODY, type Area, type Outlines } from './outlines.ts';
import {
	CELL,
	depthsOf,
	extentsOf,
	rasterOf,
	Sums,
	type CellBox,
	type Extent,
	type Raster
} from './raster.ts';
import { isWithin, touch, worldWidth, type Box, type Point, type View } from './view.ts';

/** The air round a name, CSS pixels. */
const AIR = 2;

/** One layer of areas on the view: what is counted there is counted once. */
interface Level {
	readonly raster: Raster;
	readonly extents: ReadonlyMap<number, Extent>;
	readonly depths: Float32Array;
	/** Each area's own cells, made when they are first asked for. */
	readonly own: Map<number, Sums>;
}

/** The view with what lies on it: where there is room, and whose ground it is. */
export class Board {
	readonly #ground: Level;
	readonly #governorates: Level | null;
	/** Cells of anybody's land, and cells that have an area at all. */
	readonly #land: Sums;
	readonly #areas: Sums;
	readonly #obstacles: readonly Box[];
	#taken: Box[] = [];

	constructor(
		readonly view: View,
		readonly outlines: Outlines,
		{ obstacles, withGovernorates }: { obstacles: readonly Box[]; withGovernorates: boolean }
	) {
		const only = (test: (area: Area) => boolean) =>
			levelOf(
				view,
				outlines.map((area) => (test(area) ? area : null))
			);
		this.#ground = only(({ kind }) => kind !== 'governorate');
		this.#governorates = withGovernorates ? only(({ kind }) => kind === 'governorate') : null;
		const isLand = outlines.map(({ kind }) => kind === 'country' || kind === NOBODY);
		this.#land = new Sums(this.#ground.raster, (cell) => isLand[cell - 1] === true);
		this.#areas = new Sums(this.#ground.raster, (cell) => cell > 0);
		this.#obstacles = obstacles.filter((box) => touch(box, view.free));
	}

	/** Nothing but the obstacles lies on it again. */
	clear(): void {
		this.#taken = [];
	}

	take({ left, top, width, height }: Box): void {
		this.#taken.push({
			left: left - AIR,
			top: top - AIR,
			width: width + 2 * AIR,
			height: height + 2 * AIR
		});
	}

	/** The cells that an area has in view; null: none. */
	extentOf(index: number): Extent | null {
		return this.#levelOf(index)?.extents.get(index + 1) ?? null;
	}

	/** The share of the free part that is an area's. */
	shareOf(index: number): number {
		const { columns, rows } = this.#ground.raster;
		return (this.extentOf(index)?.count ?? 0) / (columns * rows);
	}

	/** Whether the ground at a point is the area's. */
	isOn(index: number, { x, y }: Point): boolean {
		const level = this.#levelOf(index);
		if (!level) return false;
		const { columns, rows, cells } = level.raster;
		const column = Math.floor((x - this.view.free.left) / CELL);
		const row = Math.floor((y - this.view.free.top) / CELL);
		if (column < 0 || row < 0 || column >= columns || row >= rows) return false;
		return cells[row * columns + column] === index + 1;
	}

	/** Shares of a box: what of it is the area's, and what another's on which the name must not lie. */
	sharesOf(index: number, box: Box): { readonly own: number; readonly other: number } {
		const cells = this.#cellsOf(box);
		const all = (cells.east - cells.west) * (cells.south - cells.north);
		const own = this.#ownOf(index)?.in(cells) ?? 0;
		const others = this.outlines[index]?.kind === 'sea' ? this.#areas : this.#land;
		return { own: own / all, other: Math.max(0, others.in(cells) - own) / all };
	}

	/** Whether a name can stand there whole: in the free part, clear of obstacles and of other names. */
	isFree(box: Box): boolean {
		return (
			isWithin(box, this.view.free) &&
			this.#isClear(box) &&
			this.#copiesOf(box).every(
				(copy) =>
					!touch(copy, this.view.free) || (isWithin(copy, this.view.free) && this.#isClear(copy))
			)
		);
	}

	/** Visits the cells of an area: each one's middle, and how far it is from the edge of what is in view, in cells. */
	visit(index: number, visitor: (x: number, y: number, depth: number) => void): void {
		const level = this.#levelOf(index);
		const extent = this.extentOf(index);
		if (!level || !extent) return;
		const { raster, depths } = level;
		const { left, top } = this.view.free;
		for (let row = extent.north; row < extent.south; row++)
			for (let column = extent.west; column < extent.east; column++) {
				const cell = row * raster.columns + column;
				if (raster.cells[cell] === index + 1)
					visitor(left + (column + 0.5) * CELL, top + (row + 0.5) * CELL, depths[cell] ?? 0);
			}
	}

	#levelOf(index: number): Level | null {
		return this.outlines[index]?.kind === 'governorate' ? this.#governorates : this.#ground;
	}

	#ownOf(index: number): Sums | null {
		const level = this.#levelOf(index);
		const extent = this.extentOf(index);
		if (!level || !extent) return null;
		const known = level.own.get(index);
		if (known) return known;
		const own = new Sums(level.raster, (cell) => cell === index + 1, extent);
		level.own.set(index, own);
		return own;
	}

	#cellsOf({ left, top, width, height }: Box): CellBox {
		const { free } = this.view;
		return {
			west: (left - free.left) / CELL,
			north: (top - free.top) / CELL,
			east: (left + width - free.left) / CELL,
			south: (top + height - free.top) / CELL
		};
	}

	#isClear(box: Box): boolean {
		for (const obstacle of this.#obstacles) if (touch(box, obstacle)) return false;
		for (const other of this.#taken) if (touch(box, other)) return false;
		return true;
	}

	/** The map writes a name on each copy of the world: the next copies on both sides. */
	#copiesOf(box: Box): readonly Box[] {
		const world = worldWidth(this.view);
		if (world > this.view.free.width + box.width) return [];
		return [-2, -1, 1, 2].map((turn) => ({ ...box, left: box.left + turn * world }));
	}
}

function levelOf(view: View, areas: readonly (Area | null)[]): Level {
	const raster = rasterOf(view, areas);
	return { raster, extents: extentsOf(raster), depths: depthsOf(raster), own: new Map() };
}
