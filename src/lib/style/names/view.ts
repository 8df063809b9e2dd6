import type { MercatorPoint } from '../../story/mercator.ts';

/** A part of the map, CSS pixels from its upper left corner. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** How the map lies. North is up. */
export interface View {
	/** The part that no panel covers: names stand within it. */
	readonly free: Box;
	/** What lies in the middle of the free part. */
	readonly centre: MercatorPoint;
	/** As MapLibre counts it: at 0 the world is 512 pixels wide. */
	readonly zoom: number;
}

/** A point of the map, CSS pixels from its upper left corner. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** CSS pixels to the world's width. */
export function worldWidth({ zoom }: View): number {
	return 512 * 2 ** zoom;
}

/** Where a point lies on the map. It is not wrapped: x counts on through the copies of the world. */
export function toMap(view: View, { x, y }: MercatorPoint): Point {
	const { free, centre } = view;
	const world = worldWidth(view);
	return {
		x: free.left + free.width / 2 + (x - centre.x) * world,
		y: free.top + free.height / 2 + (y - centre.y) * world
	};
}

export function toMercator(view: View, { x, y }: Point): MercatorPoint {
	const { free, centre } = view;
	const world = worldWidth(view);
	return {
		x: centre.x + (x - free.left - free.width / 2) / world,
		y: centre.y + (y - free.top - free.height / 2) / world
	};
}

/** The copies of a point that lie in the free part, from west to east. */
export function copiesInView(view: View, point: MercatorPoint): readonly Point[] {
	const { free, centre } = view;
	const reach = free.width / 2 / worldWidth(view);
	const first = Math.ceil(centre.x - reach - point.x);
	const last = Math.floor(centre.x + reach - point.x);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
		toMap(view, { x: point.x + first + index, y: point.y })
	).filter(({ y }) => y >= free.top && y <= free.top + free.height);
}

export function isWithin(box: Box, outer: Box): boolean {
	return (
		box.left >= outer.left &&
		box.top >= outer.top &&
		box.left + box.width <= outer.left + outer.width &&
		box.top + box.height <= outer.top + outer.height
	);
}

export function touch(a: Box, b: Box): boolean {
	return (
		a.left < b.left + b.width &&
		b.left < a.left + a.width &&
		a.top < b.top + b.height &&
		b.top < a.top + a.height
	);
}
