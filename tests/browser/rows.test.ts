import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ROWS_IN_FILE } from '../../src/lib/rows/data/contract.ts';
import type { Row } from '../../src/lib/rows/data/row.ts';
import { MADE } from '../fixtures/made-story.ts';
import { rowsOfFile } from '../fixtures/rows-of-file.ts';
import { isAudit } from '../tier.ts';
import { MADE_UP_SITES, storiesOf, TILE_HOST } from './made-up-sites.ts';
import { middleOf } from './map-canvas.ts';
import { hashOf, layerOf, mapOf, popupOf } from './reading-page.ts';
import { SERVED, SERVED_AT, serveTiles } from './served-layer.ts';
import { madeUpSite, newPage } from './site.ts';

/*
 * A layer of many rows is read like any other: toggle, markers, popup, filters, address. One is cut at
 * build; another has its tiles from a server of somebody's, on another host, which knows nothing of us.
 * In the audit there are many more rows.
 */

const NAME = isAudit ? 'large' : 'small';
const COUNT = MADE_UP_SITES[NAME].rows;
const SITE = madeUpSite(NAME);
const rows = rowsOfFile(join(storiesOf(NAME), MADE, `${MADE}.rows.ndjson.gz`));
const inWords = COUNT.toLocaleString('en');

async function openMade(hash: string) {
	const opened = await newPage({ site: SITE, alsoFrom: TILE_HOST });
	const asked = await serveTiles(opened.page);
	await opened.goto(`/${MADE}/${hash}`);
	await mapOf(opened.page).and(opened.page.locator('canvas')).waitFor();
	return { ...opened, asked };
}

const countOn = (page: Page, title: string) => layerOf(page, title).getAttribute('aria-label');

/** So many are compared, which is enough to find one that is alone. */
const MOST_SPOTS = 200;

/** The spot with that many rows that is farthest from all others. */
function spotWith(isWanted: (count: number) => boolean) {
	const spots = new Map<string, Row[]>();
	for (const row of rows) {
		const at = row.at.join(' ');
		spots.set(at, [...(spots.get(at) ?? []), row]);
	}
	const [found] = [...spots.values()]
		.filter((some) => isWanted(some.length))
		.slice(0, MOST_SPOTS)
		.map((some) => ({ some, away: distanceOf(some) }))
		.toSorted((a, b) => b.away - a.away)
		.map(({ some }) => some);
	if (!found?.[0]) throw new Error('The made-up rows have no such spot.');
	return found;
}

/** Degrees to the nearest row elsewhere: a marker that is alone on the map. */
function distanceOf([first]: readonly Row[]): number {
	const [longitude = 0, latitude = 0] = first?.at ?? [];
	const others = rows.filter(({ at }) => at[0] !== longitude || at[1] !== latitude);
	return Math.min(...others.map(({ at }) => Math.hypot(at[0] - longitude, at[1] - latitude)));
}

test('the page as it is served says what its still map leaves out, and where that is to be had', async () => {
	const html = (await (await fetch(`${SITE}/${MADE}/`)).text()).replace(/\s+/g, ' ');
	const [, legend = ''] = /<p class="legend[^>]*>(.*?)<\/p>/.exec(html) ?? [];
	expect(legend).toContain(
		`The ${inWords} events of the data set “Made-up events” are not on this still map`
	);
	expect(legend).toContain('The 1 event of the data set “Somebody’s tiles” is not on this');
	const [, address = '', ...more] = /href="([^"]*)"/.exec(legend) ?? [];
	expect(more).toEqual([]);
	const file = await fetch(new URL(address, `${SITE}/${MADE}/`));
	expect(file.ok).toBe(true);
});

test('a spot opens its rows, as the data set’s and not as the article’s; the address opens it again', async () => {
	const [row] = spotWith((count) => count === 1);
	if (!row) throw new Error('unreachable');
	const opened = await openMade(`#map=9/${row.at[1]}/${row.at[0]}`);
	const { page, mapIdle } = opened;
	await mapIdle();
	const { x, y } = await middleOf(page);
	await page.mouse.click(x, y);
	const popup = popupOf(page, row.title);
	await popup.waitFor();
	expect(await popup.locator('blockquote').count()).toBe(0);
	const figure = popup.getByRole('figure', { name: 'From the data set' });
	expect(await figure.textContent()).toContain(`line ${row.line.toLocaleString('en')}`);
	for (const value of row.row) expect(await figure.textContent()).toContain(value);
	await expect.poll(() => hashOf(page)).toMatch(/event=made\.\d+/);
	const again = await openMade(hashOf(page).replace(/&map=[^&]*/, ''));
	await popupOf(again.page, row.title).waitFor();
	await page.keyboard.press('Escape');
	await popup.waitFor({ state: 'detached' });
	expect(hashOf(page)).not.toContain('event=');
	// It is alone in the view, and so in the list of it.
	await page.getByRole('checkbox', { name: 'Only in this view of the map' }).check();
	const listed = page.getByRole('list', { name: 'Made-up events, in order of time' });
	await listed.locator('[aria-setsize="1"]').getByText(row.title).first().waitFor();
	opened.expectClean();
});

test('rows at one spot share a marker and page inside one popup', async () => {
	const here = spotWith((count) => count > 1);
	const [first] = here;
	const { page, mapIdle } = await openMade(`#map=9/${first?.at[1]}/${first?.at[0]}`);
	await mapIdle();
	const { x, y } = await middleOf(page);
	await page.mouse.click(x, y);
	const popup = popupOf(page);
	await popup.getByText(`1 of ${here.length}`).waitFor();
	await popup.getByRole('button', { name: 'Next event here' }).click();
	await popup.getByText(`2 of ${here.length}`).waitFor();
});

test('filters and time count the rows exactly, on the timeline too, where From and To cut them', async () => {
	const { page } = await openMade('#filter=kind:clash&time=2024-03-05/2024-04-12');
	const shown = rows.filter(
		({ kind, when }) =>
			kind === 'clash' && when !== null && when >= '2024-03-05' && when <= '2024-04-12'
	);
	expect(shown.length).toBeGreaterThan(5);
	await expect
		.poll(() => countOn(page, 'Made-up events'))
		.toContain(`${shown.length} of ${inWords} events`);
	const timeline = page.getByRole('group', { name: 'Timeline' });
	const clashes = rows.filter(({ kind }) => kind === 'clash').length.toLocaleString('en');
	await timeline.getByText(`Made-up events ${clashes}`).waitFor();
	await timeline.getByText(/^Most: \d+, week from \d+ \w+ 202[45]$/).waitFor();
	const cut = () =>
		timeline.locator('clipPath rect').evaluate((rect) => Number(rect.getAttribute('width')));
	const before = await cut();
	expect(before).toBeGreaterThan(0);
	await timeline.getByRole('slider', { name: 'To' }).press('PageUp');
	await expect.poll(cut).toBeGreaterThan(before);
	const longer = rows.filter(
		({ kind, when }) =>
			kind === 'clash' && when !== null && when >= '2024-03-05' && when <= '2024-05-12'
	).length;
	await expect
		.poll(() => countOn(page, 'Made-up events'))
		.toContain(`${longer} of ${inWords} events`);
});

test('a toggle hides the layer’s markers and its popup, and fetches nothing; nor do markers that nobody asked for', async () => {
	const [row] = spotWith((count) => count === 1);
	const { page, mapIdle } = await openMade(`#map=9/${row?.at[1]}/${row?.at[0]}`);
	await mapIdle();
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	// Where the spot is drawn: the picture stays, though the timeline becomes lower.
	const { x, y } = await middleOf(page);
	await layerOf(page, 'Made-up events').uncheck();
	await mapIdle();
	await page.mouse.click(x, y);
	expect(fetched.filter((url) => url.includes('/layers/'))).toEqual([]);
	expect(await popupOf(page).count()).toBe(0);
	const hidden = await openMade(`#map=9/${row?.at[1]}/${row?.at[0]}&layers=damascus`);
	const hiddenFetched: string[] = [];
	hidden.page.on('request', (request) => hiddenFetched.push(request.url()));
	await hidden.mapIdle();
	expect(hiddenFetched.filter((url) => url.endsWith('.mvt') && url.includes('/layers/'))).toEqual(
		[]
	);
	await layerOf(page, 'Made-up events').check();
	await expect
		.poll(async () => {
			await page.mouse.click(x, y);
			return popupOf(page, row?.title).count();
		})
		.toBe(1);
});

test('tiles of another host’s server are drawn and opened, once the build allows the host', async () => {
	const { page, mapIdle, asked } = await openMade(
		`#map=6/${SERVED_AT[1]}/${SERVED_AT[0]}&layers=served`
	);
	await mapIdle();
	const { x, y } = await middleOf(page);
	await page.mouse.click(x, y);
	const popup = popupOf(page, SERVED.title);
	await popup.waitFor();
	expect(await popup.textContent()).toContain('Somebody’s tiles');
	expect(await popup.textContent()).toContain(SERVED.note);
	expect(await popup.textContent()).toContain('4 May 2024');
	expect(asked.length).toBeGreaterThan(0);
	// Below its last zoom the tiles of that are drawn larger.
	expect(asked.every((path) => Number(path.split('/')[1]) <= 4)).toBe(true);
});

test('the list has every row, of which those in sight alone are fetched and in the document; keys walk it', async () => {
	const { page } = await openMade('#map=2/0/0');
	const files: string[] = [];
	page.on('request', (request) => files.push(request.url()));
	const inTime = rows.toSorted(
		(a, b) => (a.when ?? '').localeCompare(b.when ?? '') || a.line - b.line
	);
	const list = page.getByRole('list', { name: 'Made-up events, in order of time' });
	await list.scrollIntoViewIfNeeded();
	await list.getByRole('button', { name: inTime[0]?.title, exact: true }).first().waitFor();
	expect(await list.getByRole('listitem').count()).toBeLessThan(25);
	expect(files.filter((url) => url.includes('/rows/'))).toHaveLength(1);
	await list.getByRole('button').first().focus();
	await page.keyboard.press('End');
	const last = list
		.locator(`[aria-posinset="${COUNT}"][aria-setsize="${COUNT}"]`)
		.getByRole('button');
	await expect.poll(() => last.textContent()).toContain(inTime.at(-1)?.title);
	expect(await last.evaluate((button) => button === document.activeElement)).toBe(true);
	expect(COUNT).toBeGreaterThan(2 * ROWS_IN_FILE);
	// The first and the last file, and none between.
	expect(files.filter((url) => url.includes('/rows/'))).toHaveLength(2);
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await popupOf(page, inTime.at(-2)?.title).waitFor();
	expect(hashOf(page)).toContain(`event=made.${COUNT - 2}`);
	// From an open row the keys walk the list, each press from where the one before it led.
	for (const key of ['j', 'j', 'k', 'k', 'k']) await page.keyboard.press(key);
	await expect.poll(() => hashOf(page)).toContain(`event=made.${COUNT - 4}`);
	const popup = popupOf(page, inTime[COUNT - 4]?.title);
	await popup.getByText(`${(COUNT - 3).toLocaleString('en')} of ${inWords} in the list`).waitFor();
	await popup.getByRole('button', { name: 'Next in the list' }).click();
	await expect.poll(() => hashOf(page)).toContain(`event=made.${COUNT - 3}`);
	await page.getByRole('button', { name: 'Next event in time' }).click();
	await expect.poll(() => hashOf(page)).toContain(`event=made.${COUNT - 2}`);
	await page.keyboard.press('Escape');
	await page.keyboard.press('j');
	await expect.poll(() => hashOf(page)).not.toContain('event=made.');
	await popupOf(page).getByRole('button', { name: 'Next in the text' }).waitFor();
});

test('the search finds rows by their words, beside the events; one that is hidden is brought back', async () => {
	const { page } = await openMade('#layers=damascus&filter=kind:talks&time=2024-03-05/2024-04-12');
	const [, town = ''] =
		rows.map(({ title }) => /^Attack, Town (\d+)\b/.exec(title)).find(Boolean) ?? [];
	const search = page.getByRole('searchbox');
	await search.fill(`town ${town} ATTACK`);
	const found = page.getByRole('list', { name: 'Events found' }).getByRole('button');
	const inTown = rows.filter(({ title }) =>
		new RegExp(`^Attack, Town ${town}\\b`).test(title)
	).length;
	expect(inTown).toBeGreaterThan(0);
	await expect.poll(() => found.count()).toBeGreaterThanOrEqual(Math.min(inTown, 50));
	await search.press('ArrowDown');
	await page.keyboard.press('Enter');
	const popup = popupOf(page);
	await popup.getByText('From the data set').waitFor();
	expect(await popup.textContent()).toContain(`Town ${town}`);
	expect(await layerOf(page, 'Made-up events').isChecked()).toBe(true);
	expect(hashOf(page)).toMatch(/event=made\.\d+/);
	expect(hashOf(page)).not.toContain('filter=');
	await search.fill('nothing of the kind');
	await page.getByText('No event has all of these words.').waitFor();
	await page.getByText('Take it away', { exact: true }).click();
	const whole = page.getByRole('link', { name: `Made-up events: all ${inWords} rows` });
	const address = new URL((await whole.getAttribute('href')) ?? '', page.url()).href;
	// Whether the host or the reader unzips it.
	const body = await (await page.request.get(address)).body();
	const text = body[0] === 0x1f ? gunzipSync(body).toString() : body.toString();
	expect(text.split('\n')[0]).toBe(JSON.stringify(rows[0]));
});
