import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import type { HitMap } from './drawn-features.ts';
import type { Point } from './projection.ts';

/** A marker of rows, as it was hit. */
export interface RowsMark {
	readonly layer: string;
	/** Its spot, or the greatest of its spots; null: it is a cell, whose spots are not known. */
	readonly at: Position | null;
	/** It is one spot. */
	readonly isSpot: boolean;
	/** The tile in which it is drawn. */
	readonly tile: { readonly z: number; readonly x: number; readonly y: number };
	/** Where it is drawn. */
	readonly spot: Position;
}

/** What the live map asks of the rows of data sets: lib/rows/map has it, loaded by stories that have some. */
export interface RowsOnMap {
	/** A tile of markers, by its address in the style's source. */
	tile(address: string): Promise<ArrayBuffer>;
	/** Draws a marker's image when the style first asks for it, by its name. */
	addImage(map: MapLibreMap, name: string): void;
	/** The marker at a point, of the layers that are shown; null: none. */
	hitTest(map: HitMap, point: Point): RowsMark | null;
}

/** Which rows are shown. */
export interface ShownRows {
	/** Ids of the layers of rows that are on. */
	readonly layers: readonly string[];
	/** Another number whenever the reader's choices have made the tiles others. */
	readonly revision: number;
}
