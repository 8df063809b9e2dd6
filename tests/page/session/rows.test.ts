import { expect, test } from 'vitest';
import { NO_FILTERS } from '../../../src/lib/event/filters.ts';
import type { RowsMark } from '../../../src/lib/map/rows-on-map.ts';
import type { RowId } from '../../../src/lib/reader/row-id.ts';
import { eventAt, madeSession, ROWS, SERVED, settled, STORY_WITH_ROWS } from './made-session.ts';
import { SPOT } from './made-worker.ts';

/* A row of a data set opens like an event: what is open is the same one value. */

const first = eventAt(0);
const row = (number: number): RowId => ({ kind: 'numbered', layer: ROWS, number });
const mark = (layer: string = ROWS, parts: Partial<RowsMark> = {}): RowsMark => ({
	layer,
	at: SPOT,
	isSpot: true,
	tile: { z: 4, x: 9, y: 6 },
	spot: SPOT,
	...parts
});

async function started(hash = '') {
	const made = madeSession(hash, STORY_WITH_ROWS);
	made.session.rows.start();
	made.session.outcome.read();
	await settled();
	return made;
}

test('a story without rows never asks for their code', async () => {
	const { session, loads } = madeSession();
	session.start();
	await settled();
	expect(session.rows.tiles).toBeNull();
	expect(session.rows.canSearch).toBe(false);
	expect(loads()).toBe(0);
});

test('a story with rows asks for it once, and says meanwhile what it knows of them', async () => {
	const { session, loads } = madeSession('', STORY_WITH_ROWS);
	expect(session.rows.countOf(ROWS)).toEqual({ left: 4, all: 4 });
	expect(session.rows.reached.map(({ count }) => count)).toEqual([4, 4]);
	expect(loads()).toBe(0);
	const tile = session.rows.tiles?.tile({ z: 0, x: 0, y: 0 });
	session.rows.search('row');
	expect(await tile).toBeInstanceOf(ArrayBuffer);
	await settled();
	expect(session.rows.found?.query).toBe('row');
	expect(loads()).toBe(1);
});

test('the first row of a spot opens, with the others there; its address is written in the same step', async () => {
	const { presses, reader, rows, bar, outcome, map, actions } = await started();
	presses.select({ kind: 'row', mark: mark() });
	await settled();
	expect(reader.open).toEqual({ kind: 'row', id: row(0) });
	expect(rows.open).toMatchObject({ index: 0, here: [0, 1, 3], spot: SPOT });
	expect(rows.marker?.properties).toMatchObject({ count: 3 });
	expect(bar.entries).toEqual(['', 'event=rows.0']);
	expect(outcome.said).toBe('Row 0, opened.');
	expect(map.brought).toEqual([SPOT]);
	actions.close();
	expect(rows.open).toBeNull();
	expect(rows.marker).toBeNull();
	expect(bar.hash).toBe('');
});

test('the rows of a spot are paged, round and round', async () => {
	const { presses, actions, rows, bar } = await started();
	presses.select({ kind: 'row', mark: mark() });
	await settled();
	const seen: unknown[] = [];
	for (const by of [1, 1, 1, -1] as const) {
		actions.pageRow(by);
		await settled();
		seen.push([rows.open?.index, bar.hash]);
	}
	expect(seen).toEqual([
		[1, 'event=rows.1'],
		[2, 'event=rows.3'],
		[0, 'event=rows.0'],
		[2, 'event=rows.3']
	]);
});

test('a step from an open row walks its list, each from where the one before it led', async () => {
	const { actions, reader, bar } = await started('event=rows.1');
	actions.openRow(row(1));
	await settled();
	for (const by of [1, 1, 1, -1] as const) actions.step(by);
	await settled();
	expect(reader.open).toEqual({ kind: 'row', id: row(2) });
	actions.stepRow(-1);
	await settled();
	expect(bar.hash).toBe('event=rows.1');
	actions.close();
	actions.step(1);
	expect(reader.openEvent).toBe(first);
});

test('a row of somebody’s tiles has no number: it opens, and no address names it', async () => {
	const { presses, reader, rows, bar, actions } = await started();
	actions.open(first);
	presses.select({ kind: 'row', mark: mark(SERVED) });
	await settled();
	expect(reader.open).toEqual({
		kind: 'row',
		id: { kind: 'served', layer: SERVED, spot: SPOT, name: 'their-id' }
	});
	expect(rows.open?.row).toMatchObject({ title: 'Served' });
	expect(bar.entries).toEqual(['', `event=${first.id}`, '']);
	actions.step(1);
	expect(reader.openEvent).toBe(first);
});

test('a row that is hidden is closed in the same entry, whatever hides it', async () => {
	const { actions, reader, bar } = await started();
	const hides = [
		() => actions.toggle(ROWS),
		() => actions.filterBy({ ...NO_FILTERS, kind: new Set(['talks'] as const) }),
		() => actions.cutTime({ fromDay: 0, toDay: 1 })
	];
	for (const hide of hides) {
		actions.openRow(row(2));
		await settled();
		expect(reader.open.kind).toBe('row');
		hide();
		expect(reader.open.kind).toBe('none');
		expect(bar.hash).not.toContain('event=');
	}
});

test('a hidden row is shown again when it is chosen in a list or found by a search', async () => {
	const { actions, reader } = await started();
	actions.toggle(ROWS);
	actions.cutTime({ fromDay: 0, toDay: 1 });
	actions.filterBy({ ...NO_FILTERS, kind: new Set(['talks'] as const) });
	actions.openFound('rows.2');
	await settled();
	expect(reader.open).toEqual({ kind: 'row', id: row(2) });
	expect([reader.isShown(ROWS), reader.window, reader.filters]).toEqual([true, null, NO_FILTERS]);
	actions.openFound('rows.4');
	actions.openFound('nobody.0');
	await settled();
	expect(reader.open).toEqual({ kind: 'row', id: row(2) });
});

test('the address opens its row and brings it into view, unless it says where to look', async () => {
	const { session, reader, rows, map } = madeSession('event=rows.2', STORY_WITH_ROWS);
	session.start();
	expect(reader.open).toEqual({ kind: 'row', id: row(2) });
	expect(rows.open).toBeNull();
	await settled();
	expect(rows.open?.row).toMatchObject({ row: { title: 'Row 2' } });
	expect(map.brought).toEqual([rows.open?.spot]);
	const looking = madeSession('event=rows.2&map=7/33/36', STORY_WITH_ROWS);
	looking.session.start();
	await settled();
	expect(looking.rows.open).not.toBeNull();
	expect(looking.map.brought).toEqual([]);
});

test('a row that the address names and its other choices hide stays closed', async () => {
	for (const hidden of ['filter=kind:talks', 'time=2020-01-01/2020-01-02', 'layers=damascus']) {
		const { session, reader } = madeSession(`event=rows.2&${hidden}`, STORY_WITH_ROWS);
		session.start();
		await settled();
		expect(reader.open, hidden).toEqual({ kind: 'none' });
	}
});

test('back and forward go through rows and events alike', async () => {
	const { actions, reader, rows, go } = await started();
	actions.openRow(row(2));
	await settled();
	actions.open(first);
	expect(rows.open).toBeNull();
	go(-1);
	await settled();
	expect(reader.open).toEqual({ kind: 'row', id: row(2) });
	expect(rows.open?.row).toMatchObject({ row: { title: 'Row 2' } });
	go(1);
	expect(reader.openEvent).toBe(first);
	expect(rows.open).toBeNull();
});

test('an answer that comes late opens nothing: the reader is elsewhere by then', async () => {
	const { actions, reader, worker, go, presses } = await started();
	actions.open(first);
	for (const elsewhere of [() => actions.open(first), () => actions.close(), () => go(-1)]) {
		let release = (): void => undefined;
		worker.hold = new Promise((resolve) => (release = resolve));
		presses.select({ kind: 'row', mark: mark(ROWS, { at: [37.1, 36.2] }) });
		await settled();
		elsewhere();
		const { open } = reader;
		release();
		worker.hold = Promise.resolve();
		await settled();
		expect(reader.open).toBe(open);
	}
});

test('a marker of many spots comes apart; at the last zoom its greatest spot opens', async () => {
	const { presses, map, rows } = await started();
	presses.select({ kind: 'row', mark: mark(ROWS, { isSpot: false }) });
	await settled();
	expect(map.nearer).toEqual([SPOT]);
	expect(rows.open).toBeNull();
	map.canZoomIn = false;
	presses.select({ kind: 'row', mark: mark(ROWS, { isSpot: false }) });
	await settled();
	expect(rows.open?.here).toEqual([0, 1, 3]);
});

test('what is pressed is asked for before it is let go, unless it would come apart', async () => {
	const { presses, worker } = await started();
	presses.press({ kind: 'row', mark: mark(ROWS, { isSpot: false }) });
	presses.press(null);
	await settled();
	expect(worker.asked).not.toContain('spot');
	presses.press({ kind: 'row', mark: mark() });
	await settled();
	expect(worker.asked).toContain('spot');
});
