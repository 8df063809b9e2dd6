import {
	createReadStream,
	createWriteStream,
	mkdirSync,
	readFileSync,
	writeFileSync
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Row } from '../../../src/lib/rows/data/row.ts';
import { FOLDERS, hashOf, keep } from '../folders.ts';
import { STORY_ALONE } from '../sizes.ts';
import { LoneSpots, type LoneSpot } from './lone-spot.ts';
import { rowsFile } from './site.ts';

/*
 * The made-up events as a page without Dateline would have them: one GeoJSON file, with what a popup
 * says of each. It is made from the very rows that Dateline's layer is cut from.
 */

/** Of a size: an event that stands alone, to be opened. */
export type LoneOfSize = LoneSpot & { readonly title: string };

const loneFile = (size: number): string => join(FOLDERS.data, `${size}.lone.json`);
export const dataFile = (size: number): string => join(FOLDERS.data, `${size}.geojson`);

/** Writes the files of the sizes that have made-up events. */
export async function writeData(sizes: readonly number[]): Promise<void> {
	mkdirSync(FOLDERS.data, { recursive: true });
	for (const size of sizes.filter((one) => one !== STORY_ALONE)) {
		const code = ['tests/bench/made/data.ts', 'tests/bench/made/lone-spot.ts'];
		const hash = hashOf([...code, rowsFile(size)]);
		const stamp = { file: join(FOLDERS.data, `${size}.stamp`), hash };
		await keep(`${size.toLocaleString('en')} events as GeoJSON`, stamp, () => writeSize(size));
	}
}

async function writeSize(size: number): Promise<void> {
	const out = createWriteStream(dataFile(size));
	const lone = new LoneSpots();
	const titles: string[] = [];
	out.write('{"type":"FeatureCollection","features":[');
	let portion: string[] = [];
	const flush = async () => {
		if (!out.write(portion.join(''))) await once(out, 'drain');
		portion = [];
	};
	const lines = createInterface({ input: createReadStream(rowsFile(size)).pipe(createGunzip()) });
	for await (const line of lines) {
		const row = JSON.parse(line) as Partial<Row>;
		// The last line sums the rows up.
		if (row.at === undefined || row.row === undefined || row.title === undefined) continue;
		lone.add(row.at);
		portion.push(`${titles.length === 0 ? '' : ','}\n${featureOf(row.at, row.title, row.row)}`);
		titles.push(row.title);
		if (portion.length === 5_000) await flush();
	}
	await flush();
	out.end('\n]}\n');
	await finished(out);
	const found = lone.find();
	writeFileSync(loneFile(size), JSON.stringify({ ...found, title: titles[found.number] }));
}

/** The properties have short names, as somebody who serves a million of them would give them. */
function featureOf(
	at: Row['at'],
	title: string,
	[date, place, one, other, source, notes]: Row['row']
) {
	const properties = { title, date, place, who: `${one}, ${other}`, source, notes };
	return JSON.stringify({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: at },
		properties
	});
}

/** Of a size that has made-up events, after `writeData`. */
export const loneOf = (size: number): LoneOfSize =>
	JSON.parse(readFileSync(loneFile(size), 'utf8')) as LoneOfSize;
