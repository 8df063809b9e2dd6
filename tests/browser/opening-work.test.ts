import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapScript, mapShared, SITE, worker } from './page-files.ts';
import { STORY } from './reading-page.ts';
import { openSite } from './site.ts';

/* What the opening of a map has the graphics do, and do once. Counts, not times: they do not depend on the machine. */

/** How many tiles of the page are rastered until `act` is done. */
async function tilesRastered(wire: CDPSession, act: () => Promise<void>): Promise<number> {
	let tiles = 0;
	wire.on('Tracing.dataCollected', ({ value }) => {
		tiles += value.filter((event) => Reflect.get(event, 'name') === 'RasterTask').length;
	});
	await wire.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] }
	});
	await act();
	const complete = new Promise((resolve) => wire.once('Tracing.tracingComplete', resolve));
	await wire.send('Tracing.end');
	await complete;
	return tiles;
}

test('a live map that begins below the panels has none of them rastered anew', async () => {
	const opened = await openSite('/licences/', { width: 1280, height: 720 });
	const { page } = opened;
	const browser = page.context().browser();
	if (!browser) throw new Error('The page has no browser.');
	let release: () => void = () => undefined;
	const isReleased = new Promise<void>((resolve) => (release = resolve));
	await page.route(`**${mapScript}`, async (route) => {
		await isReleased;
		await route.continue();
	});
	await opened.goto(STORY);
	// All that the page does by itself is done: the timeline is its last.
	await page.getByRole('slider', { name: 'From' }).waitFor();
	const tiles = await tilesRastered(await browser.newBrowserCDPSession(), async () => {
		release();
		await page.locator('canvas.maplibregl-canvas').waitFor({ state: 'attached' });
		await opened.mapIdle();
	});
	// The map’s own and what changes on it, some 20; with the panels it was some 50.
	expect(tiles).toBeLessThan(32);
});

test('the map’s worker fetches its tiles by itself, and has none of the page’s script', async () => {
	const opened = await openSite('/');
	const { page } = opened;
	const tiles: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('.mvt')) tiles.push(request.url());
	});
	await opened.goto(STORY);
	await opened.mapIdle();
	expect(tiles).not.toEqual([]);
	// The page's own list has what its thread asked for, and not what a worker did.
	const byPage = await page.evaluate(() =>
		performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.mvt'))
	);
	expect(byPage).toEqual([]);
	const script = readFileSync(join(SITE, worker), 'utf8');
	const taken = [...script.matchAll(/from\s*["'`]\.\/([^"'`]+)/g)].map(([, name]) => name);
	expect(taken).toEqual(mapShared.map((path) => basename(path)));
});
