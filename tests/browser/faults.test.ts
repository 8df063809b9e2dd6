import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { buildFolder } from '../../src/make/progress.ts';
import { FAULTS, host, type Fault } from './plain-host.ts';
import { articleOf, STORY } from './reading-page.ts';
import { openSite } from './site.ts';
import { ARTICLE } from './story-data.ts';

/*
 * Each kind of file that the reading page takes, failing in each way. The text is always there, what
 * is missing is said in a sentence, and there is always a map: the live one, or the still one.
 */

const SITE = buildFolder();
const APP = '/_app/immutable/';

/** The files of a folder of the built scripts, as paths of the site. */
const built = (folder: string): readonly string[] =>
	readdirSync(join(SITE, APP, folder)).map((name) => `${APP}${folder}/${name}`);
const sizeOf = (path: string): number => readFileSync(join(SITE, path)).length;
const holding = (words: string): readonly string[] =>
	[...built('chunks'), ...built('nodes')].filter((path) =>
		readFileSync(join(SITE, path), 'utf8').includes(words)
	);

interface Asset {
	readonly name: string;
	readonly is: (path: string) => boolean;
	/** What the reader is told. */
	readonly said: readonly RegExp[];
	/** Which map there is in the end. */
	readonly map: 'live' | 'still' | 'either';
	/** What the reader does before it is missed. */
	readonly act?: (page: Page) => Promise<void>;
}

const page = built('nodes').toSorted((one, other) => sizeOf(other) - sizeOf(one))[0] ?? '';
const [contested = ''] = holding('null and void and without international legal effect');
const mapScript = built('chunks').toSorted((one, other) => sizeOf(other) - sizeOf(one))[0] ?? '';

const ASSETS: readonly Asset[] = [
	{
		name: 'the page’s first script',
		is: (path) => path.startsWith(`${APP}entry/start`),
		said: [/script could not be loaded/],
		map: 'still'
	},
	{
		name: 'the page’s own script',
		is: (path) => path === page,
		said: [/script could not be loaded/],
		map: 'still'
	},
	{
		name: 'the style sheet',
		is: (path) => /assets\/0\.[^/]+\.css$/.test(path),
		said: [/style sheet could not be loaded/],
		map: 'either'
	},
	{
		name: 'the map’s script',
		is: (path) => path === mapScript,
		said: [/live map could not start here/],
		map: 'still'
	},
	{
		name: 'the map’s style sheet',
		is: (path) => /live-map\.[^/]+\.css$/.test(path),
		said: [/live map could not start here/],
		map: 'still'
	},
	{
		name: 'the map’s worker',
		is: (path) => path.startsWith(`${APP}workers/`),
		said: [/part of the live map could not be loaded/],
		map: 'still'
	},
	{
		name: 'the symbols’ index',
		is: (path) => /^\/sprite\/.*\.json$/.test(path),
		said: [/symbols could not be loaded/],
		map: 'still'
	},
	{
		name: 'the symbols’ picture',
		is: (path) => /^\/sprite\/.*\.png$/.test(path),
		said: [/symbols could not be loaded/],
		map: 'still'
	},
	{
		name: 'every tile of the basemap',
		is: (path) => path.startsWith('/basemap/'),
		said: [/basemap could not be loaded/],
		map: 'still'
	},
	{
		name: 'one tile, a typeface of page and map, the contested lines’ facts',
		is: (path) =>
			// One of the two that the map opens on; the contested lines asked for lie on the other.
			path === '/basemap/6/38/26.mvt' || /ibm-plex-sans-latin-400/.test(path) || path === contested,
		said: [
			/Parts of the basemap could not be loaded/,
			/typeface could not be loaded/,
			/contested lines could not be loaded/
		],
		map: 'live',
		act: async (page) => page.getByText(/^Contested lines in view/).click()
	}
];

const table: string[] = [];

afterAll(() => console.log(`\nAsset | fault | the reader has\n${table.join('\n')}\n`));

const saidOn = async (page: Page): Promise<string> =>
	(await page.getByRole('status').allTextContents()).map((words) => words.trim()).join(' ');

const mapOn = (page: Page): Promise<'live' | 'still' | 'none'> =>
	page.evaluate(() => {
		const isSeen = (part: Element | null) =>
			part?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
		if (isSeen(document.querySelector('.still svg'))) return 'still';
		return isSeen(document.querySelector('canvas.maplibregl-canvas')) ? 'live' : 'none';
	});

async function meet({ name, is, said, map, act }: Asset, fault: Fault): Promise<void> {
	const failing = await host({ dir: SITE, spoil: (path) => (is(path) ? fault : null) });
	try {
		const opened = await openSite('/404.html', { site: failing.url });
		const { page } = opened;
		// Without its style sheet a page is not laid out: that one is waited for.
		await page.goto(failing.url + STORY, { waitUntil: 'commit' });
		const first = articleOf(page).locator('p').first();
		await first.waitFor();
		expect((await first.textContent())?.trim()).toBe(ARTICLE.trim().split('\n\n')[0]);
		if (fault === 'slow') {
			// Nothing is missing, it is late; until it is there the still map is.
			await expect.poll(() => mapOn(page)).not.toBe('none');
		} else {
			if (act) {
				await opened.mapIdle();
				await act(page);
			}
			for (const sentence of said)
				await expect.poll(() => saidOn(page), { timeout: 40_000 }).toMatch(sentence);
			if (map === 'either') await expect.poll(() => mapOn(page)).not.toBe('none');
			else await expect.poll(() => mapOn(page)).toBe(map);
			expect((await first.textContent())?.trim()).toBe(ARTICLE.trim().split('\n\n')[0]);
		}
		table.push(
			`${name} | ${fault} | text, ${await mapOn(page)} map; “${(await saidOn(page)).trim()}”`
		);
	} finally {
		await failing.close();
	}
}

test.each(ASSETS)('$name: 404, 500, cut short, slow, wrong bytes', async (asset) => {
	await Promise.all(FAULTS.map((fault) => meet(asset, fault)));
});
