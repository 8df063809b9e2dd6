import type { Locator, Page } from 'playwright-core';
import type { OpenedPage, PageOptions } from './browser.ts';
import { openSite } from './site.ts';

/* The reading page, by the roles and names that product.md promises to assistive technology. */

export const STORY = '/syria-russia/';

/** Opens the story's page at a hash (with its `#`, or empty) and waits until its map takes input. */
export async function openReading(
	hash = '',
	options: Partial<PageOptions> = {}
): Promise<OpenedPage> {
	const opened = await openSite(STORY + hash, options);
	await mapOf(opened.page).and(opened.page.locator('canvas')).waitFor();
	return opened;
}

export const mapOf = (page: Page): Locator =>
	page.getByRole('region', { name: 'Map', exact: true });

export const articleOf = (page: Page): Locator => page.getByRole('article');

/** The checkbox of a layer, whose name begins with the layer's title. */
export const layerOf = (page: Page, title: string): Locator =>
	page
		.getByRole('group', { name: 'Layers' })
		.getByRole('checkbox', { name: new RegExp(`^${title}\\b`) });

export const layersOf = (page: Page): Locator =>
	page.getByRole('group', { name: 'Layers' }).getByRole('checkbox');

/** Every event's button, in the list's order; what an open card holds is not among them. */
export const rowsOf = (page: Page): Locator =>
	page.getByRole('list', { name: 'Events' }).locator('li > :first-child > button');

export const rowOf = (page: Page, title: string): Locator =>
	page.getByRole('list', { name: 'Events' }).getByRole('button', { name: title, exact: true });

/** The popup of the event of that title, or any. */
export const popupOf = (page: Page, title?: string): Locator =>
	page.getByRole('dialog', title === undefined ? {} : { name: title, exact: true });

/** What the list shows of an event that has no place: the card in its row. */
export const cardOf = (page: Page, title: string): Locator =>
	page
		.getByRole('list', { name: 'Events' })
		.getByRole('listitem')
		.filter({ has: page.getByRole('button', { name: title, exact: true }) });

/** What was last said to those who do not see the change. */
export const saidOn = (page: Page): Locator => page.getByRole('status').last();

export const hashOf = (page: Page): string => new URL(page.url()).hash;

/** The title of the row or popup that is open; null when none is. */
export async function openTitle(page: Page): Promise<string | null> {
	const popup = popupOf(page).getByRole('heading');
	if ((await popup.count()) > 0) return popup.first().textContent();
	const row = page.getByRole('list', { name: 'Events' }).getByRole('button', { expanded: true });
	return (await row.count()) > 0 ? ((await row.first().textContent())?.trim() ?? null) : null;
}

/** True when all of a box lies in the window. */
export async function isInWindow(part: Locator): Promise<boolean> {
	const box = await part.boundingBox();
	const size = part.page().viewportSize();
	if (box === null || size === null) return false;
	const [right, bottom] = [box.x + box.width, box.y + box.height];
	return box.x >= -0.5 && box.y >= -0.5 && right <= size.width + 0.5 && bottom <= size.height + 0.5;
}
