import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryObject, Topology } from 'topojson-specification';
import { isInAny, type Box } from './focus.ts';

/** Steps across the extent, 0.00036 degrees (40 m) for the world: far below what 1:10 million can tell. */
const steps = 1e6;

interface Thinning {
	/** Square degrees of Visvalingam's triangle below which a vertex goes. */
	readonly least: number;
	/** Where every vertex stays. */
	readonly keep: readonly Box[];
}

/** What topojson-simplify's typings take: a topology that makes no claim about properties. */
type Plain = Topology<Record<string, GeometryObject<object>>>;

/** Features that share lines, as a topology under one name, thinned out except in the boxes. */
export function topologyOf(
	name: string,
	features: FeatureCollection,
	thinning: Thinning
): Topology {
	const weighed = presimplify(geo2topo(name, features));
	for (const arc of weighed.arcs)
		for (const point of arc) {
			const [x = 0, y = 0, weight = 0] = point;
			if (weight < Infinity && isInAny(thinning.keep, [x, y])) point[2] = Infinity;
		}
	return quantize(simplify(weighed, thinning.least), steps);
}

/** topojson-server's own tool, since the project itself has no use for that package. */
function geo2topo(name: string, features: FeatureCollection): Plain {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-distil-'));
	const [from, to] = [join(folder, 'in.json'), join(folder, 'out.json')];
	writeFileSync(from, JSON.stringify(features));
	const tool = ['--yes', '--package', 'topojson-server@3.0.1', 'geo2topo'];
	execFileSync('npx', [...tool, '-q', String(steps), '-o', to, `${name}=${from}`]);
	const topology = JSON.parse(readFileSync(to, 'utf8')) as Plain;
	rmSync(folder, { recursive: true });
	return topology;
}
