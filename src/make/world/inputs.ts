import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { worldFolder } from './sources.ts';

/** This folder, from the project's root, and how tiles are written: the code that decides what they hold. */
const codeFolder = 'src/make/world';
const tileFolder = 'src/make/tile';
const encoder = 'src/lib/rows/data/encode.ts';

/** What the tiles' bytes depend on besides: versions of these, and of ICU for the countries' names. */
const libraries = [
	'@maplibre/geojson-vt',
	'@maplibre/vt-pbf',
	'pbf',
	'polylabel',
	'topojson-client',
	'topojson-simplify'
] as const;

/** What the outlines of names are made from besides. */
const namesFolder = 'src/lib/style/names';

/** SHA-256, in hex, over everything that the tiles are made from; the same hash means the same bytes. */
export function hashOfInputs(deepest: number): string {
	return hashOf(`zoom ${deepest}`, [
		...[worldFolder, codeFolder, tileFolder].flatMap(filesUnder),
		encoder
	]);
}

/** The same for the outlines of names, for stories as text. */
export function hashOfOutlines(stories: string): string {
	return hashOf(stories, [worldFolder, codeFolder, namesFolder].flatMap(filesUnder));
}

function hashOf(choice: string, files: readonly string[]): string {
	const hash = createHash('sha256').update(`${choice}\n`);
	for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
	for (const library of libraries) hash.update(`${library} ${versionOf(library)}\n`);
	return hash.update(`icu ${process.versions.icu ?? 'none'}\n`).digest('hex');
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !file.startsWith(join(codeFolder, 'distil')))
		.sort();
}

function versionOf(library: string): string {
	const file = join('node_modules', library, 'package.json');
	const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
	return version;
}
