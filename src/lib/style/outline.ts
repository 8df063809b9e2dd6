import type { Shape } from './marks.ts';

/*
 * The two forms of a marker as closed lines, [x, y] in CSS pixels from the marker's middle, y down.
 */

export type Point = readonly [x: number, y: number];

/** Radius of the disc; also half the width of the bubble. */
export const RADIUS = 13;

/** Half the height of the bubble without its tail, and the radius of its corners. */
const BUBBLE = { halfHeight: 10.5, corner: 6 };
/** The tail: where it leaves the body on the left and right, and how far down its tip is. */
const TAIL = { left: -7, right: 1, tip: 17 };

/** The line that runs everywhere `inset` pixels inside the form: from its top, or from the tail's tip. */
export function outline(shape: Shape, inset: number): readonly Point[] {
	return shape === 'disc' ? arc([0, 0], RADIUS - inset, -90, 270) : bubble(inset);
}

function bubble(inset: number): readonly Point[] {
	const corner = BUBBLE.corner - inset;
	const x = RADIUS - BUBBLE.corner;
	const y = BUBBLE.halfHeight - BUBBLE.corner;
	const { crossing, tip, left } = tail(inset);
	return [
		tip,
		left,
		...arc([-x, y], corner, 90, 180),
		...arc([-x, -y], corner, 180, 270),
		...arc([x, -y], corner, 270, 360),
		...arc([x, y], corner, 0, 90),
		crossing
	];
}

/** The tail is a right triangle: its left side upright, its right side aslant. */
function tail(inset: number): Record<'crossing' | 'tip' | 'left', Point> {
	const width = TAIL.right - TAIL.left;
	const height = TAIL.tip - BUBBLE.halfHeight;
	const slope = Math.hypot(width, height);
	const bottom = BUBBLE.halfHeight - inset;
	const left = TAIL.left + inset;
	// The slanting side, moved inwards along its normal; x where it crosses a given y, and back.
	const right = TAIL.right - (inset * height) / slope;
	const from = BUBBLE.halfHeight - (inset * width) / slope;
	const crossing = right - ((bottom - from) * width) / height;
	return {
		crossing: [crossing, bottom],
		tip: [left, from + ((right - left) * height) / width],
		left: [left, bottom]
	};
}

function arc(middle: Point, radius: number, from: number, to: number): Point[] {
	const steps = Math.ceil((to - from) / 3);
	return Array.from({ length: steps + 1 }, (_, step) => {
		const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
		return [middle[0] + radius * Math.cos(angle), middle[1] + radius * Math.sin(angle)] as const;
	});
}

/**
 * `count` pieces of equal length along a closed line, evenly spread, the first about its beginning;
 * each covers `share` (0 to 1) of its stretch.
 */
export function pieces(
	line: readonly Point[],
	count: number,
	share: number
): readonly (readonly Point[])[] {
	const at = walk(line);
	return Array.from({ length: count }, (_, piece) =>
		PIECE_STEPS.map((step) => at((piece + share * step) / count))
	);
}

/** Odd in number, so that the middle of a piece, which may be a corner, is one of them. */
const PIECE_STEPS = Array.from({ length: 17 }, (_, step) => step / 16 - 0.5);

/** `count` points evenly along a closed line, the first at its beginning. */
export function dots(line: readonly Point[], count: number): readonly Point[] {
	const at = walk(line);
	return Array.from({ length: count }, (_, dot) => at(dot / count));
}

/** A function from a share of the whole length (-1 to 1) to the point there. */
function walk(line: readonly Point[]): (share: number) => Point {
	const lengths = line.map((point, index) => distance(point, following(line, index)));
	const total = lengths.reduce((sum, length) => sum + length, 0);
	return (share) => {
		let left = ((share + 1) % 1) * total;
		const index = lengths.findIndex((length) => (left -= length) < 0);
		const from = line[index] ?? [0, 0];
		const to = following(line, index);
		const part = 1 + left / (lengths[index] ?? 1);
		return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
	};
}

function following(line: readonly Point[], index: number): Point {
	return line[(index + 1) % line.length] ?? [0, 0];
}

function distance(a: Point, b: Point): number {
	return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
