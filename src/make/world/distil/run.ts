import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { worldFolder } from '../sources.ts';
import { distilAdmin } from './admin.ts';
import { distilClaims } from './claims.ts';
import { distilCyprus } from './cyprus.ts';
import { distilFocusLakes, distilFocusRivers } from './gshhg.ts';
import { checkArchives } from './packages.ts';
import { distilPlaces } from './places.ts';
import { distilRivers } from './rivers.ts';
import { distilUrban } from './urban.ts';
import { distilWater } from './water.ts';

/** What is made by which step, each from the folder of packages; the last two ask GMT. */
const steps = {
	'admin1.topo.json': distilAdmin,
	'rivers.topo.json': distilRivers,
	'water.topo.json': distilWater,
	'urban.geo.json': distilUrban,
	'places.geo.json': distilPlaces,
	'claims.geo.json': distilClaims,
	'cyprus-buffer.geo.json': distilCyprus,
	'focus-lakes.geo.json': distilFocusLakes,
	'focus-rivers.geo.json': distilFocusRivers
} as const;

/** `npx tsx src/make/world/distil/run.ts packages [folder]`: distils everything into `geo/world`, or another folder. */
const [, , packages, folder = worldFolder] = process.argv;
if (!packages) throw new Error('Name the folder with the unpacked packages; the README says which');
checkArchives(packages);
for (const [name, step] of Object.entries(steps)) {
	const text = JSON.stringify(step(packages));
	writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
	process.stdout.write(`${name}: ${text.length} characters\n`);
}
