import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import { OBSTACLE, OBSTACLE_PX } from '../style/layers/obstacles.ts';
import type { Box } from './place-popup.ts';

/** What lies on the map, and how the map lies below. */
export interface ObstructedMap {
	/** CSS pixels. */
	readonly size: { readonly width: number; readonly height: number };
	/** What the panels take of it on each side, CSS pixels. */
	readonly padding: { readonly [side in Side]: number };
	/** What lies on the free part of it. */
	readonly boxes: readonly Box[];
	/** The whole world's width, CSS pixels. */
	readonly worldWidth: number;
	/** The spot at a point of the map, longitude and latitude. */
	readonly toSpot: (point: [x: number, y: number]) => Position;
}

type Side = 'left' | 'top' | 'right' | 'bottom';

type Obstacle = Feature<Point, { readonly image: string; readonly anchor: Side | 'center' }>;

/** The data of the source that keeps names clear of what lies on the map, and whole at its edges. */
export function obstacleFeatures(
	map: ObstructedMap
): FeatureCollection<Point, Obstacle['properties']> {
	return { type: 'FeatureCollection', features: [...besides(map), ...map.boxes.map(within(map))] };
}

/** From the free part's edge to a spot that surely lies on the map, CSS pixels. */
const INSIDE = 1;
/** MapLibre knows no larger boxes: it counts in 16ths of a pixel, from the middle, in 16 bits. */
const LONGEST = 4_000;

/** A box on each side of the free part. Its spot lies at the free part's edge, where the map has tiles. */
function besides({ size, padding, worldWidth, toSpot }: ObstructedMap): Obstacle[] {
	const { left, top } = padding;
	const [right, bottom] = [size.width - padding.right, size.height - padding.bottom];
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	// A symbol stands in each copy of the world that is in view: there it must not cover the free part.
	const reach = worldWidth < size.width ? OBSTACLE_PX : Infinity;
	const deep = (side: Side) => Math.min(reach, padding[side] + OBSTACLE_PX);
	const [wide, high] = [right - left, 2 * Math.max(y, size.height - y)];
	return [
		obstacleAt(toSpot([left + INSIDE, y]), 'right', deep('left'), high),
		obstacleAt(toSpot([right - INSIDE, y]), 'left', deep('right'), high),
		obstacleAt(toSpot([x, top + INSIDE]), 'bottom', wide, deep('top')),
		obstacleAt(toSpot([x, bottom - INSIDE]), 'top', wide, deep('bottom'))
	];
}

const within =
	({ toSpot }: ObstructedMap) =>
	({ left, top, width, height }: Box): Obstacle =>
		obstacleAt(toSpot([left + width / 2, top + height / 2]), 'center', width, height);

/** `anchor`: the side of the box that lies at the spot, as in MapLibre's styles. */
function obstacleAt(
	spot: Position,
	anchor: Obstacle['properties']['anchor'],
	width: number,
	height: number
): Obstacle {
	const [across, down] = [width, height].map((length) =>
		Math.ceil(Math.min(length, LONGEST) / OBSTACLE_PX)
	);
	return {
		type: 'Feature',
		properties: { image: `${OBSTACLE}${across}x${down}`, anchor },
		geometry: { type: 'Point', coordinates: spot }
	};
}
