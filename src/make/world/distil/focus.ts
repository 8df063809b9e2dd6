import { cosine } from '../thin.ts';
import type { Position2 } from '../topology.ts';

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Syria and its neighbours, and Moscow: where the story is and where nothing may be dropped. */
export const storyBoxes: readonly Box[] = [
	[34, 31, 42.5, 37.5],
	[36, 54.8, 39.6, 56.8]
];

/** Crimea and the coast beside it, for the borders only. */
export const crimeaBox: Box = [31.5, 44, 37, 46.6];

export function isInAny(boxes: readonly Box[], [x, y]: Position2): boolean {
	return boxes.some(
		([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north
	);
}

/** Rounds positions to so many decimals of a degree, and drops those that then stand still. */
export function rounded(line: readonly (readonly number[])[], decimals: number): Position2[] {
	const points = line.map(([x = 0, y = 0]): Position2 => [
		Number(x.toFixed(decimals)),
		Number(y.toFixed(decimals))
	]);
	return points.filter(
		(point, index) => point[0] !== points[index - 1]?.[0] || point[1] !== points[index - 1]?.[1]
	);
}

/** Kilometres in a degree of a great circle. */
const kilometres = 111.3;

/** km2, flat at the ring's first latitude. */
export function areaOf(ring: readonly Position2[]): number {
	let twice = 0;
	let previous = ring[ring.length - 1];
	for (const point of ring) {
		if (previous) twice += previous[0] * point[1] - point[0] * previous[1];
		previous = point;
	}
	return Math.abs(twice / 2) * kilometres ** 2 * cosine(ring[0]?.[1] ?? 0);
}
