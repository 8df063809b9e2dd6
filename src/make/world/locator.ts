import { writeFileSync } from 'node:fs';
import { simplify, presimplify } from 'topojson-simplify';
import { landOf } from './layers/land.ts';
import { readSources } from './sources.ts';

/*
 * Draws the little world of the locator, once:
 *   npx tsx src/make/world/locator.ts
 * writes src/lib/map/locator-land.ts, which is committed. Plate carrée, a degree a unit: x is
 * longitude + 180, y is 90 - latitude.
 */

const OUTPUT = 'src/lib/map/locator-land.ts';
/** Square degrees of the triangle that a vertex makes below which it goes: no pixel at 120 px. */
const LEAST_TRIANGLE = 1.2;
/** Islands smaller than this many square degrees are no dot at that size. */
const LEAST_ISLAND = 4;

const { admin } = readSources();
const path = landOf(simplify(presimplify(admin), LEAST_TRIANGLE))
	.map(([outer = []]) => outer)
	.filter((ring) => Math.abs(areaOf(ring)) > LEAST_ISLAND)
	.map(pathOf)
	.join('');

writeFileSync(
	OUTPUT,
	`/** Made by src/make/world/locator.ts from Natural Earth; plate carrée, a degree a unit. */\nexport const LOCATOR_LAND =\n\t'${path}';\n`
);
console.log(`${OUTPUT}: ${path.length} characters.`);

/** Each corner from the one before: small numbers, of which many are the same. */
function pathOf(ring: number[][]): string {
	const points = ring
		.map(([x = 0, y = 0]) => [Math.round(x + 180), Math.round(90 - y)] as const)
		.filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
	const steps = points.slice(1).map(([x, y], index) => {
		const [fromX = 0, fromY = 0] = points[index] ?? [];
		return `${x - fromX},${y - fromY}`;
	});
	return `M${points.slice(0, 1).join(',')}l${steps.join(',').replaceAll(',-', '-')}z`;
}

function areaOf(ring: number[][]): number {
	return ring.reduce((sum, [x = 0, y = 0], index) => {
		const [u = 0, v = 0] = ring[(index + 1) % ring.length] ?? [];
		return sum + (x * v - u * y) / 2;
	}, 0);
}
