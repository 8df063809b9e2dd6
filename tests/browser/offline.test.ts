import { copyFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { buildFolder } from '../../src/make/progress.ts';
import { serve, type Serving } from '../../src/make/serve.ts';
import type { OpenedPage } from './browser.ts';
import { freshFolder } from './other-stories.ts';
import { layerOf, layersOf, popupOf, rowOf, rowsOf, STORY } from './reading-page.ts';
import { openSite } from './site.ts';
import { EVENTS, eventOfId } from './story-data.ts';

/* After one visit the whole story works with the network gone; a newer site is offered, not forced. */

let host: Serving | null = null;

afterEach(async () => {
	await host?.close();
	host = null;
});

/** One visit, until all is kept. The host is this test's own, so that it can be stopped. */
async function visit(path: string, dir = buildFolder()): Promise<OpenedPage> {
	host = await serve({ dir, port: 0 });
	const opened = await openSite('/404.html', { site: host.url, serviceWorkers: 'allow' });
	await opened.page.addInitScript(() => {
		const register = ServiceWorkerContainer.prototype.register;
		ServiceWorkerContainer.prototype.register = function (...args) {
			Reflect.set(window, 'askedWhen', document.documentElement.dataset.map);
			return register.apply(this, args);
		};
	});
	await opened.goto(path);
	await kept(opened.page);
	return opened;
}

const kept = (page: Page): Promise<void> =>
	page.locator('html[data-offline="kept"]').waitFor({ state: 'attached', timeout: 120_000 });

/** Map, toggles, popup, fonts, an event's page, the next one's and the way back. */
async function readStory({ page }: OpenedPage): Promise<void> {
	expect(await layersOf(page).count()).toBe(4);
	await layerOf(page, 'Damascus').uncheck();
	await expect.poll(() => rowsOf(page).count()).toBeLessThan(EVENTS.length);
	await layerOf(page, 'Damascus').check();
	const { title, quotes, id } = eventOfId('moscow-talks');
	await rowOf(page, title).click();
	const quote = popupOf(page, title).locator('blockquote').first();
	expect(await quote.textContent()).toContain(quotes[0]?.exact);
	expect(await fontsOf(page)).toEqual({ failed: [], serif: true, sans: true });
	await popupOf(page, title).getByRole('link', { name: 'Page of this event' }).click();
	await page.waitForURL(`**${STORY}${id}/`);
	await page.getByRole('heading', { level: 1, name: title }).waitFor();
	await page.getByRole('link', { name: /Next event/ }).click();
	await page.getByRole('link', { name: 'Read the whole article' }).click();
	await page.waitForURL(`**${STORY}#quote-*`);
	await rowOf(page, title).waitFor();
}

const fontsOf = (page: Page) =>
	page.evaluate(async () => {
		await document.fonts.ready;
		return {
			failed: [...document.fonts].filter(({ status }) => status === 'error').map(String),
			serif: document.fonts.check('1rem "Dateline Serif"', 'Moscow'),
			sans: document.fonts.check('600 1rem "Dateline Sans"', 'Moscow')
		};
	});

test('after one visit to an event’s page the host is gone: the whole story works', async () => {
	const { id, title } = eventOfId('assad-deposed');
	const opened = await visit(`${STORY}${id}/`);
	const { page, mapIdle } = opened;
	opened.expectClean();
	await host?.close();
	host = null;

	await page.reload();
	await page.getByRole('link', { name: 'Open on the live map' }).click();
	await popupOf(page, title).waitFor();
	await mapIdle();
	// An address without its slash is the page's too.
	await opened.goto(STORY.slice(0, -1));
	expect(new URL(page.url()).pathname).toBe(STORY);
	await mapIdle();
	// Of a tile, a symbol or a typeface that were not kept the page would say so.
	expect(await page.getByRole('status').filter({ hasText: 'could not' }).count()).toBe(0);
	await readStory(opened);
	expect(opened.faults.filter((fault) => /another host|policy|error:/.test(fault))).toEqual([]);
});

test('the front page has its first story kept', async () => {
	const opened = await visit('/');
	const paths = await opened.page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
	});
	expect(paths).toContain(`${STORY}embed/`);
	expect(paths.filter((path) => path.endsWith('.mvt')).length).toBeGreaterThan(10);
	opened.expectClean();
});

/** The built site with a worker of its own; everything else is the same. */
function siteWith(worker: (text: string) => string): string {
	const [built, folder] = [buildFolder(), freshFolder('offline/site')];
	for (const name of readdirSync(built))
		if (name !== 'service-worker.js') symlinkSync(join(built, name), join(folder, name));
	copyFileSync(join(built, 'service-worker.js'), join(folder, 'service-worker.js'));
	rewrite(folder, worker);
	return folder;
}

function rewrite(folder: string, change: (text: string) => string): void {
	const file = join(folder, 'service-worker.js');
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function versionOf(folder: string): string {
	const text = readFileSync(join(folder, '_app/version.json'), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}

const cachesOf = (page: Page) => page.evaluate(() => caches.keys());

test('a newer version is fetched beside the old one and offered in one line; the old one is deleted', async () => {
	const folder = siteWith((text) => text);
	const opened = await visit(STORY, folder);
	const { page } = opened;
	const version = versionOf(folder);
	// The map's own loading had the network for itself.
	expect(await page.evaluate(() => Reflect.get(window, 'askedWhen'))).toBe('idle');
	expect(await cachesOf(page)).toEqual([`dateline / ${version} kept`]);
	await page.evaluate(() => Reflect.set(window, 'sameWindow', true));

	rewrite(folder, (text) => text.replace(version, 'newer'));
	// The reader comes back to the window.
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	const button = page.getByRole('status').getByRole('button', { name: 'Updated, reload' });
	await button.waitFor();
	expect(await page.evaluate(() => Reflect.get(window, 'sameWindow'))).toBe(true);
	await button.focus();
	await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
	await kept(page);
	expect(await page.evaluate(() => Reflect.get(window, 'sameWindow'))).toBeUndefined();
	expect(await button.count()).toBe(0);
	const names = await cachesOf(page);
	expect(names.filter((name) => name.endsWith(' kept'))).toEqual(['dateline / newer kept']);
	expect(names.filter((name) => name.includes(version))).toEqual([]);
	opened.expectClean();
});

test.each([
	[
		'names a file that is not there',
		(text: string) => text.replace('/_app/immutable/nodes/0.', '/_app/immutable/nodes/gone.')
	],
	['is no script', () => '<!doctype html>'],
	['throws', () => 'throw new Error("no")']
])('a worker that %s leaves the page as it was', async (_what, spoilt) => {
	host = await serve({ dir: siteWith(spoilt), port: 0 });
	const opened = await openSite('/', { site: host.url, serviceWorkers: 'allow' });
	const { page } = opened;
	// That of the install, or, where it comes to none, of asking for it.
	await page.locator('html[data-offline^="no"]').waitFor({ state: 'attached' });
	expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
	await page.getByRole('list', { name: 'Stories' }).getByRole('link').first().click();
	await rowOf(page, eventOfId('moscow-talks').title).waitFor();
	expect(opened.faults.filter((fault) => /policy|error:/.test(fault))).toEqual([]);
});
