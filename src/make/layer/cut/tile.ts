import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { CELLS, CELLS_ACROSS, SPOTS } from '../../../lib/rows/data/contract.ts';
import { writeHeld, type Held } from '../../../lib/rows/data/held.ts';
import { monthOfDay } from '../../../lib/rows/data/months.ts';
import { placeKey, type PlaceKey } from '../../../lib/rows/data/place-key.ts';
import { UNDATED, type Time } from '../../../lib/rows/data/times.ts';
import { positionOf } from '../../../lib/story/mercator.ts';
import { encodedLayer, TILE_EXTENT } from '../../../lib/rows/data/encode.ts';
import type { TileOfRows } from './quarters.ts';
import { COORDINATE_BITS, type Rows } from './rows-in.ts';

/** The map's own last zoom: what lies together there, stays together. */
export const DEEPEST = 10;

/** How large a tile may become. */
export interface TileLimits {
	/** A tile with no more rows than this has each of them, and no tile below it. */
	readonly fewRows: number;
	/** The dates of a tile's cells, characters: with more, it has months, and a tile for the days of each. */
	readonly mostDates: number;
}

export const TILE_LIMITS: TileLimits = { fewRows: 2_000, mostDates: 60_000 };

/** A lone spot tells its rows even where its tile is one of cells, so that it opens at once. */
const FEW_AT_SPOT = 20;

export interface CutTile {
	/** True: it has every row, and its quarters need no tile. */
	readonly isLeaf: boolean;
	readonly bytes: Uint8Array;
	/** By month since January 1970: the days of a tile that has months. */
	readonly details: ReadonlyMap<number, Uint8Array>;
}

/** What a tile holds of its rows: each spot with its rows, or cells with counts. */
export function cutTile(rows: Rows, tile: TileOfRows, limits = TILE_LIMITS): CutTile {
	const shift = COORDINATE_BITS - tile.z;
	const isLeaf = tile.rows.length <= limits.fewRows || tile.z >= DEEPEST;
	const groups = isLeaf ? bySpot(rows, tile.rows) : byCell(rows, tile.rows, shift);
	const marks = groups.map((group) => markOf(rows, group, { shift, isLeaf }));
	const whole = marks.map((mark) => featureOf(mark, mark.held));
	if (isLeaf || lengthOf(whole) <= limits.mostDates)
		return { isLeaf, bytes: encodedLayer(isLeaf ? SPOTS : CELLS, whole), details: new Map() };
	const parts = marks.map((mark) => ({ mark, ...byMonth(mark.held) }));
	const details = new Map<number, GeoJSONVTFeature[]>();
	for (const { mark, months } of parts)
		for (const [month, held] of months) {
			const features = details.get(month);
			if (features) features.push(featureOf(mark, held));
			else details.set(month, [featureOf(mark, held)]);
		}
	return {
		isLeaf,
		bytes: encodedLayer(
			CELLS,
			parts.map(({ mark, sums }) => featureOf(mark, sums))
		),
		details: new Map(
			[...details].map(([month, features]) => [month, encodedLayer(CELLS, features)])
		)
	};
}

/** The rows that make one feature. */
type Group = readonly number[];

function bySpot({ x, y }: Rows, rows: Uint32Array): readonly Group[] {
	const groups = new Map<string, number[]>();
	for (const row of rows) {
		const key = `${x[row] ?? 0} ${y[row] ?? 0}`;
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return [...groups.values()];
}

function byCell({ x, y }: Rows, rows: Uint32Array, shift: number): readonly Group[] {
	const groups: number[][] = [];
	const inTile = 2 ** shift - 1;
	const cell = 2 ** shift / CELLS_ACROSS;
	for (const row of rows) {
		const across = Math.floor(((x[row] ?? 0) & inTile) / cell);
		const down = Math.floor(((y[row] ?? 0) & inTile) / cell);
		(groups[down * CELLS_ACROSS + across] ??= []).push(row);
	}
	return groups.filter((group) => group !== undefined);
}

/** What is held of each facets combination, by its name. */
type HeldByFacets = ReadonlyMap<string, Held>;

/** A feature to be: where it stands, and all that it holds. */
interface Mark {
	readonly point: [number, number];
	/** Its exact place, where it is one. */
	readonly at: PlaceKey | null;
	readonly held: HeldByFacets;
}

function markOf(
	rows: Rows,
	group: Group,
	{ shift, isLeaf }: { readonly shift: number; readonly isLeaf: boolean }
): Mark {
	const first = group[0] ?? 0;
	const isSpot = isLeaf || group.every((row) => isTogether(rows, row, first));
	const tellsRows = isLeaf || (isSpot && group.length <= FEW_AT_SPOT);
	const held = new Map<string, Held>();
	for (const [facets, some] of byFacets(rows, group)) {
		const times = some.map((row) => timeOf(rows, row));
		held.set(rows.names[facets] ?? '', { months: [], times, rows: tellsRows ? some : null });
	}
	return { point: meanOf(rows, group, shift), at: isSpot ? placeOf(rows, first) : null, held };
}

function featureOf({ point, at }: Mark, held: HeldByFacets): GeoJSONVTFeature {
	const tags: Record<string, string> = at === null ? {} : { at };
	for (const [facets, one] of held) tags[facets] = writeHeld(one);
	return { type: 1, geometry: [point], tags };
}

function isTogether({ x, y }: Rows, one: number, other: number): boolean {
	return x[one] === x[other] && y[one] === y[other];
}

function byFacets({ facets }: Rows, group: Group): ReadonlyMap<number, number[]> {
	const found = new Map<number, number[]>();
	for (const row of group) {
		const own = facets[row] ?? 0;
		const some = found.get(own);
		if (some) some.push(row);
		else found.set(own, [row]);
	}
	return found;
}

function timeOf({ from, to }: Rows, row: number): Time {
	return { from: from[row] ?? 0, to: to[row] ?? 0, count: 1 };
}

/** To five decimals, as it was imported. */
function placeOf({ x, y }: Rows, row: number): PlaceKey {
	const scale = 2 ** COORDINATE_BITS;
	const point = { x: ((x[row] ?? 0) + 0.5) / scale, y: ((y[row] ?? 0) + 0.5) / scale };
	return placeKey(positionOf(point).map((degrees) => Number(degrees.toFixed(5))));
}

/** In the middle of its rows, on the tile's grid. */
function meanOf({ x, y }: Rows, group: Group, shift: number): [number, number] {
	const inTile = 2 ** shift - 1;
	const onGrid = (values: Int32Array): number => {
		let sum = 0;
		for (const row of group) sum += (values[row] ?? 0) & inTile;
		return Math.floor((sum / group.length / 2 ** shift) * TILE_EXTENT);
	};
	return [onGrid(x), onGrid(y)];
}

const lengthOf = (features: readonly GeoJSONVTFeature[]): number =>
	features.reduce((sum, { tags }) => sum + Object.values(tags ?? {}).join('').length, 0);

/** The month that a time lies in whole; null where it is longer. */
function monthOf({ from, to }: Time): number | null {
	if (from === UNDATED.from || to === UNDATED.to) return null;
	const month = monthOfDay(from);
	return from === to || monthOfDay(to) === month ? month : null;
}

/** What is held with its days within a month counted by month; and those days, by month. */
function byMonth(held: HeldByFacets) {
	const sums = new Map<string, Held>();
	const months = new Map<number, Map<string, Held>>();
	for (const [facets, { times, rows }] of held) {
		const longer: Time[] = [];
		const within = new Map<number, Time[]>();
		for (const time of times) {
			const month = monthOf(time);
			if (month === null) longer.push(time);
			else if (within.has(month)) within.get(month)?.push(time);
			else within.set(month, [time]);
		}
		const counts = [...within].map(([month, some]) => ({ month, count: some.length }));
		// Rows are told in the order of the times: where some of those are gone, so are the rows.
		sums.set(facets, { months: counts, times: longer, rows: within.size === 0 ? rows : null });
		for (const [month, some] of within) {
			const ofMonth = months.get(month) ?? new Map<string, Held>();
			months.set(month, ofMonth.set(facets, { months: [], times: some, rows: null }));
		}
	}
	return { sums, months };
}
