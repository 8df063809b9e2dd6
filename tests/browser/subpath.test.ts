import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFolder } from '../../src/make/progress.ts';
import { host, type PlainHost } from './plain-host.ts';
import { layersOf, rowsOf } from './reading-page.ts';
import { madeUpSite, openSite } from './site.ts';
import { EVENTS } from './story-data.ts';

/*
 * The site in a folder of a plain host. Its pages find their files from where they are, so that the
 * one build works in any folder as it is; what cannot be relative (the page for what is not there,
 * addresses that others follow) is told the folder at build: BASE_PATH.
 */

let anywhere: PlainHost;

beforeAll(async () => {
	anywhere = await host({ dir: buildFolder(), base: '/a/b' });
});

afterAll(() => anywhere.close());

test('the one build works in any folder: page, map, event, download, service worker', async () => {
	const opened = await openSite('/', { site: anywhere.url, serviceWorkers: 'allow' });
	const { page } = opened;
	const outside: string[] = [];
	opened.context.on('request', (request) => {
		if (!request.url().startsWith(`${anywhere.url}/`)) outside.push(request.url());
	});
	const missed: string[] = [];
	opened.context.on('response', (response) => {
		if (response.status() >= 400) missed.push(`${response.status()} ${response.url()}`);
	});
	await page.getByRole('list', { name: 'Stories' }).getByRole('link').first().click();
	await page.waitForURL(`${anywhere.url}/syria-russia/`);
	await opened.mapIdle();
	expect(await layersOf(page).count()).toBe(4);
	expect(await page.getByRole('status').filter({ hasText: 'could not' }).count()).toBe(0);
	await page.locator('html[data-offline="kept"]').waitFor({ state: 'attached', timeout: 90_000 });
	expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(
		`${anywhere.url}/`
	);
	const manifest = page.locator('link[rel=manifest]');
	expect(await manifest.evaluate((link) => link instanceof HTMLLinkElement && link.href)).toBe(
		`${anywhere.url}/manifest.webmanifest`
	);
	await page.getByText('Take it away', { exact: true }).click();
	const files = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>('a[download]')].map(({ href }) => href)
	);
	expect(files.length).toBeGreaterThan(20);
	for (const file of files) expect(file.startsWith(`${anywhere.url}/syria-russia/`)).toBe(true);
	expect((await fetch(files[0] ?? '')).status).toBe(200);
	await rowsOf(page).first().click();
	await page.getByRole('link', { name: 'Page of this event' }).filter({ visible: true }).click();
	await page.getByRole('heading', { level: 1, name: EVENTS[0]?.title }).waitFor();
	expect(page.url()).toBe(`${anywhere.url}/syria-russia/${EVENTS[0]?.id}/`);
	expect(outside).toEqual([]);
	expect(missed).toEqual([]);
	opened.expectClean();
});

test('told its folder and its host at build, the site names them where an address must be whole', async () => {
	const told = madeUpSite('small');
	const opened = await openSite('/lakeside/', { site: told });
	const { page } = opened;
	await opened.mapIdle();
	opened.expectClean();
	const canonical = page.locator('link[rel=canonical]');
	expect(await canonical.getAttribute('href')).toBe('https://news.example/maps/lakeside/');
	const card = await page.locator('meta[property="og:image"]').getAttribute('content');
	expect(card).toBe('https://news.example/maps/lakeside/card.png');
	expect((await fetch(`${told}/lakeside/card.png`)).headers.get('content-type')).toBe('image/png');
	await page.goto(`${told}/lakeside/embed/`);
	await opened.mapIdle();
	opened.expectClean();
	const way = page.getByRole('link', { name: /^Article and map/ });
	expect(await way.evaluate((link) => link instanceof HTMLAnchorElement && link.href)).toBe(
		`${told}/lakeside/`
	);
	expect(await (await fetch(`${told}/lakeside/oembed.json`)).json()).toMatchObject({
		html: expect.stringContaining('"https://news.example/maps/lakeside/embed/"')
	});
	const lost = await page.goto(`${told}/lakeside/there/is/nothing/`);
	expect(lost?.status()).toBe(404);
	const home = page.getByRole('link', { name: 'To the front page' });
	expect(await home.evaluate((link) => getComputedStyle(link).color)).not.toBe('rgb(0, 0, 238)');
	await home.click();
	expect(page.url()).toBe(`${told}/`);
});
