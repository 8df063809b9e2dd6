import { presimplify, type Triangle } from 'topojson-simplify';
import { packSteps, type PackedOutlines } from '../../../lib/style/names/outlines.ts';
import { mercatorOf } from '../../../lib/story/mercator.ts';
import { arcIndex, polygonsOf, shapesOf, type Position2 } from '../topology.ts';
import type { Outlines } from './chains.ts';

/** Units to the world's side: 611 m at the equator. */
export const grid = 2 ** 16;

/** Area of the triangle at a vertex below which it goes, at the equator; square units of the grid. */
const leastTriangle = 5600;

/** A smaller island goes, unless it is its area's largest; square units of the grid. */
const leastIsland = 5000;

/** Where the stories are, readers come nearer: triangles and islands count for so many times their size. */
const focus = 88;
const focusBoxes = [
	[33.5, 29, 42.5, 37.5],
	[36, 54.8, 39.6, 56.8]
].map(([west = 0, south = 0, east = 0, north = 0]) => {
	const [low, high] = [mercatorOf([west, south]), mercatorOf([east, north])];
	return { west: low.x * grid, south: low.y * grid, east: high.x * grid, north: high.y * grid };
});

/** Elsewhere points lie on every eighth line of the grid, which takes fewer bytes. */
const coarse = 8;

export interface Packed {
	readonly arcs: PackedOutlines['arcs'];
	/** For each area of the outlines its rings. */
	readonly rings: readonly (readonly (readonly number[])[])[];
	/** For each area of the outlines whether all of its borders are coasts. */
	readonly islands: readonly boolean[];
}

/** Thins outlines, rounds them to the grid and writes each arc as steps. */
export function packed(outlines: Outlines): Packed {
	const whole = scaled(outlines);
	const least = leastByArc(whole);
	const lines = presimplify(whole, weightOf).arcs.map((line, arc) =>
		rounded(line.filter(([, , weight = 0]) => weight >= (least[arc] ?? leastTriangle)))
	);
	const rings = shapesOf(whole).map((shape) => keptRings(polygonsOf(shape).flat(), lines));
	const used = [...new Set(rings.flat(2).map(arcIndex))];
	const place = new Map(used.map((arc, index) => [arc, index]));
	const renumbered = (reference: number) => {
		const index = place.get(arcIndex(reference)) ?? 0;
		return reference < 0 ? ~index : index;
	};
	return {
		arcs: used.map((arc) => stepsOf(lines[arc] ?? [])),
		rings: rings.map((own) => own.map((ring) => ring.map(renumbered))),
		islands: shapesOf(outlines).map(({ properties }) => properties.isIsland)
	};
}

/** A closed line as one arc of its own. */
export function packedRing(line: readonly Position2[]): string {
	const points = rounded(line.map(onGrid));
	const [first] = points;
	return first ? stepsOf(rounded([...points, first])) : '';
}

export function onGrid(position: Position2): Position2 {
	const { x, y } = mercatorOf(position);
	return [x * grid, y * grid];
}

function scaled(outlines: Outlines): Outlines {
	const arcs = outlines.arcs.map((line) => line.map(([x = 0, y = 0]) => [x * grid, y * grid]));
	return { ...outlines, arcs };
}

function weightOf([a, b, c]: Triangle): number {
	const area = Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
	return area * nearness(b);
}

function nearness([x, y]: readonly [number, number]): number {
	const isNear = focusBoxes.some(
		(box) => x > box.west && x < box.east && y < box.south && y > box.north
	);
	// What Mercator shows large is no more to the reader for that.
	return isNear ? focus : 1 / Math.cosh((0.5 - y / grid) * 2 * Math.PI) ** 2;
}

/** A small state keeps its shape: its borders are thinned by its own size. */
function leastByArc(outlines: Outlines): readonly number[] {
	const least = outlines.arcs.map(() => leastTriangle);
	for (const shape of shapesOf(outlines)) {
		const rings = polygonsOf(shape).flat();
		const largest = Math.max(...rings.map((ring) => areaOf(pointsOf(ring, outlines.arcs))));
		for (const arc of rings.flat().map(arcIndex))
			least[arc] = Math.min(least[arc] ?? leastTriangle, Math.max(1, largest / 30));
	}
	return least;
}

/** A ring's points, from arc to arc. */
function pointsOf(ring: readonly number[], arcs: readonly (readonly number[][])[]): number[][] {
	return ring.flatMap((reference) => {
		const line = arcs[arcIndex(reference)] ?? [];
		return reference < 0 ? line.toReversed() : line;
	});
}

function rounded(line: readonly (readonly number[])[]): Position2[] {
	const points = line.map(([x = 0, y = 0]): Position2 => {
		const step = nearness([x, y]) === focus ? 1 : coarse;
		return [Math.round(x / step) * step, Math.round(y / step) * step];
	});
	return points.filter(
		([x, y], index) => x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1]
	);
}

function stepsOf(line: readonly Position2[]): string {
	return packSteps(
		line.flatMap(([x, y], index) => {
			const [fromX, fromY] = line[index - 1] ?? [0, 0];
			return [x - fromX, y - fromY];
		})
	);
}

/** The rings that are large enough to tell, and an area's largest in any case. */
function keptRings(
	rings: readonly number[][],
	lines: readonly (readonly number[][])[]
): readonly number[][] {
	const sized = rings
		.map((ring) => {
			const points = pointsOf(ring, lines);
			const [x = 0, y = 0] = points[0] ?? [];
			return { ring, size: areaOf(points) * nearness([x, y]) };
		})
		.filter(({ size }) => size > 0)
		.sort((a, b) => b.size - a.size);
	return sized
		.filter(({ size }, index) => index === 0 || size > leastIsland)
		.map(({ ring }) => ring);
}

function areaOf(ring: readonly number[][]): number {
	let twice = 0;
	let [fromX = 0, fromY = 0] = ring[ring.length - 1] ?? [];
	for (const [x = 0, y = 0] of ring) {
		twice += fromX * y - x * fromY;
		[fromX, fromY] = [x, y];
	}
	return Math.abs(twice / 2);
}
