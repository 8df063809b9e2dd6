import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { CELLS, EVENTS, SPOTS } from './contract.ts';
import { facetsName, facetsOf } from '../../story/facets.ts';
import { readHeld, type Held } from './held.ts';
import { ownRow, type OwnRow } from './own-row.ts';
import { readPlaceKey, type PlaceKey } from './place-key.ts';
import { UNDATED } from './times.ts';

/** A feature of a layer's tile: a cell of the grid, a spot, or an event by itself. */
export interface TileMark {
	/** In its tile, 0 to 1, x east and y south. */
	readonly x: number;
	readonly y: number;
	/** Its exact place; null for several. */
	readonly at: PlaceKey | null;
	/** By the names of facets. */
	readonly held: ReadonlyMap<string, Held>;
	/** What the feature itself says of its event, where its server keeps no files of rows. */
	readonly own: OwnRow | null;
}

export interface TileMarks {
	/** True: every row of the tile is told, and no tile below it has more. */
	readonly isWhole: boolean;
	readonly marks: readonly TileMark[];
}

/** Throws where the bytes are no vector tile. A feature that is no point, or of no known facets, is not shown. */
export function readTile(bytes: ArrayBuffer | Uint8Array): TileMarks {
	const { layers } = new VectorTile(new PbfReader(bytes));
	const marksOf = (name: string, markOf: (feature: VectorTileFeature) => TileMark | null) => {
		const layer = layers[name];
		if (layer === undefined) return [];
		return Array.from({ length: layer.length }, (_, at) => markOf(layer.feature(at))).filter(
			(mark) => mark !== null
		);
	};
	const cells = marksOf(CELLS, heldMark);
	return {
		isWhole: layers[CELLS] === undefined,
		marks: [...cells, ...marksOf(SPOTS, heldMark), ...marksOf(EVENTS, eventMark)]
	};
}

function heldMark(feature: VectorTileFeature): TileMark | null {
	const point = pointOf(feature);
	if (point === null) return null;
	const held = new Map<string, Held>();
	let at: PlaceKey | null = null;
	for (const [name, value] of Object.entries(feature.properties)) {
		if (name === 'at') at = readPlaceKey(String(value));
		else if (facetsOf(name) !== null) held.set(name, readHeld(String(value)));
	}
	return { ...point, at, held, own: null };
}

/** An event that a tile server gives as it has it. */
function eventMark(feature: VectorTileFeature): TileMark | null {
	const point = pointOf(feature);
	const own = ownRow(feature.properties, feature.id);
	if (point === null || own === null) return null;
	const time = own.days ?? UNDATED;
	const held: Held = {
		months: [],
		times: [{ from: time.from, to: time.to, count: 1 }],
		rows: null
	};
	return { ...point, at: own.at, held: new Map([[facetsName(own), held]]), own };
}

function pointOf(feature: VectorTileFeature): Pick<TileMark, 'x' | 'y'> | null {
	const point = feature.type === 1 ? feature.loadGeometry()[0]?.[0] : undefined;
	if (point === undefined) return null;
	// In the middle of the grid's unit, so that none lies on an edge, in two tiles or in neither.
	return { x: (point.x + 0.5) / feature.extent, y: (point.y + 0.5) / feature.extent };
}
