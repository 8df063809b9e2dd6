import type { MultiPolygon } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { mercatorOf } from '../../../lib/story/mercator.ts';
import type { AdminProperties } from '../sources.ts';
import {
	arcIndex,
	polygonsOf,
	shapesOf,
	type OwnShape,
	type Position2,
	type World
} from '../topology.ts';

/** Says of a unit which others it is one area with. */
export type KeyOf = (properties: AdminProperties) => string;

type Unit = OwnShape<AdminProperties>;
export type Outlines = World<{ readonly isIsland: boolean }>;

/**
 * Groups of units as one area each, on Web Mercator's unit square and in the groups' order. Arcs
 * within a key are gone, and arcs that only such an arc parted are joined, so that thinning has no
 * needless ends to keep. A group is one key, or several.
 */
export function outlinesOf(
	admin: World<AdminProperties>,
	keyOf: KeyOf,
	groups: readonly (readonly Unit[])[]
): Outlines {
	const sides = sidesOf(admin, keyOf);
	const chains = chainsOf(admin, sides.map(sideBySide));
	const chainOf = new Map(
		chains.flatMap((chain, index) =>
			chain.map((reference) => [arcIndex(reference), reference < 0 ? ~index : index] as const)
		)
	);
	const geometries = groups.map((shapes) => {
		const rings = mergeArcs(admin, [...shapes]).arcs;
		const isIsland = rings.flat(2).every((reference) => sides[arcIndex(reference)]?.length === 1);
		const arcs = rings.map((polygon) => polygon.map((ring) => inChains(ring, chainOf)));
		return { type: 'MultiPolygon' as const, properties: { isIsland }, arcs };
	});
	return {
		type: 'Topology',
		arcs: chains.map((chain) => lineOf(admin, chain)),
		objects: { all: { type: 'GeometryCollection', geometries } }
	};
}

/** Each area with polygons of its own besides, in degrees. */
export function withPolygons(
	outlines: Outlines,
	polygons: readonly MultiPolygon['coordinates'][]
): Outlines {
	const arcs = [...outlines.arcs];
	const geometries = shapesOf(outlines).map((shape, index) => {
		const own = (polygons[index] ?? []).map((rings) =>
			rings.map((ring) => [arcs.push(onSquare(ring)) - 1])
		);
		return { ...shape, type: 'MultiPolygon' as const, arcs: [...polygonsOf(shape), ...own] };
	});
	return { type: 'Topology', arcs, objects: { all: { type: 'GeometryCollection', geometries } } };
}

/** The keys on both sides of each arc; one on a coast. */
function sidesOf(admin: World<AdminProperties>, keyOf: KeyOf): readonly string[][] {
	const sides: string[][] = admin.arcs.map(() => []);
	for (const shape of shapesOf(admin))
		for (const reference of polygonsOf(shape).flat(2))
			sides[arcIndex(reference)]?.push(keyOf(shape.properties));
	return sides;
}

/** What tells one edge from another; null: the arc is within one area. */
function sideBySide(sides: readonly string[]): string | null {
	const [one, other] = sides;
	return one === undefined || one === other ? null : sides.toSorted().join('|');
}

/** Edges joined wherever nothing but two of the same kind meet: references to arcs, in order. */
function chainsOf(admin: World<AdminProperties>, kinds: readonly (string | null)[]): number[][] {
	const leaving = new Map<string, number[]>();
	const edges = kinds.flatMap((kind, arc) => (kind === null ? [] : [arc]));
	for (const reference of edges.flatMap((arc) => [arc, ~arc])) {
		const node = nodeOf(admin, reference);
		leaving.set(node, [...(leaving.get(node) ?? []), reference]);
	}
	const next = (reference: number): number | null => {
		const there = leaving.get(nodeOf(admin, ~reference)) ?? [];
		const onward = there.find((other) => other !== ~reference);
		if (there.length !== 2 || onward === undefined) return null;
		return kinds[arcIndex(onward)] === kinds[arcIndex(reference)] ? onward : null;
	};
	const seen = new Set<number>();
	return edges
		.map((arc) => (seen.has(arc) ? [] : walk(~(walk(~arc, next).at(-1) ?? ~arc), next, seen)))
		.filter((chain) => chain.length > 0);
}

/** From an edge on, until nothing follows or the way is back at its start. */
function walk(
	from: number,
	next: (reference: number) => number | null,
	seen: Set<number> = new Set()
): number[] {
	const chain: number[] = [];
	for (let at: number | null = from; at !== null; at = next(at)) {
		chain.push(at);
		seen.add(arcIndex(at));
		if (next(at) === from) break;
	}
	return chain;
}

/** A ring of arcs as a ring of the chains that they are in. */
function inChains(ring: readonly number[], chainOf: ReadonlyMap<number, number>): number[] {
	const chains = ring.flatMap((reference) => {
		const chain = chainOf.get(arcIndex(reference));
		if (chain === undefined) return [];
		return [reference < 0 ? ~chain : chain];
	});
	const turns = chains.filter((chain, index) => chain !== chains[index - 1]);
	return turns.length > 1 && turns[0] === turns[turns.length - 1] ? turns.slice(1) : turns;
}

/** The points of a chain on Web Mercator's unit square. */
function lineOf(admin: World<AdminProperties>, chain: readonly number[]): Position2[] {
	return chain.flatMap((reference, index) => {
		const arc = admin.arcs[arcIndex(reference)] ?? [];
		const points = onSquare(reference < 0 ? arc.toReversed() : arc);
		return index === 0 ? points : points.slice(1);
	});
}

function onSquare(line: readonly number[][]): Position2[] {
	return line.map((position) => {
		const { x, y } = mercatorOf(position);
		return [x, y];
	});
}

function nodeOf(admin: World<AdminProperties>, reference: number): string {
	const arc = admin.arcs[arcIndex(reference)] ?? [];
	return String(reference < 0 ? arc[arc.length - 1] : arc[0]);
}
