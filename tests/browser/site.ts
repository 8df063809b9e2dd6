import type { Browser } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import { launch, openPage, type OpenedPage, type PageOptions } from './browser.ts';

/*
 * For the browser tests: one browser a file, pages of the built site in it. Whoever imports this
 * gets the closing with it.
 */

let browser: Promise<Browser> | null = null;
const opened: OpenedPage[] = [];

afterEach(async () => {
	await Promise.all(opened.splice(0).map((page) => page.close()));
});

afterAll(async () => {
	await (await browser)?.close();
});

/** Opens a path of the site, with its leading slash and its hash, as a first visit; closed after the test. */
export async function openSite(
	path = '/',
	options: Partial<PageOptions> = {}
): Promise<OpenedPage> {
	browser ??= launch();
	const page = await openPage(await browser, { site: inject('site'), ...options });
	opened.push(page);
	await page.goto(path);
	return page;
}
