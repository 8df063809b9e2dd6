import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { OpenedPage } from './browser.ts';
import { kept, rewriteWorker, siteWith, visit } from './offline-visit.ts';
import { layerOf, layersOf, popupOf, rowOf, rowsOf, STORY } from './reading-page.ts';
import { EVENTS, eventOfId } from './story-data.ts';

/* After one visit the whole story works with the network gone; a newer site is offered, not forced. */

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
	await opened.stopHost();
	await page.reload();
	await page.getByRole('link', { name: 'Open on the live map' }).click();
	await popupOf(page, title).waitFor();
	await mapIdle();
	// An address without its slash is the page's too.
	await opened.goto(STORY.slice(0, -1));
	expect(new URL(page.url()).pathname).toBe(STORY);
	await mapIdle();
	// Of a tile, a symbol or a typeface that were not kept the page would say so.
	expect(await page.getByRole('status').filter({ hasText: 'could not' }).allTextContents()).toEqual(
		[]
	);
	await readStory(opened);
	expect(opened.faults.filter((fault) => /another host|policy|error:/.test(fault))).toEqual([]);
});

function versionOf(folder: string): string {
	const text = readFileSync(join(folder, '_app/version.json'), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}

const cachesOf = (page: Page) => page.evaluate(() => caches.keys());

test('a newer version is fetched beside the old one and offered in one line; the old one is deleted', async () => {
	const folder = siteWith('newer', (text) => text);
	const opened = await visit(STORY, folder);
	const { page } = opened;
	const version = versionOf(folder);
	// The map's own loading had the network for itself.
	expect(await page.evaluate(() => Reflect.get(window, 'askedWhen'))).toBe('idle');
	expect(await cachesOf(page)).toEqual([`dateline / ${version} kept`]);
	await page.evaluate(() => Reflect.set(window, 'sameWindow', true));

	rewriteWorker(folder, (text) => text.replace(version, 'newer'));
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
