import type { MercatorPoint } from '../../story/mercator.ts';
import type { NameLanguage } from '../../story/story.ts';

/*
 * Simplified outlines of all that the map names by its area: src/make/world/outlines makes the file,
 * the map fetches it after its first picture. They say where a name may stand, and are never drawn.
 */

export type AreaKind = 'sea' | 'country' | 'governorate';

/** Land on which no name may be anchored: contested, or of no country that the map names. */
export const NOBODY = 'nobody';

interface AreaFacts {
	/** A country's ISO 3166-1 code, a governorate's code, or a sea's English name in lower case. */
	readonly id: string;
	readonly kind: AreaKind | typeof NOBODY;
	readonly names: Readonly<Partial<Record<NameLanguage, string>>>;
	/** 0 is named first. */
	readonly rank: number;
	/** Of a governorate: the code of its country. */
	readonly country?: string;
	/** True where all of its borders are coasts. */
	readonly isIsland?: boolean;
}

/** As the file has it: points on a grid of `grid` units to the world's side. */
export interface PackedOutlines {
	readonly grid: number;
	/** For each arc x, y and then steps from point to point, as `packSteps` writes them. */
	readonly arcs: readonly string[];
	readonly areas: readonly PackedArea[];
}

export interface PackedArea extends AreaFacts {
	/** Where the name stands by preference: x, y, x, y. */
	readonly at: readonly number[];
	/** For each ring its arcs, by index, or its complement where the arc runs backwards. */
	readonly rings: readonly (readonly number[])[];
}

/** A closed line on Web Mercator's unit square; x may lie beyond it. */
export interface Ring {
	/** x, y, x, y; the first point is not repeated. */
	readonly points: Float64Array;
	readonly west: number;
	readonly north: number;
	readonly east: number;
	readonly south: number;
}

export interface Area extends AreaFacts {
	readonly at: readonly MercatorPoint[];
	/** What lies within an odd number of them is the area. None: it is too small for the outlines. */
	readonly rings: readonly Ring[];
}

/** In the order in which they are laid over each other: what comes later has the ground. */
export type Outlines = readonly Area[];

export function unpackOutlines({ grid, arcs, areas }: PackedOutlines): Outlines {
	const lines = arcs.map(unpackArc);
	return areas.map(({ at, rings, ...facts }) => ({
		...facts,
		at: pairsOf(at).map(([x, y]) => ({ x: x / grid, y: y / grid })),
		rings: rings.map((references) => ringOf(references, lines, grid))
	}));
}

/**
 * Whole numbers as text, the small ones in a letter: five bits a letter, the lowest first, 32 where more
 * follow. It is the encoding of https://developers.google.com/maps/documentation/utilities/polylinealgorithm
 */
export function packSteps(steps: readonly number[]): string {
	let text = '';
	for (const step of steps) {
		let rest = step < 0 ? ~(step << 1) : step << 1;
		for (; rest >= 32; rest >>>= 5) text += String.fromCharCode(FIRST_LETTER + (32 | (rest & 31)));
		text += String.fromCharCode(FIRST_LETTER + rest);
	}
	return text;
}

const FIRST_LETTER = 63;

/** x, y, x, y: each step added to what it starts from. */
function unpackArc(text: string): number[] {
	const line: number[] = [];
	let [bits, shift] = [0, 0];
	for (let index = 0; index < text.length; index++) {
		const letter = text.charCodeAt(index) - FIRST_LETTER;
		bits |= (letter & 31) << shift;
		shift += 5;
		if (letter >= 32) continue;
		line.push((bits & 1 ? ~(bits >>> 1) : bits >>> 1) + (line[line.length - 2] ?? 0));
		[bits, shift] = [0, 0];
	}
	return line;
}

function ringOf(
	references: readonly number[],
	lines: readonly (readonly number[])[],
	grid: number
): Ring {
	const points: number[] = [];
	for (const reference of references) {
		const pairs = pairsOf(lines[reference < 0 ? ~reference : reference] ?? []);
		if (reference < 0) pairs.reverse();
		// The last point of each arc is the first of the next.
		for (const [x, y] of pairs.slice(0, -1)) points.push(x / grid, y / grid);
	}
	const xs = points.filter((_, index) => index % 2 === 0);
	const ys = points.filter((_, index) => index % 2 === 1);
	return {
		points: Float64Array.from(points),
		west: Math.min(...xs),
		east: Math.max(...xs),
		north: Math.min(...ys),
		south: Math.max(...ys)
	};
}

function pairsOf(line: readonly number[]): [number, number][] {
	return Array.from({ length: line.length / 2 }, (_, index) => [
		line[2 * index] ?? 0,
		line[2 * index + 1] ?? 0
	]);
}

/** Whether a point lies in the area; `x` may lie on any copy of the world. */
export function isInArea({ rings }: Pick<Area, 'rings'>, { x, y }: MercatorPoint): boolean {
	let inside = false;
	for (const ring of rings) {
		if (y < ring.north || y > ring.south) continue;
		for (let turn = Math.ceil(ring.west - x); x + turn <= ring.east; turn++)
			if (crossesOdd(ring.points, x + turn, y)) inside = !inside;
	}
	return inside;
}

function crossesOdd(points: Float64Array, x: number, y: number): boolean {
	let odd = false;
	let [fromX, fromY] = [points[points.length - 2] ?? 0, points[points.length - 1] ?? 0];
	for (let index = 0; index < points.length; index += 2) {
		const [toX, toY] = [points[index] ?? 0, points[index + 1] ?? 0];
		if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX))
			odd = !odd;
		[fromX, fromY] = [toX, toY];
	}
	return odd;
}
