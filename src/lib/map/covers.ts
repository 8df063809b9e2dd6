import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import { COVER, COVER_PX } from '../style/layers/covers.ts';
import type { Box } from './place-popup.ts';

/** What lies on the map, and how the map lies below. */
export interface CoveredMap {
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

type Cover = Feature<Point, { readonly image: string; readonly anchor: Side | 'center' }>;

/** The data of the source that keeps names clear of what lies on the map, and whole at its edges. */
export function coversOf(map: CoveredMap): FeatureCollection<Point, Cover['properties']> {
	return { type: 'FeatureCollection', features: [...besides(map), ...map.boxes.map(within(map))] };
}

/** From the free part's edge to a spot that surely lies on the map, CSS pixels. */
const INSIDE = 1;
/** MapLibre knows no larger boxes: it counts in 16ths of a pixel, from the middle, in 16 bits. */
const LONGEST = 4_000;

/** A box on each side of the free part. Its spot lies at the free part's edge, where the map has tiles. */
function besides({ size, padding, worldWidth, toSpot }: CoveredMap): Cover[] {
	const { left, top } = padding;
	const [right, bottom] = [size.width - padding.right, size.height - padding.bottom];
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	// A symbol stands in each copy of the world that is in view: there it must not cover the free part.
	const reach = worldWidth < size.width ? COVER_PX : Infinity;
	const deep = (side: Side) => Math.min(reach, padding[side] + COVER_PX);
	const [wide, high] = [right - left, 2 * Math.max(y, size.height - y)];
	return [
		cover(toSpot([left + INSIDE, y]), 'right', deep('left'), high),
		cover(toSpot([right - INSIDE, y]), 'left', deep('right'), high),
		cover(toSpot([x, top + INSIDE]), 'bottom', wide, deep('top')),
		cover(toSpot([x, bottom - INSIDE]), 'top', wide, deep('bottom'))
	];
}

const within =
	({ toSpot }: CoveredMap) =>
	({ left, top, width, height }: Box): Cover =>
		cover(toSpot([left + width / 2, top + height / 2]), 'center', width, height);

/** `anchor`: the side of the box that lies at the spot, as in MapLibre's styles. */
function cover(
	spot: Position,
	anchor: Cover['properties']['anchor'],
	width: number,
	height: number
): Cover {
	const [across, down] = [width, height].map((length) =>
		Math.ceil(Math.min(length, LONGEST) / COVER_PX)
	);
	return {
		type: 'Feature',
		properties: { image: `${COVER}${across}x${down}`, anchor },
		geometry: { type: 'Point', coordinates: spot }
	};
}
