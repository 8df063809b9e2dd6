import type { AdminProperties, Sources } from './sources.ts';
import { joined } from './thin.ts';
import { arcIndex, polygonsOf, shapesOf, type Position2, type World } from './topology.ts';

/** The Israeli Northern District as Natural Earth draws it, with the Golan Heights inside. */
const northernDistrict = 'ISR-3056';

/** Natural Earth's line of 1949 to 1967, which runs along the west of the Golan Heights. */
const westLine = 'Syrian claim';

/** How far, in degrees, the line's ends may lie from the district's ring (0.0001 was measured). */
const joint = 0.001;

/**
 * The topology with the Golan Heights as a unit of its own, code `GOLAN`. No source has such a
 * polygon: it is what lies east of the line of 1949 to 1967 in the Northern District, about 1,280 km2.
 * The line becomes an arc that both share, so that outline and lines agree at every zoom.
 */
export function withGolan(
	admin: World<AdminProperties>,
	claims: Sources['claims']
): World<AdminProperties> {
	const split = new Splitter(admin);
	const line = lineOf(claims);
	const [first, last] = [line[0], line[line.length - 1]];
	if (!first || !last) throw new Error(`The line "${westLine}" is empty`);
	const start = split.at(first);
	const end = split.at(last);
	line[0] = start;
	line[line.length - 1] = end;
	const cut = split.arcs.push(line) - 1;
	const halves = halve(split, start, end);
	// The half whose easternmost point is further east is the Golan: line A lies east of everything else.
	halves.sort((a, b) => eastOf(split, b) - eastOf(split, a));
	const [east, west] = halves;
	if (!east || !west) throw new Error('The line does not part the Northern District in two');
	return split.world(closed(split, east, cut), closed(split, west, cut));
}

function lineOf(claims: Sources['claims']): Position2[] {
	const pieces = claims
		.filter((claim) => claim.properties.n === westLine)
		.flatMap((claim) => claim.geometry.coordinates);
	const [line, ...rest] = joined(pieces);
	if (!line || rest.length > 0)
		throw new Error(`The line "${westLine}" is in ${rest.length + 1} pieces; it has to be one`);
	return line;
}

/** A working copy of the topology in which arcs of the Northern District's ring can be cut in two. */
class Splitter {
	readonly arcs: Position2[][];
	ring: number[];
	/** For each arc that was cut: the two that stand for it, in its direction. */
	private readonly parts = new Map<number, readonly [number, number]>();

	constructor(private readonly admin: World<AdminProperties>) {
		this.arcs = admin.arcs.map((arc) => arc.map(([x = 0, y = 0]): Position2 => [x, y]));
		const district = shapesOf(admin).find(({ properties }) => properties.c === northernDistrict);
		const [ring, ...rest] = district ? polygonsOf(district).flat() : [];
		if (!ring || rest.length > 0)
			throw new Error(`${northernDistrict} has ${rest.length} more rings than the one expected`);
		this.ring = ring;
	}

	/** Cuts the ring at its vertex next to `point`, and says which vertex that is. */
	at(point: Position2): Position2 {
		const { arc, index, vertex } = this.nearest(point);
		const line = this.arcs[arc] ?? [];
		if (index > 0 && index < line.length - 1) this.cut(arc, index);
		return vertex;
	}

	private nearest(point: Position2): { arc: number; index: number; vertex: Position2 } {
		let best: { arc: number; index: number; vertex: Position2 } | undefined;
		let least = joint;
		for (const arc of this.ring.map(arcIndex))
			this.arcs[arc]?.forEach((vertex, index) => {
				const distance = Math.hypot(vertex[0] - point[0], vertex[1] - point[1]);
				if (distance < least) [best, least] = [{ arc, index, vertex }, distance];
			});
		if (!best) throw new Error(`The line ends at ${point.join(', ')}, off the district's ring`);
		return best;
	}

	private cut(arc: number, index: number): void {
		const line = this.arcs[arc] ?? [];
		this.arcs[arc] = line.slice(0, index + 1);
		const tail = this.arcs.push(line.slice(index)) - 1;
		if (this.parts.has(arc)) throw new Error(`Arc ${arc} would be cut twice`);
		this.parts.set(arc, [arc, tail]);
		this.ring = this.whole(this.ring, arc);
	}

	private whole(ring: readonly number[], only?: number): number[] {
		return ring.flatMap((reference) => {
			const arc = arcIndex(reference);
			const parts = only === undefined || only === arc ? this.parts.get(arc) : undefined;
			if (!parts) return [reference];
			return reference < 0 ? [~parts[1], ~parts[0]] : [...parts];
		});
	}

	/** The topology with the cut arcs everywhere, and the district parted in two. */
	world(golan: number[], district: number[]): World<AdminProperties> {
		const geometries = shapesOf(this.admin).map((shape) => {
			if (shape.properties.c === northernDistrict)
				return { ...shape, type: 'Polygon' as const, arcs: [district] };
			const polygons = polygonsOf(shape).map((rings) => rings.map((ring) => this.whole(ring)));
			return { ...shape, type: 'MultiPolygon' as const, arcs: polygons };
		});
		const properties: AdminProperties = {
			...{ c: 'GOLAN', a: 'ISR', iso: null, n: 'Golan Heights', sr: 5 },
			...{ en: null, ar: null, ru: null }
		};
		return {
			type: 'Topology',
			arcs: this.arcs,
			objects: {
				all: {
					type: 'GeometryCollection',
					geometries: [...geometries, { type: 'Polygon', arcs: [golan], properties }]
				}
			}
		};
	}
}

function halve(split: Splitter, start: Position2, end: Position2): number[][] {
	const starts = split.ring.map((reference) => endsOf(split, reference)[0]);
	const from = starts.findIndex((point) => same(point, start));
	const to = starts.findIndex((point) => same(point, end));
	const turned = [...split.ring.slice(from), ...split.ring.slice(0, from)];
	const length = (to - from + split.ring.length) % split.ring.length;
	return [turned.slice(0, length), turned.slice(length)];
}

/** Half a ring, closed by the cut in the direction that leads back to where the half begins. */
function closed(split: Splitter, half: number[], cut: number): number[] {
	const [from] = endsOf(split, half[0] ?? cut);
	const [, cutEnd] = endsOf(split, cut);
	return [...half, same(cutEnd, from) ? cut : ~cut];
}

function endsOf(split: Splitter, reference: number): [Position2, Position2] {
	const arc = split.arcs[arcIndex(reference)] ?? [];
	const [first, last] = [arc[0], arc[arc.length - 1]];
	if (!first || !last) throw new Error(`Arc ${arcIndex(reference)} is empty`);
	return reference < 0 ? [last, first] : [first, last];
}

function eastOf(split: Splitter, half: readonly number[]): number {
	const points = half.flatMap((reference) => split.arcs[arcIndex(reference)] ?? []);
	return Math.max(...points.map(([longitude]) => longitude));
}

function same(a: Position2, b: Position2): boolean {
	return a[0] === b[0] && a[1] === b[1];
}
