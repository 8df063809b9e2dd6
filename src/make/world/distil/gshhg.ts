import { execFileSync } from 'node:child_process';
import type { FeatureCollection, LineString, Polygon } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import { asPositions } from '../polygons.ts';
import { joined, worldOf } from '../thin.ts';
import type { Position2 } from '../topology.ts';
import { areaOf, rounded, type Box } from './focus.ts';

/** As `storyBoxes`, with a margin round Moscow so that its rivers run on. */
const boxes: readonly Box[] = [
	[34, 31, 42.5, 37.5],
	[36, 54.5, 40, 57]
];

/** WDBII's level of a river and the rank it gets beside Natural Earth's; 5 and more are streams and canals. */
const ranks: Readonly<Record<string, number>> = { 0: 4, 1: 5, 2: 6, 3: 7, 4: 8 };

/** Degrees that a river has to be long: about 5 km. */
const leastLength = 0.05;

/** km2 that a lake has to have. */
const leastLake = 1;

/** Square degrees of the triangle below which a vertex goes: some 150 m at a bend. */
const leastBend = 3e-6;

/** Rivers of WDBII, in GSHHG 2.3.7 at full resolution, by GMT 6. */
export function distilFocusRivers(): FeatureCollection<LineString> {
	const byRank = new Map<number, Position2[][]>();
	for (const box of boxes)
		for (const { level, line } of pscoast(box, ['-Ia'])) {
			const rank = ranks[level];
			if (rank !== undefined) byRank.set(rank, [...(byRank.get(rank) ?? []), line]);
		}
	const features = [...byRank].flatMap(([r, lines]) =>
		thinned(joined(lines))
			.filter((line) => lengthOf(line) > leastLength)
			.map((line) => ({
				type: 'Feature' as const,
				properties: { r },
				geometry: { type: 'LineString' as const, coordinates: rounded(line, 4) }
			}))
	);
	return { type: 'FeatureCollection', features };
}

/** Lakes of GSHHG 2.3.7 at full resolution that lie in the boxes whole, by GMT 6. */
export function distilFocusLakes(): FeatureCollection<Polygon> {
	const shores = boxes.flatMap((box) => pscoast(box, ['-W2/0.1p', '-A1']).map(({ line }) => line));
	const rings = thinned(joined(shores)).filter(isClosed);
	const features = rings.flatMap((ring) => {
		const a = Number(areaOf(ring).toFixed(1));
		const geometry = { type: 'Polygon' as const, coordinates: [rounded(ring, 4)] };
		return a > leastLake ? [{ type: 'Feature' as const, properties: { a }, geometry }] : [];
	});
	return { type: 'FeatureCollection', features };
}

interface Segment {
	readonly level: string;
	readonly line: Position2[];
}

/** Runs `gmt pscoast -M`, which prints segments, each under a line such as "> ... Level 3". */
function pscoast([west, south, east, north]: Box, what: readonly string[]): Segment[] {
	const region = `-R${west}/${east}/${south}/${north}`;
	const text = execFileSync('gmt', ['pscoast', region, '-Df', ...what, '-M'], {
		maxBuffer: 1 << 28
	}).toString('utf8');
	return text
		.split(/^>/m)
		.slice(1)
		.map((segment) => {
			const [head = '', ...rows] = segment.split('\n');
			const points = rows
				.filter((row) => /^[\d-]/.test(row))
				.map((row) => row.split('\t').map(Number));
			return { level: /Level (\d+)/.exec(head)?.[1] ?? '', line: rounded(points, 5) };
		})
		.filter(({ line }) => line.length > 1);
}

function thinned(lines: readonly Position2[][]): Position2[][] {
	const world = worldOf(
		lines.map((coordinates) => ({
			geometry: { type: 'Polygon' as const, coordinates: [coordinates] },
			properties: {}
		}))
	);
	return simplify(presimplify(world), leastBend).arcs.map(asPositions);
}

function isClosed(line: readonly Position2[]): boolean {
	const [first, last] = [line[0], line[line.length - 1]];
	return line.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function lengthOf(line: readonly Position2[]): number {
	return line.reduce((sum, [x, y], index) => {
		const [x0, y0] = line[index - 1] ?? [x, y];
		return sum + Math.hypot(x - x0, y - y0);
	}, 0);
}
