import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launch, openPage, type OpenedPage, type PageOptions } from './browser.ts';
import type { MadeUpName } from './made-up-sites.ts';

/*
 * For the browser tests: pages of the built site. All files of a worker share one browser, since its
 * start costs a second; each page has a context of its own, with its own storage and cache.
 */

let browser: Promise<Browser> | null = null;
const opened: OpenedPage[] = [];

/** The worker's browser; another where the last one has crashed. */
export async function sharedBrowser(): Promise<Browser> {
	if (browser !== null && (await browser).isConnected()) return browser;
	browser = launch();
	return browser;
}

/** A page that is closed after the test, by `close-pages.ts`. */
export async function newPage(options: Partial<PageOptions> = {}): Promise<OpenedPage> {
	const page = await openPage(await sharedBrowser(), { site: inject('site'), ...options });
	opened.push(page);
	return page;
}

/** Opens a path of the site, with its leading slash and its hash, as a first visit. */
export async function openSite(
	path = '/',
	options: Partial<PageOptions> = {}
): Promise<OpenedPage> {
	const page = await newPage(options);
	await page.goto(path);
	return page;
}

/** Opens a path as on a device without graphics: no map can be drawn. */
export async function openWithoutWebGL(
	path: string,
	options: Partial<PageOptions> = {}
): Promise<OpenedPage> {
	const page = await newPage(options);
	await page.page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.goto(path);
	return page;
}

export async function closePages(): Promise<void> {
	await Promise.all(opened.splice(0).map((page) => page.close()));
}

/** Where a site of made-up stories is served, without a slash at its end. */
export function madeUpSite(name: MadeUpName): string {
	const url = inject('madeUpSites')[name];
	if (url !== undefined) return url;
	const command = `npx tsx tests/browser/build-made-up.ts ${name}`;
	throw new Error(`The site of ${name} made-up stories is not built: ${command}`);
}
