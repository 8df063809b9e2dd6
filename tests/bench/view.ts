import { mercatorOf, positionOf } from '../../src/lib/story/mercator.ts';

/*
 * Every page shows the same part of the world on the same pixels. Dateline's camera looks at the middle
 * of what its panels leave free; the others' at the middle of their map, which is as large as Dateline's.
 */

/** MapLibre's world is 512 CSS pixels wide at zoom 0. */
const WORLD_PX = 512;

export interface View {
	readonly zoom: number;
	/** [longitude, latitude] at the middle of Dateline's free part. */
	readonly at: readonly [number, number];
}

/** CSS pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A part of the window, CSS pixels. */
export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

export const middleOf = ({ x, y, width, height }: Box): Point => ({
	x: x + width / 2,
	y: y + height / 2
});

/** From the Levant to the Atlantic and to India: some hundred markers however many events there are. */
export const WIDE: View = { zoom: 3, at: [36, 34] };
/** Near enough that a lone event is a marker of its own everywhere. */
const NEAR_ZOOM = 9;

/** The hash for Dateline. */
export const hashOf = ({ zoom, at }: View): string =>
	`#map=${zoom}/${at[1].toFixed(5)}/${at[0].toFixed(5)}`;

/** The hash for the others: the same view, told by the middle of the map; `middle` is that of the free part. */
export function mapHashOf({ zoom, at }: View, middle: Point, map: Box): string {
	const centre = middleOf(map);
	const world = WORLD_PX * 2 ** zoom;
	const { x, y } = mercatorOf([...at]);
	const [longitude = 0, latitude = 0] = positionOf({
		x: x + (centre.x - middle.x) / world,
		y: y + (centre.y - middle.y) / world
	});
	return hashOf({ zoom, at: [longitude, latitude] });
}

/** The view in which MapLibre shows a box [west, south, east, north] in a part of the window. */
export function viewOfBox(
	[west, south, east, north]: readonly [number, number, number, number],
	part: { readonly width: number; readonly height: number }
): View {
	const [one, other] = [mercatorOf([west, north]), mercatorOf([east, south])];
	const across = part.width / (other.x - one.x);
	const down = part.height / (other.y - one.y);
	const [longitude = 0, latitude = 0] = positionOf({
		x: (one.x + other.x) / 2,
		y: (one.y + other.y) / 2
	});
	return { zoom: Math.log2(Math.min(across, down) / WORLD_PX), at: [longitude, latitude] };
}

/** Where a place is in a view, whose middle is that of Dateline's free part. */
export function pointOf(
	place: readonly [number, number],
	{ zoom, at }: View,
	middle: Point
): Point {
	const world = WORLD_PX * 2 ** zoom;
	const [one, other] = [mercatorOf([...at]), mercatorOf([...place])];
	return { x: middle.x + (other.x - one.x) * world, y: middle.y + (other.y - one.y) * world };
}

/** From the middle to an event that is opened, CSS pixels. */
const ASIDE = 150;

/**
 * The view from near of an event, and where in it the event is: on the side that looks away from the
 * story's places, since Dateline points to those from the other.
 */
export function viewAside(
	place: readonly [number, number],
	middle: Point
): { readonly view: View; readonly point: Point } {
	const side = place[0] < WIDE.at[0] ? -1 : 1;
	const degrees = (ASIDE * 360) / (WORLD_PX * 2 ** NEAR_ZOOM);
	return {
		view: { zoom: NEAR_ZOOM, at: [place[0] - side * degrees, place[1]] },
		point: { x: middle.x + side * ASIDE, y: middle.y }
	};
}
