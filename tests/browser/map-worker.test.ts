import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { mapShared, SITE, worker } from './page-files.ts';
import { STORY } from './reading-page.ts';
import { newPage } from './site.ts';

test('the map’s worker fetches its tiles by itself, and has none of the page’s script', async () => {
	const opened = await newPage();
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
