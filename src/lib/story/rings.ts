import type { Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { kinks } from '@turf/kinks';
import type { Fault } from './positions.ts';
import { shown } from './wording.ts';

/* A polygon's rings: RFC 7946 3.1.6 (closed, right-hand rule) and 3.1.9 (cut at the antimeridian). */

type Ring = readonly Position[];

/** Everything that is wrong with one polygon, outer ring first. */
export function polygonFaults(rings: readonly Ring[]): readonly Fault[] {
	const faults = rings.flatMap((ring, index) => {
		const name = ringName(index);
		return formFaults(ring, name) ?? windingFaults(ring, { name, outer: index === 0 });
	});
	return faults.length > 0 ? faults : [...crossingFaults(rings), ...holeFaults(rings)];
}

function ringName(index: number): string {
	return index === 0 ? 'The outer ring' : `The hole ${index}`;
}

/** Null: the ring is sound enough to have an area. */
function formFaults(ring: Ring, name: string): readonly Fault[] | null {
	const first = ring[0];
	const last = ring.at(-1);
	if (first === undefined || last === undefined || ring.length < 4) {
		return [
			{
				what: `${name} has ${ring.length} positions; it needs four at least.`,
				fix: 'Draw a ring: three corners, and the first of them again.'
			}
		];
	}
	if (!same(first, last)) return [unclosed(name, first, last)];
	const repeated = ring.find(
		(position, index) => index > 0 && same(position, ring[index - 1] ?? [])
	);
	if (repeated) {
		return [
			{
				what: `${name} has the position ${shown(repeated)} twice in a row.`,
				fix: 'Keep one of the two.'
			}
		];
	}
	return antimeridianFaults(ring, name);
}

function unclosed(name: string, first: Position, last: Position): Fault {
	return {
		what: `${name} is not closed: it begins at ${shown(first)} and ends at ${shown(last)}.`,
		fix: `Repeat ${shown(first)} at its end.`
	};
}

/** Of rings some of whose positions are refused: whether they are closed can be said all the same. */
export function closureFaults(rings: readonly Ring[]): readonly Fault[] {
	return rings.flatMap((ring, index) => {
		const first = ring[0];
		const last = ring.at(-1);
		if (first === undefined || last === undefined || ring.length < 4 || same(first, last))
			return [];
		return [unclosed(ringName(index), first, last)];
	});
}

function antimeridianFaults(ring: Ring, name: string): readonly Fault[] | null {
	const index = ring.findIndex(
		(position, at) => at > 0 && Math.abs(longitude(position) - longitude(ring[at - 1])) > 180
	);
	if (index < 0) return null;
	return [
		{
			what: `${name} crosses the antimeridian between ${shown(ring[index - 1])} and ${shown(ring[index])}.`,
			fix: 'Cut it at 180° into a MultiPolygon with a part on either side (RFC 7946 3.1.9).'
		}
	];
}

function windingFaults(
	ring: Ring,
	{ name, outer }: { name: string; outer: boolean }
): readonly Fault[] {
	const area = signedArea(ring);
	if (area === 0)
		return [{ what: `${name} encloses nothing: its area is 0.`, fix: 'Draw it anew.' }];
	if (area > 0 === outer) return [];
	const [wound, rule] = outer
		? ['clockwise', 'counterclockwise']
		: ['counterclockwise', 'clockwise'];
	return [
		{
			what: `${name} is wound ${wound}; it must run ${rule} (the right-hand rule of RFC 7946).`,
			fix: 'Reverse the order of its positions. If longitude and latitude are swapped, mend that first: it turns the ring round.'
		}
	];
}

function crossingFaults(rings: readonly Ring[]): readonly Fault[] {
	const coordinates = rings.map((ring) => [...ring]);
	const [crossing] = kinks({ type: 'Polygon', coordinates }).features;
	if (!crossing) return [];
	const at = crossing.geometry.coordinates.map((degrees) => Number(degrees.toFixed(6)));
	return [
		{
			what: `The polygon crosses itself at ${shown(at)}.`,
			fix: 'Move or take out a corner there, until no two edges meet.'
		}
	];
}

function holeFaults(rings: readonly Ring[]): readonly Fault[] {
	const [outer, ...holes] = rings;
	if (outer === undefined) return [];
	const shell = { type: 'Polygon' as const, coordinates: [[...outer]] };
	return holes.flatMap((hole, index) =>
		booleanPointInPolygon([...(hole[0] ?? [])], shell)
			? []
			: [
					{
						what: `The hole ${index + 1} lies outside the outer ring.`,
						fix: 'Make it a polygon of its own, or take it out.'
					}
				]
	);
}

/** The shoelace formula in square degrees, positive for a ring that runs counterclockwise. */
export function signedArea(ring: Ring): number {
	const origin = longitude(ring[0]);
	return ring.slice(1).reduce((sum, position, index) => {
		const [x = 0, y = 0] = ring[index] ?? [];
		const [nextX = 0, nextY = 0] = position;
		return sum + ((x - origin) * nextY - (nextX - origin) * y) / 2;
	}, 0);
}

function longitude(position: Position | undefined): number {
	return position?.[0] ?? 0;
}

/** To the last digit. */
export function same(a: Position, b: Position): boolean {
	return a[0] === b[0] && a[1] === b[1];
}
