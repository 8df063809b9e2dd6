import type { Position } from 'geojson';
import type { Layer } from '../story/story.ts';
import type { Box } from './place-popup.ts';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** The sites of a layer that is shown. */
export interface LayerSpots {
	readonly layer: Layer;
	readonly spots: readonly Position[];
}

/** A pointer at the map's edge; `at` in CSS pixels of the window, `turn` clockwise from north. */
export interface Pointer {
	readonly layer: Layer;
	/** What it points to. */
	readonly spot: Position;
	readonly at: Point & { readonly turn: number };
}

/** From the edge to a pointer's middle, CSS pixels. */
const INSET = 22;
/** A pointer's height and the air below it, CSS pixels; its width at the most. */
const ROW = 36;
const WIDEST = 270;
/** A marker and the air round it, from its middle, CSS pixels. */
const MARKER = 18;

/** One pointer for each layer whose sites all lie out of view; none lies on another or on a marker. */
export function pointersOf(
	layers: readonly LayerSpots[],
	free: Box,
	toWindow: (spot: Position) => Point
): readonly Pointer[] {
	const seen = layers.flatMap(({ spots }) => spots.map(toWindow)).filter((at) => isIn(free, at));
	const far = layers.flatMap(({ layer, spots }): Pointer[] => {
		const [spot] = spots;
		if (!spot || spots.some((one) => isIn(free, toWindow(one)))) return [];
		return [{ layer, spot, at: edgePoint(free, toWindow(spot)) }];
	});
	return far.reduce<readonly Pointer[]>(
		(placed, pointer) => [...placed, clearOf(pointer, placed, { free, markers: seen })],
		[]
	);
}

/** Moved in rows from the edge inwards, until it lies on nothing; where all is full, left at the edge. */
function clearOf(
	pointer: Pointer,
	placed: readonly Pointer[],
	{ free, markers }: { readonly free: Box; readonly markers: readonly Point[] }
): Pointer {
	const inwards = pointer.at.y > free.top + free.height / 2 ? -ROW : ROW;
	const rows = Math.floor(free.height / ROW);
	const tries = Array.from({ length: rows }, (_, row) => pointer.at.y + row * inwards);
	const y = tries.find(
		(one) =>
			!placed.some(
				({ at }) => Math.abs(at.y - one) < ROW && Math.abs(at.x - pointer.at.x) < WIDEST
			) && !markers.some((marker) => isOn(marker, { x: pointer.at.x, y: one }, free))
	);
	return y === undefined ? pointer : { ...pointer, at: { ...pointer.at, y } };
}

/** Whether a pointer of the widest kind would cover a marker. */
function isOn(marker: Point, at: Point, free: Box): boolean {
	const { left, right } = sidesOf(at.x, free);
	return (
		Math.abs(marker.y - at.y) < ROW / 2 + MARKER &&
		marker.x > left - MARKER &&
		marker.x < right + MARKER
	);
}

/** Near a side, a pointer lies inwards of it; else its middle is where it points from. */
export function shiftOf(x: number, free: Box): 0 | -50 | -100 {
	if (x < free.left + 120) return 0;
	return x > free.left + free.width - 120 ? -100 : -50;
}

function sidesOf(x: number, free: Box): { readonly left: number; readonly right: number } {
	const left = x + (shiftOf(x, free) / 100) * WIDEST;
	return { left, right: left + WIDEST };
}

function isIn(free: Box, { x, y }: Point): boolean {
	return (
		x >= free.left && x <= free.left + free.width && y >= free.top && y <= free.top + free.height
	);
}

/** Where the line from the view's middle to a point leaves the view, and which way it points. */
function edgePoint(free: Box, target: Point): Pointer['at'] {
	const middle = { x: free.left + free.width / 2, y: free.top + free.height / 2 };
	const across = target.x - middle.x;
	const down = target.y - middle.y;
	const reach = Math.min(
		(free.width / 2 - INSET) / Math.max(1, Math.abs(across)),
		(free.height / 2 - INSET) / Math.max(1, Math.abs(down))
	);
	return {
		x: middle.x + across * reach,
		y: middle.y + down * reach,
		turn: (Math.atan2(across, -down) * 180) / Math.PI
	};
}
