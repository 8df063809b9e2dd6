import type { Position } from 'geojson';

/** How the map lies just now: what stands over it is placed by this. */
export interface Projection {
	/** CSS pixels from the map's upper left corner. */
	readonly toWindow: (spot: Position) => { readonly x: number; readonly y: number };
	readonly centre: Position;
	readonly shows: (spot: Position) => boolean;
}
