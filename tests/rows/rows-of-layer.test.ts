import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Choice } from '../../src/lib/rows/data/choice.ts';
import type { Row } from '../../src/lib/rows/data/row.ts';
import { NO_FILTERS } from '../../src/lib/event/filters.ts';
import { RowsLayer } from '../../src/lib/rows/worker/rows-layer.ts';
import { aroundRow } from '../../src/lib/rows/worker/rows-around.ts';
import { pageOfRows } from '../../src/lib/rows/worker/rows-list.ts';
import { daysOfRows } from '../../src/lib/rows/worker/rows-days.ts';
import { rowsInView } from '../../src/lib/rows/worker/rows-view.ts';
import { searchRows } from '../../src/lib/rows/worker/rows-search.ts';
import { findWord, normalizeQuery, normalizeText } from '../../src/lib/story/normalize.ts';
import type { LayerId } from '../../src/lib/story/story.ts';
import type { Extent } from '../../src/lib/story/extent.ts';
import { dayOf } from '../../src/lib/time/span.ts';
import { cutLayerOfRows } from '../../src/make/layer/cut/cut-layer.ts';
import { madeEvents } from '../fixtures/made-events.ts';

/* What the worker answers from the files of a cut layer: each answer is that of the rows themselves. */

let folder = '';
let rows: readonly Row[] = [];
let layer: RowsLayer;
/** The files that were fetched. */
const fetched: string[] = [];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-rows-'));
	rows = madeRows();
	const lines = [...rows, { columns: [], count: rows.length }].map((row) => JSON.stringify(row));
	const file = join(folder, 'rows.gz');
	writeFileSync(file, gzipSync(`${lines.join('\n')}\n`));
	const order = { file, sha256: 'of the rows', count: rows.length, columns: [] };
	await cutLayerOfRows(order, join(folder, 'cut'));
	vi.stubGlobal('fetch', (address: string) => {
		fetched.push(address.replace('https://site/', ''));
		const file = readFileSync(join(folder, 'cut', address.replace('https://site/', '')));
		// As a host does that names the encoding: the browser has unzipped it.
		return Promise.resolve(new Response(address.endsWith('.gz') ? gunzipSync(file) : file));
	});
});
afterAll(() => {
	vi.unstubAllGlobals();
	rmSync(folder, { recursive: true });
});
beforeEach(() => {
	fetched.length = 0;
	layer = new RowsLayer({ id: 'made' as LayerId, slot: 0, folder: 'https://site', tiles: null });
});

/** Names in three scripts, with case, marks and an article. */
const ELSEWHERE = ['مدينة السُّوَيْداء', 'Нижний Артём', 'Al-Ḥasakah Café'];

function madeRows(): readonly Row[] {
	return [...madeEvents(3000, 5)].map((event, line): Row => {
		const place = line % 100 === 0 ? (ELSEWHERE[(line / 100) % 3] ?? '') : event.place;
		return {
			line,
			id: event.id,
			at: [event.longitude, event.latitude],
			when: event.date,
			title: `${event.kind}, ${place}`,
			kind: event.kind as Row['kind'],
			standing: event.standing as Row['standing'],
			tense: event.tense as Row['tense'],
			place,
			precision: 'city',
			actors: [event.actor1, event.actor2],
			speaker: event.source,
			row: []
		};
	});
}

const ALL: Choice = { filters: NO_FILTERS, window: null, dated: true };
const CUT: Choice = {
	filters: { ...NO_FILTERS, kind: new Set(['clash']), standing: new Set(['claimed']) },
	window: { fromDay: dayOf('2024-03-05'), toDay: dayOf('2024-09-12') },
	dated: true
};

const inTime = (some: readonly Row[]) =>
	some.toSorted((a, b) => (a.when ?? '').localeCompare(b.when ?? '') || a.line - b.line);
const isCut = ({ kind, standing, when }: Row) =>
	kind === 'clash' &&
	standing === 'claimed' &&
	when !== null &&
	when >= '2024-03-05' &&
	when <= '2024-09-12';

test('a list is the rows in time, and a part of it fetches no more than its own files', async () => {
	const { total, rows: part } = await pageOfRows(layer, ALL, { from: 1240, size: 20, view: null });
	expect(total).toBe(rows.length);
	expect(part.map(({ row }) => row)).toEqual(inTime(rows).slice(1240, 1260));
	expect(part.map(({ number }) => number)).toEqual(
		Array.from({ length: 20 }, (_, at) => 1240 + at)
	);
	expect(fetched.toSorted()).toEqual(['index.json.gz', 'rows/4.json.gz', 'rows/5.json.gz']);
	expect((await pageOfRows(layer, ALL, { from: 2990, size: 20, view: null })).rows).toHaveLength(
		10
	);
});

test('filters and the window of time leave of a list what they leave of the rows', async () => {
	const left = inTime(rows.filter(isCut));
	expect(left.length).toBeGreaterThan(20);
	const { total, rows: listed } = await pageOfRows(layer, CUT, {
		from: 0,
		size: rows.length,
		view: null
	});
	expect(listed.map(({ row }) => row)).toEqual(left);
	expect(total).toBe(left.length);
	const none = { ...ALL, filters: { ...NO_FILTERS, actor: new Set(['Side 1']) } };
	expect(await pageOfRows(layer, none, { from: 0, size: 20, view: null })).toEqual({
		total: 0,
		rows: []
	});
});

test('the days of a layer count each row that the filters leave, in and out of the window', async () => {
	for (const choice of [ALL, CUT]) {
		const days = await daysOfRows(layer, choice);
		if (days === null) throw new Error('The layer has files of rows.');
		const left = rows.filter(({ kind, standing }) => {
			const { filters } = choice;
			return (
				(filters.kind.size === 0 || filters.kind.has(kind)) &&
				(filters.standing.size === 0 || filters.standing.has(standing))
			);
		});
		const byDay = new Map<number, number>();
		for (const { when } of left)
			byDay.set(dayOf(when ?? ''), (byDay.get(dayOf(when ?? '')) ?? 0) + 1);
		expect(days.undated).toBe(0);
		expect(
			new Map(
				[...days.counts].flatMap((count, at) => (count > 0 ? [[days.firstDay + at, count]] : []))
			)
		).toEqual(new Map([...byDay].sort(([a], [b]) => a - b)));
	}
});

test('the rows of a view are those that lie in it, across the antimeridian too', async () => {
	const views: readonly Extent[] = [
		[-20, -30, 60, 50],
		[150, -60, 230, 60],
		[-200, -10, -100, 70],
		[-180, -85, 180, 85]
	];
	for (const choice of [ALL, CUT])
		for (const view of views) {
			const [west, south, east, north] = view;
			const inView = inTime(rows)
				.map((row, number) => ({ row, number }))
				.filter(
					({
						row: {
							at: [x, y]
						}
					}) =>
						y >= south &&
						y <= north &&
						[-360, 0, 360].some((turn) => x + turn >= west && x + turn <= east)
				)
				.filter(({ row }) => choice === ALL || isCut(row));
			expect(inView.length).toBeGreaterThan(0);
			expect([...((await rowsInView(layer, choice, view)) ?? [])]).toEqual(
				inView.map(({ number }) => number)
			);
			const { total, rows: listed } = await pageOfRows(layer, choice, { from: 1, size: 3, view });
			expect(total).toBe(inView.length);
			expect(listed).toEqual(inView.slice(1, 4).map(({ row, number }) => ({ number, row })));
		}
});

test('a row stands in its list, whatever that leaves out; one that it leaves out has the nearest in time round it', async () => {
	const left = inTime(rows).flatMap((row, number) => (isCut(row) ? [number] : []));
	const around = (number: number, choice = CUT, view: Extent | null = null) =>
		aroundRow(layer, choice, { number, view });
	const total = left.length;
	const [first = 0, second = 0] = left;
	expect(await around(first)).toEqual({ place: 0, total, previous: null, next: second });
	expect(await around(second)).toMatchObject({ place: 1, previous: first, next: left[2] });
	expect(await around(left.at(-1) ?? 0)).toMatchObject({ previous: left.at(-2), next: null });
	const gap = left.findIndex((number, at) => left[at + 1] !== number + 1);
	expect(await around((left[gap] ?? 0) + 1)).toEqual({
		place: null,
		total,
		previous: left[gap],
		next: left[gap + 1]
	});
	expect(await around(7, ALL)).toEqual({ place: 7, total: rows.length, previous: 6, next: 8 });
	const view: Extent = [-20, -30, 60, 50];
	const inView = [...((await rowsInView(layer, ALL, view)) ?? [])];
	expect(await around(inView[3] ?? 0, ALL, view)).toEqual({
		place: 3,
		total: inView.length,
		previous: inView[2],
		next: inView[4]
	});
	const served = new RowsLayer({ ...layer.source, folder: null });
	expect(await aroundRow(served, ALL, { number: 7, view: null })).toBeNull();
});

test.each([
	['سويداء', 10],
	['السويداء clash', null],
	['АРТЕМ', 10],
	['нижний арт', 10],
	['hasakah cafe', 10],
	['al-hasakah', 10],
	['town 12 side paper', null],
	['TOWN 1', null],
	['statem town', null],
	['nowhere at all', 0],
	['— …', 0]
])('the search for “%s” finds the rows that have all of its words', async (query, count) => {
	const numbered = inTime(rows).map((row, number) => ({ row, number }));
	const words = normalizeQuery(query);
	const all = numbered.filter(({ row }) => words.length > 0 && hasAll(row, words));
	const { total, rows: found } = await searchRows([layer], query, 20);
	expect(total).toBe(all.length);
	if (count === null) expect(total).toBeGreaterThan(0);
	else expect(total).toBe(count);
	// Whole words first, and of either in time.
	const whole = all.filter(({ row }) => words.every((word) => wordsOf(row).includes(word)));
	const first = [...whole, ...all.filter((one) => !whole.includes(one))].slice(0, 20);
	expect(found.map(({ id }) => id)).toEqual(first.map(({ number }) => `made.${number}`));
	// What is shown of a row has every word.
	for (const { snippet, also } of found) {
		const { before, hit, after } = snippet;
		const seen = [before + hit + after, ...also.map(({ text }) => text)].map(normalizeText);
		for (const word of words) expect(seen.some((text) => findWord(text, word))).toBe(true);
	}
	expect(fetched.filter((file) => file.startsWith('words/')).length).toBeLessThanOrEqual(
		words.length
	);
});

/** By the texts alone, without an index. One letter is a word of its own. */
function hasAll(row: Row, words: readonly string[]): boolean {
	const its = wordsOf(row);
	return words.every((word) =>
		its.some((one) => (word.length === 1 ? one === word : one.startsWith(word)))
	);
}

function wordsOf(row: Row): readonly string[] {
	return [row.title, row.place, row.speaker ?? '', ...row.actors]
		.flatMap((text) => text.split(/\s+/))
		.flatMap((part) => {
			const { letters, words } = normalizeText(part);
			return words.map((start) => letters.slice(start));
		});
}
