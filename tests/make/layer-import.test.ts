import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetWriteFile } from 'hyparquet-writer';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../src/lib/rows/data/row.ts';
import { Unfit } from '../../src/make/layer/columns.ts';
import { orderOf, type Order } from '../../src/make/layer/flags.ts';
import { importRows } from '../../src/make/layer/import-rows.ts';
import { Pieces } from '../../src/make/layer/read/pieces.ts';
import { UnreadableFile } from '../../src/make/layer/table.ts';
import { rowsOfFile } from '../fixtures/rows-of-file.ts';
import { madeEvents, writeMadeEvents, type MadeEvent } from '../fixtures/made-events.ts';
import { runs } from '../tier.ts';

/* A table of somebody's becomes rows of a layer: every format, nothing dropped, whole or not at all. */

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'dateline-layer-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const places = () => ({ rows: join(folder, 'rows.gz'), refused: join(folder, 'refused.csv') });

function ordered(file: string, ...flags: string[]): Order {
	const order = orderOf([file, '--layer', 'made', '--story', 'tale', ...flags]);
	if (!('file' in order)) throw new Error(order.join('\n'));
	return order;
}

async function imported(name: string, content: string, ...flags: string[]) {
	const file = join(folder, name);
	if (content !== '') writeFileSync(file, content);
	const summary = await importRows(ordered(file, ...flags), places());
	const rows = rowsOfFile(places().rows);
	const [, ...refused] = Papa.parse<[string, string, string]>(
		readFileSync(places().refused, 'utf8').trim()
	).data;
	expect(summary.read).toBe(summary.kept + summary.listed);
	expect(rows).toHaveLength(summary.kept);
	expect(refused).toHaveLength(summary.listed);
	expect(Object.values(summary.counts).reduce((sum, one) => sum + one, 0)).toBe(summary.kept);
	expect(readdirSync(folder).filter((one) => one.endsWith('.part'))).toEqual([]);
	return { summary, rows, refused };
}

const HEAD = 'id,date,latitude,longitude,kind,place,notes\n';

describe('every format gives the same rows', () => {
	const events = [...madeEvents(60, 7)];
	const features = events.map(({ longitude, latitude, ...properties }) => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [longitude, latitude] },
		properties
	}));
	/** What does not depend on the format: which line it was, and what columns stood there. */
	const plain = (rows: readonly Row[]) => rows.map(({ line: _line, row: _row, ...rest }) => rest);

	test('CSV, GeoJSON, newline-delimited GeoJSON and GeoParquet', async () => {
		await writeMadeEvents(join(folder, 'a.csv'), 60, 7);
		const csv = await imported('a.csv', '');
		expect(csv.summary).toMatchObject({ read: 60, kept: 60 });
		expect(csv.rows[0]?.row).toEqual(Object.values(events[0] ?? {}).map(String));
		const collection = { type: 'FeatureCollection', features, layer: { title: '{ "after" }' } };
		const geojson = await imported('a.geojson', JSON.stringify(collection, null, 2));
		const sequence = features.map((feature) => `\u001E${JSON.stringify(feature)}\n`).join('');
		const lines = await imported('a.ndjson', sequence);
		writeParquet(join(folder, 'a.parquet'), events);
		const parquet = await imported('a.parquet', '');
		for (const other of [geojson, lines, parquet]) {
			expect(plain(other.rows)).toEqual(plain(csv.rows));
			expect(other.summary.counts).toEqual(csv.summary.counts);
			expect(other.summary.bbox).toEqual(csv.summary.bbox);
		}
	});

	test('an object is found wherever a portion ends, and whatever its texts hold', () => {
		fc.assert(
			fc.property(
				fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
				fc.integer({ min: 1, max: 9 }),
				(objects, size) => {
					const text = `${JSON.stringify(objects, null, 1).slice(1)} , {"not": "in the list"}`;
					const pieces = new Pieces();
					const found = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
						pieces.take(text.slice(at * size, at * size + size))
					).flat();
					expect(found.map((piece) => JSON.parse(piece.text) as unknown)).toEqual(
						JSON.parse(JSON.stringify(objects))
					);
					for (const { text: one, line } of found)
						expect(
							text
								.split('\n')
								.slice(line - 1)
								.join('\n')
						).toContain(one);
				}
			),
			{ seed: 6, numRuns: runs(200) }
		);
	});
});

/** Points as well-known binary, little-endian, and the metadata of GeoParquet 1.1. */
function writeParquet(filename: string, events: readonly MadeEvent[]): void {
	const wkb = events.map(({ longitude, latitude }) => {
		const bytes = new DataView(new ArrayBuffer(21));
		bytes.setUint8(0, 1);
		bytes.setUint32(1, 1, true);
		bytes.setFloat64(5, longitude, true);
		bytes.setFloat64(13, latitude, true);
		return new Uint8Array(bytes.buffer);
	});
	const names = [
		'id',
		'date',
		'kind',
		'standing',
		'tense',
		'place',
		'actor1',
		'actor2',
		'source',
		'notes'
	] as const;
	const columns = names.map((name) => ({
		name,
		data: events.map((event) => event[name]),
		type: 'STRING' as const
	}));
	const geo = {
		version: '1.1.0',
		primary_column: 'shape',
		columns: { shape: { encoding: 'WKB', geometry_types: ['Point'] } }
	};
	parquetWriteFile({
		filename,
		columnData: [...columns, { name: 'shape', data: wkb, type: 'BYTE_ARRAY' }],
		kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }]
	});
}

test('a row that is no event is listed with its line and the reason', async () => {
	const bad: readonly [string, RegExp][] = [
		['a,2024-01-01,91,10,clash,Town,', /latitude 91 is beyond 90/],
		['b,2024-01-01,10,181,clash,Town,', /longitude 181 is beyond 180/],
		['c,2024-01-01,0x10,10,clash,Town,', /"0x10" is no number/],
		['d,2024-01-01,,10,clash,Town,', /latitude is missing/],
		['e,2024-02-30,10,10,clash,Town,', /no day 2024-02-30/],
		['f,03/04/2024,10,10,clash,Town,', /two ways/],
		['g,yesterday,10,10,clash,Town,', /"yesterday"/],
		[
			'h,2024-01-01,10,10,Protests,Town,',
			/kind "Protests" is not known here.*--value "kind:Protests=…"/
		],
		['i,2024-01-01,10,10,clash,To\u202Ewn,', /U\+202E/],
		['j,2024-01-01,10,10,clash', /5 fields; the header has 7/]
	];
	const { summary, rows, refused } = await imported(
		'bad.csv',
		`${HEAD}${bad.map(([row]) => row).join('\n')}\ngood,2024-01-01,10,10,clash,Town,"two\nlines"\n\nlast,2024-01-01,10,10,,Town,\nquote,2024-01-01,10,10,clash,Town,"a ""b"" c"x\n`
	);
	expect(summary).toMatchObject({ read: bad.length + 3, kept: 1 });
	expect(rows[0]).toMatchObject({ line: 12, id: 'good' });
	expect(refused.map(([line]) => Number(line))).toEqual([...bad.map((_, at) => at + 2), 15, 16]);
	for (const [at, [, reason]] of bad.entries()) expect(refused[at]?.[1]).toMatch(reason);
});

test('text is text: formulas, markup and hidden characters of the row stay as they are', async () => {
	const notes = '=HYPERLINK("x") <img src=x onerror=alert(1)> \u202E{"a":1}\u200B';
	const quoted = `"${notes.replaceAll('"', '""')}"`;
	const { rows, refused } = await imported(
		'text.csv',
		`${HEAD}=a,2024-01-01,10,10,clash,<b>Town</b>,${quoted}\n=b,,99,0,clash,,\n`
	);
	expect(rows[0]?.row.at(-1)).toBe(notes);
	expect(rows[0]).toMatchObject({ id: '=a', place: '<b>Town</b>', title: 'Clashes, <b>Town</b>' });
	// The list is opened in a spreadsheet, where it must not run.
	expect(refused[0]?.[2]).toMatch(/^'=b/);
});

test('the columns of ACLED and UCDP GED are known; others are named by flags', async () => {
	const acled = await imported(
		'acled.csv',
		'event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,geo_precision,source,notes\n' +
			'SYR1,08 December 2024,Explosions/Remote violence,Air/drone strike,One,Other,Homs,34.73,36.72,1,A Paper,What it says.\n'
	);
	expect(acled.summary.set).toBe('ACLED');
	expect(acled.rows[0]).toMatchObject({
		id: 'SYR1',
		when: '2024-12-08',
		kind: 'air-strike',
		standing: 'reported',
		place: 'Homs',
		actors: ['One', 'Other'],
		speaker: 'A Paper'
	});
	const ged = await imported(
		'ged.csv',
		'id,type_of_violence,where_prec,where_description,latitude,longitude,date_start,date_end,side_a,side_b,source_office\n' +
			'9,1,4,Homs,34.73,36.72,2024-12-08 00:00:00.000,2024-12-10 00:00:00.000,One,Other,A Paper\n'
	);
	expect(ged.summary.set).toBe('UCDP GED');
	expect(ged.rows[0]).toMatchObject({
		when: '2024-12-08/2024-12-10',
		kind: 'clash',
		precision: 'governorate'
	});
	const own = await imported(
		'own.csv',
		'breite;laenge;tag;art\n33,5;36;31.12.2024;Kampf\n33.5;36;31.12.2024;Kampf\n',
		...['--column', 'latitude=breite', '--column', 'longitude=laenge', '--column', 'date=tag'],
		...['--column', 'kind=art', '--value', 'kind:Kampf=clash', '--dates', 'd/m/y']
	);
	expect(own.rows).toMatchObject([{ line: 3, at: [36, 33.5], when: '2024-12-31', kind: 'clash' }]);
	await expect(imported('none.csv', 'a,b\n1,2\n')).rejects.toThrow(
		/No column is known to hold the longitude/
	);
	await expect(imported('none.csv', HEAD, '--column', 'date=tag')).rejects.toThrow(Unfit);
});

test('what breaks off leaves the old rows, and the next run is as if it had not been', async () => {
	const { rows } = await imported('whole.csv', `${HEAD}a,2024-01-01,10,10,clash,Town,\n`);
	const kept = readFileSync(places().rows);
	await expect(
		imported(
			'torn.csv',
			`${HEAD}${'a,2024-01-01,10,10,clash,Town,\n'.repeat(9)}b,"${'x'.repeat(6_000_000)}`
		)
	).rejects.toThrow(
		new UnreadableFile(
			'The row that begins on line 11 does not end: a quotation mark there is not closed.'
		)
	);
	expect(readFileSync(places().rows)).toEqual(kept);
	expect((await imported('whole.csv', '')).rows).toEqual(rows);
});

test('a feature that is wrong costs no other', async () => {
	const good =
		'{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"kind":"clash"}}';
	const { rows, refused } = await imported(
		'torn.ndjson',
		[good, '{"type":"Feature",', '{"type":"Point"}', good.replace('[1,2]', '["1",2]'), good].join(
			'\n'
		)
	);
	expect(rows.map(({ line }) => line)).toEqual([1, 5]);
	expect(refused.map(([line]) => line)).toEqual(['2', '3', '4']);
});

test('flags that cannot be are told, each in a sentence', () => {
	const problems = orderOf([
		'a.xls',
		'b',
		'--layer',
		'A b',
		'--story',
		'x',
		'--column',
		'dat=x',
		'--value',
		'kind:a=clas',
		'--dates',
		'y'
	]);
	expect(problems).toHaveLength(6);
	expect(orderOf(['--nonsense'])).toEqual([expect.stringContaining('--nonsense')]);
});
