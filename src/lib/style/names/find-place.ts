import type { MercatorPoint } from '../../story/mercator.ts';
import type { Board } from './board.ts';
import type { Setting } from './lines.ts';
import type { Area } from './outlines.ts';
import { CELL } from './raster.ts';
import { copiesInView, isWithin, toMap, type Box, type Point } from './view.ts';

/** Where a name stands: its middle, and how it is set. */
export interface Place {
	readonly point: Point;
	readonly setting: Setting;
	readonly box: Box;
}

export interface Wanted {
	/** Of the area among the outlines. */
	readonly index: number;
	readonly area: Area;
	/** The best first, by size. */
	readonly settings: readonly (readonly Setting[])[];
	/** Where the name stood before; null: it is new. */
	readonly before: MercatorPoint | null;
	/** It has to be there if it can; else it is there if there is room left. */
	readonly isDue: boolean;
}

/** At most so much of a name lies on another's ground: first of all little, a third at last. */
const LIMITS = [0.1, 0.3] as const;
const LAST_LIMIT = LIMITS[1];

/**
 * Where it stood before, if it can; else at its main point, else in the middle of what is in view; set smaller or in
 * more lines before there is none. Beside it, where an island has no room for its name.
 */
export function findPlace(board: Board, wanted: Wanted): Place | null {
	const { area, settings, before, index, isDue } = wanted;
	const fits = (points: readonly Point[], sets: readonly Setting[], limit: number) =>
		firstOf(points, sets, (point, setting) => placeAt(board, { index, limit, point, setting }));
	const old = before ? fits(copiesInView(board.view, before), settings.flat(), LAST_LIMIT) : null;
	if (old) return old;
	const main = area.at.flatMap((point) => copiesInView(board.view, point));
	for (const limit of isDue ? LIMITS : [LIMITS[0]])
		for (const sets of settings) {
			const place = fits(main, sets, limit) ?? deepest(board, { index, limit, sets });
			if (place) return place;
		}
	const tight = isDue
		? deepest(board, { index, limit: LAST_LIMIT, sets: settings.flat(), isTight: true })
		: null;
	return tight ?? (area.isIsland ? beside(board, wanted) : null);
}

function firstOf(
	points: readonly Point[],
	settings: readonly Setting[],
	placeOf: (point: Point, setting: Setting) => Place | null
): Place | null {
	for (const setting of settings)
		for (const point of points) {
			const place = placeOf(point, setting);
			if (place) return place;
		}
	return null;
}

interface At {
	readonly index: number;
	readonly limit: number;
	readonly point: Point;
	readonly setting: Setting;
}

function placeAt(board: Board, { index, limit, point, setting }: At): Place | null {
	if (!board.isOn(index, point)) return null;
	const box = boxRound(point, setting);
	if (board.sharesOf(index, box).other > limit || !board.isFree(box)) return null;
	return { point, setting, box };
}

function boxRound({ x, y }: Point, { width, height }: Setting): Box {
	return { left: x - width / 2, top: y - height / 2, width, height };
}

/** A name that is all on its own ground is worth as much as so many cells between it and the edge. */
const OWN = 20;

interface Search {
	readonly index: number;
	readonly limit: number;
	readonly sets: readonly Setting[];
	/** Between the cells' middles too, where a pixel may decide. */
	readonly isTight?: boolean;
}

const MIDDLE = [0];
const TIGHT = [-CELL / 4, CELL / 4];

/** The place that is deepest in the part of the area that is in view; the first setting that has one. */
function deepest(board: Board, { index, limit, sets, isTight = false }: Search): Place | null {
	const steps = isTight ? TIGHT : MIDDLE;
	for (const setting of sets) {
		const found: { best: Place | null; worth: number } = { best: null, worth: -1 };
		const weigh = (point: Point, depth: number) => {
			const box = boxRound(point, setting);
			if (!isWithin(box, board.view.free)) return;
			const { own, other } = board.sharesOf(index, box);
			const worth = own * OWN + depth;
			if (worth <= found.worth || other > limit || !board.isFree(box)) return;
			found.worth = worth;
			found.best = { point, setting, box };
		};
		board.visit(index, (x, y, depth) => {
			if (OWN + depth <= found.worth) return;
			for (const down of steps)
				for (const across of steps) weigh({ x: x + across, y: y + down }, depth);
		});
		if (found.best) return found.best;
	}
	return null;
}

/** An island larger than this has its name on it or none, CSS pixels. */
const LARGEST_ISLAND = 160;
/** Between an island and its name. */
const GAP = 3;

/** Right of an island, left of it, below and above. */
function beside(board: Board, { area, index, settings }: Wanted): Place | null {
	for (const island of islandsInView(board, area))
		for (const setting of settings.flat())
			for (const point of pointsBeside(island, setting)) {
				const box = boxRound(point, setting);
				if (board.sharesOf(index, box).other > LAST_LIMIT || !board.isFree(box)) continue;
				return { point, setting, box };
			}
	return null;
}

function pointsBeside({ left, top, width, height }: Box, setting: Setting): readonly Point[] {
	const [x, y] = [left + width / 2, top + height / 2];
	const across = width / 2 + GAP + setting.width / 2;
	const down = height / 2 + GAP + setting.height / 2;
	return [
		{ x: x + across, y },
		{ x: x - across, y },
		{ x, y: y + down },
		{ x, y: y - down }
	];
}

/** Around the main point, and around each island whose middle is in view. */
function islandsInView({ view }: Board, { at, rings }: Area): readonly Box[] {
	const points = at.flatMap((point) => copiesInView(view, point));
	const islands = rings.flatMap(({ west, north, east, south }) => {
		const [low, high] = [toMap(view, { x: west, y: north }), toMap(view, { x: east, y: south })];
		const [width, height] = [high.x - low.x, high.y - low.y];
		if (Math.max(width, height) > LARGEST_ISLAND) return [];
		const middles = copiesInView(view, { x: (west + east) / 2, y: (north + south) / 2 });
		return middles.map(({ x, y }) => ({ left: x - width / 2, top: y - height / 2, width, height }));
	});
	const around = islands.find((island) => points.some((point) => holds(island, point)));
	const rest = islands.filter((island) => island !== around);
	const main = around
		? [around]
		: points.map(({ x, y }) => ({ left: x, top: y, width: 0, height: 0 }));
	return [...main, ...rest];
}

function holds({ left, top, width, height }: Box, { x, y }: Point): boolean {
	return x >= left && y >= top && x <= left + width && y <= top + height;
}
