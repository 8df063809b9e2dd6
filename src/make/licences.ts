import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import spdx from 'spdx-license-list/full.js';

/*
 * The licences of all that ships: read from the packages themselves at build, so that the list
 * cannot fall behind. A package's dependencies count as shipped, since MapLibre carries its own.
 */

export interface Licensed {
	readonly name: string;
	/** The version of a package; of data, what it is used for. */
	readonly detail: string;
	/** SPDX: https://spdx.org/licenses/. */
	readonly licence: string;
	readonly texts: readonly string[];
}

/** Build tools that leave code, drawings or letters of their own in the site. */
const LEAVE_TRACES = [
	'@sveltejs/kit',
	'vite',
	'@phosphor-icons/core',
	'@expo-google-fonts/source-serif-4',
	'@expo-google-fonts/ibm-plex-sans'
];

/**
 * Dependencies that leave nothing in the site: only the command-line tools of MapLibre's style specification
 * use this one, and they carry it within themselves. It is held at a version that takes Node 20 (package.json).
 */
const LEAVE_NOTHING = ['@mapbox/jsonlint-lines-primitives'];

interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly license?: string;
	readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest =>
	JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where Node finds a package from a folder: beside it, or further up. */
function folderOf(name: string, from: string): string | null {
	const folder = join(from, 'node_modules', name);
	if (existsSync(join(folder, 'package.json'))) return folder;
	return from === '.' ? null : folderOf(name, dirname(from));
}

/** The packages that ship, by name; throws where one has no licence to show. */
export function licensedPackages(): readonly Licensed[] {
	const folders = new Set<string>();
	const visit = (name: string, from: string, deep: boolean): void => {
		const folder = folderOf(name, from);
		if (folder === null || name.startsWith('@types/') || LEAVE_NOTHING.includes(name)) return;
		if (folders.has(folder)) return;
		folders.add(folder);
		const below = deep ? Object.keys(manifestOf(folder).dependencies ?? {}) : [];
		for (const dependency of below) visit(dependency, folder, true);
	};
	for (const name of Object.keys(manifestOf('.').dependencies ?? {})) visit(name, '.', true);
	for (const name of LEAVE_TRACES) visit(name, '.', false);
	return [...folders].map(licensedPackage).sort((one, other) => (one.name < other.name ? -1 : 1));
}

function licensedPackage(folder: string): Licensed {
	const { name, version, license } = manifestOf(folder);
	if (license === undefined) throw new Error(`${name} ${version} names no licence.`);
	const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
	const texts = files.map((file) => ownPart(name, readFileSync(join(folder, file), 'utf8')));
	return {
		name,
		detail: version,
		licence: license,
		texts: texts.length > 0 ? texts : [spdxText(license)]
	};
}

/** Vite's file goes on with the licences of its own tools, which stay at home. */
function ownPart(name: string, text: string): string {
	return name === 'vite' ? (text.split(/^# Licenses of bundled/m)[0] ?? text) : text;
}

/** The text of a licence by its SPDX identifier. Throws for one that is not listed. */
function spdxText(id: string): string {
	const text = spdx[id]?.licenseText;
	if (text === undefined) throw new Error(`There is no licence text for "${id}".`);
	return text;
}

const data = (name: string, detail: string, licence: string, ids: readonly string[]): Licensed => ({
	name,
	detail,
	licence,
	texts: ids.map(spdxText)
});

/** What the map is cut from; where each comes from stands in geo/world/README.md. */
export const licensedData = (): readonly Licensed[] => [
	data('Natural Earth', 'land, borders, provinces, urban areas, ranks', 'public domain', []),
	data(
		'OpenStreetMap',
		'lakes and wide rivers, © OpenStreetMap contributors, November 2017. This database is made available under the Open Database License; rights in its contents under the Database Contents License. The part that the map is cut from is geo/world/water.topo.json.gz in Dateline’s source, under the same licence.',
		'ODbL-1.0',
		['ODbL-1.0']
	),
	data(
		'GSHHG',
		'rivers and lakes around Syria and Moscow, Wessel and Smith, 2.3.7, cut. The data as it was cut is geo/world/focus-*.geo.json.gz in Dateline’s source. The Lesser licence adds to the GNU General Public License, so both stand here.',
		'LGPL-3.0-or-later',
		['LGPL-3.0-or-later', 'GPL-3.0-or-later']
	),
	data('GeoNames', 'names and places of towns, changed', 'CC-BY-4.0', ['CC-BY-4.0']),
	data('Unicode CLDR', 'names of countries', 'Unicode-3.0', ['Unicode-3.0'])
];
