import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hostileHashes } from '../fixtures/hostile/hashes.ts';
import type { OpenedPage } from './browser.ts';
import { articleOf, hashOf, openReading, popupOf, rowOf, rowsOf } from './reading-page.ts';
import { isAudit } from '../tier.ts';
import { openSite } from './site.ts';
import { eventOfId, EVENTS } from './story-data.ts';

/* Whatever stands in the address, the page works: rubbish gives the default, never an error. */

const COUNT = isAudit ? 10_000 : 500;
/** For all of them: seconds of work of the page's main thread, whatever else the machine does. */
const LONGEST = isAudit ? 60 : 10;
/** Of a page that is not asked for its size. */
const SMALL = { width: 800, height: 600 } as const;

const HASHES = hostileHashes(COUNT);

/** So many are written before the page is looked at. */
const PORTION = 500;

/** So many are answered before the page draws again: a frame takes longer than all of them. */
const BETWEEN_FRAMES = 25;

/** Writes each of them into the address; the page answers at once, and draws now and then. */
function walk(page: Page, hashes: readonly string[]): Promise<void> {
	return page.evaluate(
		async ([all, pause]) => {
			for (const [index, hash] of all.entries()) {
				location.hash = hash;
				if (index % pause === 0) await new Promise((drawn) => requestAnimationFrame(drawn));
			}
		},
		[hashes, BETWEEN_FRAMES] as const
	);
}

async function secondsOfWork({ context, page }: OpenedPage): Promise<number> {
	const devtools = await context.newCDPSession(page);
	await devtools.send('Performance.enable');
	const { metrics } = await devtools.send('Performance.getMetrics');
	await devtools.detach();
	const work = metrics.find(({ name }) => name === 'ThreadTime');
	if (!work) throw new Error('The browser does not tell how long its page has worked.');
	return work.value;
}

async function expectWorking(page: Page): Promise<void> {
	const { title } = eventOfId('assad-deposed');
	await page.evaluate(() => (location.hash = ''));
	await expect.poll(() => rowsOf(page).count()).toBe(EVENTS.length);
	await rowOf(page, title).click();
	await popupOf(page, title).waitFor();
	await expect.poll(() => hashOf(page)).toContain('event=assad-deposed');
	await page.keyboard.press('Escape');
	await popupOf(page).waitFor({ state: 'detached' });
}

test(`${COUNT.toLocaleString('en')} hashes in one page: no error, no hang, and it works at the end`, async () => {
	const opened = await openReading('', SMALL);
	const { page } = opened;
	await opened.mapIdle();
	const before = await secondsOfWork(opened);
	for (let at = 0; at < COUNT; at += PORTION) {
		await walk(page, HASHES.slice(at, at + PORTION));
		opened.expectClean();
		expect(await rowsOf(page).count()).toBeLessThanOrEqual(EVENTS.length);
		expect(await popupOf(page).count()).toBeLessThanOrEqual(1);
	}
	expect((await secondsOfWork(opened)) - before).toBeLessThan(LONGEST);
	await expectWorking(page);
	await opened.mapIdle();
	opened.expectClean();
});

const NOTHING = [
	'x'.repeat(100_000),
	'__proto__',
	'%E0%A4%A',
	'map=NaN/0/0&event=nobody',
	// Of those that address.test.ts writes into an open page.
	'event=%E0%A4%A&map=%',
	'<img src=x onerror=alert(1)>',
	'__proto__=1&constructor=2&toString=3',
	'😀=🗺️'
].map((hash) => ({ hash, start: hash.slice(0, 40) }));

test.each(isAudit ? NOTHING : NOTHING.slice(0, 1))(
	'opened at a hash that says nothing: $start',
	async ({ hash }) => {
		const opened = await openSite(`/syria-russia/#${hash}`, SMALL);
		await expect.poll(() => rowsOf(opened.page).count()).toBe(EVENTS.length);
		expect(await articleOf(opened.page).isVisible()).toBe(true);
		expect(await popupOf(opened.page).count()).toBe(0);
		// The text and the list are there before the page's script is: until then keys say nothing.
		await opened.mapIdle();
		await opened.page.keyboard.press('j');
		await expect.poll(() => hashOf(opened.page)).toContain(`event=${EVENTS[0]?.id}`);
		opened.expectClean();
	}
);
