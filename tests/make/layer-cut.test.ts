import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutMonths, type Choice } from '../../src/lib/rows/data/choice.ts';
import { clustered, shownMark } from '../../src/lib/rows/data/clusters.ts';
import { ROWS_IN_FILE, type LayerIndex } from '../../src/lib/rows/data/contract.ts';
import { facetsName } from '../../src/lib/story/facets.ts';
import { monthName } from '../../src/lib/rows/data/months.ts';
import type { Row } from '../../src/lib/rows/data/row.ts';
import { readTile } from '../../src/lib/rows/data/tile-marks.ts';
import { readTree } from '../../src/lib/rows/data/tile-tree.ts';
import { readTimes } from '../../src/lib/rows/data/times.ts';
import { NO_FILTERS } from '../../src/lib/event/filters.ts';
import { KINDS, STANDINGS, TENSES } from '../../src/lib/story/story.ts';
import { readEdtf } from '../../src/lib/time/edtf.ts';
import { dayOf } from '../../src/lib/time/span.ts';
import { daysOf, stateIn } from '../../src/lib/time/span.ts';
import { cutLayerOfRows } from '../../src/make/layer/cut/cut-layer.ts';
import { madeEvents, seeded } from '../fixtures/made-events.ts';

/* Tiles of a layer of rows: at every zoom, under any filters and any window, the counts are those of the rows. */

let folder = '';
let rows: readonly Row[] = [];
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-cut-'));
	rows = madeRows(3000);
	const lines = [...rows, { columns: ['a'], count: rows.length }].map((row) => JSON.stringify(row));
	writeFileSync(join(folder, 'rows.gz'), gzipSync(`${lines.join('\n')}\n`));
	// Limits so small that there are cells by day, by month, and spots.
	await cutLayerOfRows(layer(), join(folder, 'cut'), {
		limits: { fewRows: 40, mostDates: 1500 }
	});
});
afterAll(() => rmSync(folder, { recursive: true }));

const layer = () => ({
	file: join(folder, 'rows.gz'),
	sha256: 'of the rows',
	count: rows.length,
	columns: ['a']
});

/** Every kind of date there is: a day, some days, over months, a month, a year, open ends, none. */
function madeRows(count: number): readonly Row[] {
	const random = seeded(11);
	const dates = [
		(day: string) => day,
		(day: string) => day,
		(day: string) => `${day.slice(0, 8)}01/${day.slice(0, 8)}09`,
		(day: string) => `2023-12-20/${day}`,
		(day: string) => day.slice(0, 7),
		(day: string) => day.slice(0, 4),
		(day: string) => `${day}/..`,
		(day: string) => `../${day}`,
		() => null
	];
	return [...madeEvents(count, 3)].map((event, at) => ({
		line: at + 2,
		id: event.id,
		at: [event.longitude, event.latitude],
		when: dates[Math.floor(random() * dates.length)]?.(event.date) ?? null,
		title: event.id,
		kind: KINDS.find((kind) => kind === event.kind) ?? 'clash',
		standing: STANDINGS.find((one) => one === event.standing) ?? 'reported',
		tense: TENSES.find((one) => one === event.tense) ?? 'news',
		place: event.place,
		precision: 'city',
		actors: [event.actor1],
		speaker: event.source,
		row: [event.id]
	}));
}

const unzipped = (name: string): unknown =>
	JSON.parse(gunzipSync(readFileSync(join(folder, 'cut', name))).toString());
const indexOf = () => unzipped('index.json.gz') as LayerIndex;

const subset = <T extends string>(words: readonly T[]) =>
	fc.subarray([...words]).map((chosen) => new Set<T>(chosen));
const day = fc.integer({ min: dayOf('2023-12-01'), max: dayOf('2026-02-01') });
const choices: fc.Arbitrary<Choice> = fc.record({
	filters: fc.record({
		standing: subset(['reported', 'claimed', 'quoted'] as const),
		kind: subset(['clash', 'attack', 'talks', 'asylum'] as const),
		tense: subset(TENSES),
		actor: fc.constant(NO_FILTERS.actor)
	}),
	window: fc.option(
		fc.tuple(day, day).map(([a, b]) => ({ fromDay: Math.min(a, b), toDay: Math.max(a, b) }))
	),
	dated: fc.boolean()
});

/** By the rules for the article's events, row by row. */
function bruteForce({ filters, window, dated }: Choice) {
	const states = rows
		.filter(
			(row) =>
				(filters.standing.size === 0 || filters.standing.has(row.standing)) &&
				(filters.kind.size === 0 || filters.kind.has(row.kind)) &&
				(filters.tense.size === 0 || filters.tense.has(row.tense))
		)
		.map(({ when }) => {
			const reading = when !== null && dated ? readEdtf(when) : null;
			return stateIn(reading?.ok ? daysOf(reading.span) : null, window);
		});
	const count = (state: string) => states.filter((one) => one === state).length;
	return { within: count('within'), partly: count('partly') };
}

/** What one tile shows, its months' days fetched where the window cuts them. */
function shownIn(address: string, choice: Choice) {
	const { marks } = readTile(readFileSync(join(folder, 'cut', `${address}.mvt`)));
	const months = new Set(
		marks.flatMap(({ held }) => [...held.values()].flatMap((one) => cutMonths(one, choice)))
	);
	const days = [...months].map((month) => {
		const file = join(folder, 'cut', `${address}-${monthName(month)}.mvt`);
		const { marks: ofMonth } = readTile(readFileSync(file));
		return new Map(ofMonth.map((mark) => [`${mark.x} ${mark.y}`, mark.held]));
	});
	const shown = marks.flatMap((mark) => {
		const found = shownMark(
			mark,
			choice,
			days.map((one) => one.get(`${mark.x} ${mark.y}`))
		);
		return found ?? [];
	});
	return clustered(shown, 0.07);
}

describe('clusters', () => {
	test('count exactly what the filters and the window let through, at every zoom', () => {
		const tiles = readTree(indexOf().tree);
		fc.assert(
			fc.property(choices, fc.integer({ min: 0, max: 6 }), (choice, zoom) => {
				// The tiles of this zoom, and above it those that have every row and none below.
				const addresses = [...tiles].filter(([address, isWhole]) => {
					const z = Number(address.split('/')[0]);
					return z === zoom || (z < zoom && isWhole);
				});
				const clusters = addresses.flatMap(([address]) => shownIn(address, choice));
				const sum = (of: (one: (typeof clusters)[number]) => number) =>
					clusters.reduce((total, one) => total + of(one), 0);
				expect({ within: sum((one) => one.within), partly: sum((one) => one.partly) }).toEqual(
					bruteForce(choice)
				);
			}),
			{ seed: 4, numRuns: 20 }
		);
	});

	test('there are tiles by month, tiles by day, and tiles of spots', () => {
		const { tree, byMonth } = indexOf();
		expect(byMonth).toContain('0/0/0');
		const kinds = [...readTree(tree)].filter(([address]) => !byMonth.includes(address));
		expect(new Set(kinds.map(([, isWhole]) => isWhole))).toEqual(new Set([true, false]));
	});
});

test('a spot has its exact place and the numbers of its rows; those are in files, in time', () => {
	const index = indexOf();
	const found = [...readTree(index.tree)]
		.filter(([, isWhole]) => isWhole)
		.flatMap(([address]) => readTile(readFileSync(join(folder, 'cut', `${address}.mvt`))).marks);
	const files = Array.from(
		{ length: Math.ceil(rows.length / ROWS_IN_FILE) },
		(_, at) => unzipped(`rows/${at}.json.gz`) as Row[]
	).flat();
	expect(files.toSorted((a, b) => a.line - b.line)).toEqual(rows);
	const facets = gunzipSync(readFileSync(join(folder, 'cut', 'facets.bin.gz')));
	const times = readTimes(index.times).flatMap((time) =>
		Array.from({ length: time.count }, () => time)
	);
	let count = 0;
	for (const mark of found)
		for (const [name, held] of mark.held)
			for (const number of held.rows ?? []) {
				count++;
				const row = files[number];
				expect(row?.at.join(' ')).toBe(mark.at);
				expect(row && facetsName(row)).toBe(name);
				expect(index.names[facets[number] ?? -1]).toBe(name);
			}
	expect(count).toBe(rows.length);
	expect(times).toHaveLength(rows.length);
	expect(times.map(({ from, to }) => from === -99_999 && to === 99_999).indexOf(true)).toBe(
		rows.length - rows.filter(({ when }) => when === null).length
	);
});

test('the same rows are not cut again; rows that are missing are told', async () => {
	const stamp = join(folder, 'cut', 'inputs.sha256');
	const before = statSync(stamp).mtimeMs;
	const limits = { fewRows: 40, mostDates: 1500 };
	expect(await cutLayerOfRows(layer(), join(folder, 'cut'), { limits })).toMatchObject({
		cut: false
	});
	expect(statSync(stamp).mtimeMs).toBe(before);
	const short = { ...layer(), count: rows.length + 1, sha256: 'other' };
	await expect(cutLayerOfRows(short, join(folder, 'cut'))).rejects.toThrow(
		/holds 3000 rows.*says 3001/
	);
	expect(statSync(stamp).mtimeMs).toBe(before);
});
