import type { Position } from 'geojson';
import type { Layer } from '../story/story.ts';
import { scaleAndLocator } from './scale-and-locator.ts';
import type { Box } from './place-popup.ts';
import type { Point } from './projection.ts';

/** The sites of a layer that is shown. */
export interface LayerSpots {
	readonly layer: Layer;
	readonly spots: readonly Position[];
}

/** A layer whose sites all lie out of view, and the first of them. */
export interface FarLayer {
	readonly layer: Layer;
	readonly spot: Position;
}

/** A pointer at the map's edge; `at` in CSS pixels of the map, `turn` clockwise from north. */
export interface Pointer extends FarLayer {
	readonly words: PointerWords;
	readonly at: Point & { readonly turn: number };
}

/** "Moscow" and "2,480 km north". */
export interface PointerWords {
	readonly name: string;
	readonly way: string;
}

export interface View {
	/** The part of the map that no panel covers, CSS pixels. */
	readonly free: Box;
	readonly toPoint: (spot: Position) => Point;
}

export interface PointersPlace extends View {
	readonly wordsOf: (far: FarLayer) => PointerWords;
	/** The spot of what is open and no site of these layers; null: nothing is. */
	readonly open: Position | null;
	/** Where the popup lies; null: there is none beside a spot. */
	readonly popup: Box | null;
	/** The locator stands in the lower right corner. */
	readonly hasLocator: boolean;
}

/** From the edge to a pointer's middle, CSS pixels. */
const INSET = 22;
/** A pointer's height, and with the air below it, CSS pixels. */
const HIGH = 30;
const ROW = 36;
/** Between a pointer and what it stands beside, CSS pixels. */
const AIR = 4;
/** A marker's radius and the air round it, CSS pixels. So far out of the free part, half of it is seen. */
const MARKER = 16;
/** A character of a place's name, which stands to the right of its marker where there is room, CSS pixels. */
const NAME_PX = 7.5;
/** So many rows inwards it may give way to a marker: farther in, it would seem to point from there. */
const ROWS_FOR_MARKERS = 3;

export function farLayers(
	layers: readonly LayerSpots[],
	{ free, toPoint }: View
): readonly FarLayer[] {
	return layers.flatMap(({ layer, spots }): FarLayer[] => {
		const [spot] = spots;
		return !spot || spots.some((one) => isSeen(free, toPoint(one))) ? [] : [{ layer, spot }];
	});
}

/** One pointer for each layer whose sites all lie out of view; none lies on another, on a marker, on the drawing's scale, half under the locator or the popup. */
export function pointersOf(
	layers: readonly LayerSpots[],
	{ free, toPoint, wordsOf, open, popup, hasLocator }: PointersPlace
): readonly Pointer[] {
	const seen = layers.flatMap(({ layer, spots }) =>
		spots
			.map(toPoint)
			.filter((at) => isSeen(free, at))
			.map((at): Marker => ({ ...at, nameWidth: NAME_PX * layer.title.length }))
	);
	const opened: Marker | null = open && { ...toPoint(open), nameWidth: 0 };
	const corner = scaleAndLocator(free, hasLocator);
	const boxes: Obstacles['boxes'] = popup ? [corner, popup] : [corner];
	const markers = opened ? [...seen, opened] : seen;
	const far = farLayers(layers, { free, toPoint }).map((one): Pointer => ({
		...one,
		words: wordsOf(one),
		at: edgePoint(free, toPoint(one.spot))
	}));
	return far.reduce<readonly Pointer[]>(
		(placed, pointer) => [...placed, clearOf(pointer, placed, { free, markers, opened, boxes })],
		[]
	);
}

interface Marker extends Point {
	readonly nameWidth: number;
}

interface Obstacles {
	readonly free: Box;
	readonly markers: readonly Marker[];
	/** The one of them that is open; null: none is, or one of the layers'. */
	readonly opened: Marker | null;
	/** What is to be read there: what stands in the lower right corner, and the popup if there is one. */
	readonly boxes: readonly [Box, ...Box[]];
}

/**
 * Moved until it lies on nothing: inwards by rows from other pointers, to a side from a marker or a box.
 * Where markers are everywhere near the edge, it keeps off the other pointers alone.
 */
function clearOf(
	pointer: Pointer,
	placed: readonly Pointer[],
	{ free, markers, opened, boxes }: Obstacles
): Pointer {
	const isLow = pointer.at.y > free.top + free.height / 2;
	const { left: toLeft, width } = free;
	// The lower right is the scale's and the locator's: what would lie there stands beside them.
	const besideCorner =
		Math.max(boxes[0].left - AIR, toLeft + widthOf(pointer)) - widthOf(pointer) / 2;
	const sides = [toLeft, isLow ? besideCorner : toLeft + width].toSorted(
		(one, other) => Math.abs(one - pointer.at.x) - Math.abs(other - pointer.at.x)
	);
	const rows = Array.from({ length: Math.max(1, Math.floor(free.height / ROW)) }, (_, row) => row);
	const isApart = (moved: Pointer) => !placed.some((other) => doMeet(moved, other, free));
	const to = (row: number, x: number): Pointer => ({
		...pointer,
		at: { ...pointer.at, x, y: pointer.at.y + row * (isLow ? -ROW : ROW) }
	});
	const apart = rows
		.map((row) => ({ row, moved: to(row, pointer.at.x) }))
		.filter(({ moved }) => isApart(moved));
	const near = apart
		.filter(({ row }) => row < ROWS_FOR_MARKERS)
		.flatMap(({ row, moved }) => [moved, ...sides.map((x) => to(row, x)).filter(isApart)])
		.filter((moved) => !boxes.some((box) => doesCover(box, moved, free)));
	const isClear = (of: readonly Marker[]) =>
		near.find((moved) => !of.some((marker) => isOn(marker, moved, free)));
	// Where there is no room beside the names, there may be some beside the markers.
	const clear = isClear(markers) ?? isClear(markers.map((one) => ({ ...one, nameWidth: 0 })));
	// What is open stays in sight, however far in that leads.
	const besideOpen = apart.find(({ moved }) => opened && !isOn(opened, moved, free));
	return clear ?? besideOpen?.moved ?? apart[0]?.moved ?? pointer;
}

/** Whether two pointers would lie on each other. */
function doMeet(one: Pointer, other: Pointer, free: Box): boolean {
	const [a, b] = [sidesOf(one, free), sidesOf(other, free)];
	return Math.abs(one.at.y - other.at.y) < ROW && a.left < b.right && b.left < a.right;
}

/** Whether a pointer would cover a marker or its name. */
function isOn(marker: Marker, pointer: Pointer, free: Box): boolean {
	const { left, right } = sidesOf(pointer, free);
	return (
		Math.abs(marker.y - pointer.at.y) < HIGH / 2 + MARKER &&
		marker.x > left - MARKER - marker.nameWidth &&
		marker.x < right + MARKER
	);
}

/** Whether a box and a pointer would share a part of the map. */
function doesCover(box: Box, pointer: Pointer, free: Box): boolean {
	const { left, right } = sidesOf(pointer, free);
	const { y } = pointer.at;
	return (
		right > box.left &&
		left < box.left + box.width &&
		y + HIGH / 2 > box.top &&
		y - HIGH / 2 < box.top + box.height
	);
}

/** Near a side, a pointer lies inwards of it; else its middle is where it points from. */
export function shiftOf(x: number, free: Box): 0 | -50 | -100 {
	if (x < free.left + 120) return 0;
	return x > free.left + free.width - 120 ? -100 : -50;
}

/** About how wide it comes out, its arrow and its ends among it; CSS pixels. */
const widthOf = ({ words }: Pointer): number => 45 + 6.6 * `${words.name}, ${words.way}`.length;

/** The part of the map that a pointer covers. */
export function boxOf(pointer: Pointer, free: Box): Box {
	const { left, right } = sidesOf(pointer, free);
	return { left, top: pointer.at.y - HIGH / 2, width: right - left, height: HIGH };
}

function sidesOf(pointer: Pointer, free: Box): { readonly left: number; readonly right: number } {
	const width = widthOf(pointer);
	const left = pointer.at.x + (shiftOf(pointer.at.x, free) / 100) * width;
	return { left, right: left + width };
}

function isSeen(free: Box, { x, y }: Point): boolean {
	return (
		x >= free.left - MARKER &&
		x <= free.left + free.width + MARKER &&
		y >= free.top - MARKER &&
		y <= free.top + free.height + MARKER
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
