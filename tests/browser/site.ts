import { afterEach, inject } from 'vitest';
import { endOf, launch, openPage, type OpenedPage, type PageOptions } from './browser.ts';

/*
 * For the browser tests: pages of the built site, each in a browser of its own, so that no page waits
 * for what the last one's map still draws. Whoever imports this gets the closing with it.
 */

const ends: (() => void)[] = [];

afterEach(() => {
	for (const end of ends.splice(0)) end();
});

/** Opens a path of the site, with its leading slash and its hash, as a first visit; closed after the test. */
export async function openSite(
	path = '/',
	options: Partial<PageOptions> = {}
): Promise<OpenedPage> {
	const browser = await launch();
	ends.push(await endOf(browser));
	const page = await openPage(browser, { site: inject('site'), ...options });
	await page.goto(path);
	return page;
}
