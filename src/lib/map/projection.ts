import type { Position } from 'geojson';
import type { Extent } from '../story/extent.ts';

/** CSS pixels from the map's upper left corner. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** How the map lies just now: what stands at a spot of it is placed by this. */
export interface Projection {
	readonly toPoint: (spot: Position) => Point;
	readonly centre: Position;
}

/**
 * The same for what stands at the map's edge. While the map is pulled about it stays, until the hand pauses: to
 * lay it out anew in each frame costs as much as a tenth of the move itself.
 */
export interface Overview extends Projection {
	/** What the map shows: [west, south, east, north], east beyond 180 across the antimeridian. */
	readonly view: Extent;
	/** On the ground, in the middle of the view, for one CSS pixel. */
	readonly metresPerPx: number;
}

/**
 * A spot as [longitude, latitude] on that copy of the world that lies nearest to a longitude: seen
 * from 179° east, 179° west is 181° east. The map counts its degrees on, where a view crosses 180°.
 */
export function nearestCopy(spot: Position, longitude: number): [number, number] {
	const [x = 0, y = 0] = spot;
	return [x + 360 * Math.round((longitude - x) / 360), y];
}
