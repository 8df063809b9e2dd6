import { expect, test } from 'vitest';
import { cameraOn } from './map-canvas.ts';
import { openReading, popupOf, rowsOf, STORY } from './reading-page.ts';
import { newPage } from './site.ts';
import { EVENTS, LAYERS } from './story-data.ts';

/* Promise 8: one folder, works offline. A whole reading asks nothing of another host. */

test('every font of the opening is asked for with the page, and the map adds none to it', async () => {
	const opened = await openReading();
	await opened.mapIdle();
	const { asked, used, drawn } = await opened.page.evaluate(() => ({
		asked: [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')].map(
			({ href }) => href
		),
		used: performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((name) => name.endsWith('.woff2')),
		drawn: [...document.fonts]
			.filter(({ status }) => status === 'loaded')
			.map(({ family }) => family.replaceAll('"', ''))
	}));
	expect([...new Set(used)].sort()).toEqual(asked.sort());
	// Its labels are set in families of the page's own; MapLibre names those that it adds.
	expect(drawn).toContain('Plex Sans');
	expect(drawn.filter((family) => family.startsWith('maplibre'))).toEqual([]);
});

test('a whole reading asks nothing of another host, and misses nothing of its own', async () => {
	const opened = await newPage();
	const { page } = opened;
	const missed: string[] = [];
	page.on('response', (response) => {
		if (response.status() >= 400) missed.push(`${response.status()} ${response.url()}`);
	});
	page.on('requestfailed', (request) => {
		// A tile that went out of view is called off by the map itself.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') missed.push(request.url());
	});
	await opened.goto(STORY);
	await opened.mapIdle();
	await page.mouse.move(700, 500);
	await page.mouse.down();
	await page.mouse.move(900, 300, { steps: 4 });
	await page.mouse.up();
	for (const index of LAYERS.keys()) await page.keyboard.press(String(index + 1));
	for (const index of LAYERS.keys()) await page.keyboard.press(String(index + 1));
	await expect.poll(() => rowsOf(page).count()).toBe(EVENTS.length);
	for (let index = 0; index < EVENTS.length; index++) await rowsOf(page).nth(index).click();
	await page.keyboard.press('Escape');
	await popupOf(page).waitFor({ state: 'detached' });
	await page.getByRole('button', { name: 'Theme', exact: true }).click();
	await page.keyboard.press('0');
	await expect.poll(() => cameraOn(page)?.zoom ?? 9).toBeLessThan(5);
	await opened.mapIdle();
	expect(missed).toEqual([]);
	opened.expectClean();
});
