import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import contested from '../../geo/world/contested.json';
import { middleOf, project } from './map-canvas.ts';
import { openReading, popupOf, rowOf } from './reading-page.ts';
import { eventOfId } from './story-data.ts';

/* Issue 3, part 3: a contested line or area tells its facts and sources, by mouse and by keyboard. */

const CAMERA = { zoom: 9, latitude: 32.95, longitude: 35.75 };
const HASH = '#map=9/32.95/35.75';
const rowOfTable = (id: string) => {
	const row = contested.find((one) => one.id === id);
	if (!row) throw new Error(`There is no row ${id} in the table.`);
	return row;
};
const HEIGHTS = rowOfTable('golan-heights');

/** What the story's readers will ask about. */
const STORY_REGION = [
	'golan-heights',
	'golan-line-a',
	'golan-line-b',
	'golan-syrian-claim',
	'shebaa',
	'west-bank',
	'west-bank-green-line'
];

/** A point of the Golan Heights clear of lines, markers and the zone. */
async function onHeights(page: Page) {
	return project([35.76, 32.97], CAMERA, await middleOf(page));
}

test('the pointer at rest on a contested area opens its card, which stays while the pointer is on it', async () => {
	const opened = await openReading(HASH);
	const { page } = opened;
	await opened.mapIdle();
	const point = await onHeights(page);
	await page.mouse.move(point.x, point.y);
	const card = page.getByRole('group', { name: HEIGHTS.title });
	await card.waitFor();
	for (const { title } of HEIGHTS.sources) await card.getByText(title).first().waitFor();
	await card.getByText(HEIGHTS.holds).waitFor();
	// The focus stays where it was, and the card can be come to.
	expect(await card.evaluate((one) => one.contains(document.activeElement))).toBe(false);
	await card.getByText(HEIGHTS.holds).hover();
	await card.getByRole('button', { name: 'Close' }).hover();
	expect(await card.isVisible()).toBe(true);
	await page.getByRole('heading', { level: 1 }).hover();
	await card.waitFor({ state: 'detached' });
	// Dismissed by a key, without a move of the pointer.
	await page.mouse.move(point.x, point.y);
	await card.waitFor();
	await page.keyboard.press('Escape');
	await card.waitFor({ state: 'detached' });
});

test('a press keeps the card open; an event opened afterwards takes its place', async () => {
	const opened = await openReading(HASH);
	const { page } = opened;
	await opened.mapIdle();
	const point = await onHeights(page);
	await page.mouse.click(point.x, point.y);
	await popupOf(page, HEIGHTS.title).waitFor();
	await page.getByRole('heading', { level: 1 }).hover();
	const strikes = eventOfId('defence-ministry-strikes');
	await rowOf(page, strikes.title).click();
	await popupOf(page, strikes.title).waitFor();
	expect(await popupOf(page, HEIGHTS.title).count()).toBe(0);
	expect(await popupOf(page).count()).toBe(1);
});

test('by keyboard: each line and area in view is listed, and its card has all its facts', async () => {
	const opened = await openReading('#map=7.6/32.7/35.5');
	const { page } = opened;
	await opened.mapIdle();
	await page.getByText(/^Contested lines in view/).focus();
	await page.keyboard.press('Enter');
	for (const id of STORY_REGION) {
		const row = rowOfTable(id);
		const button = page.getByRole('button', { name: row.title, exact: true });
		await button.focus();
		await page.keyboard.press('Enter');
		const card = popupOf(page, row.title);
		await card.waitFor();
		for (const { by } of row.claims) await card.getByText(by, { exact: true }).waitFor();
		for (const { title } of row.sources) await card.getByText(title).first().waitFor();
		if (row.approximate) await card.getByText(/^Approximate outline/).waitFor();
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'detached' });
		// The focus goes back to where it came from.
		expect(await button.evaluate((one) => one === document.activeElement), id).toBe(true);
	}
});
