import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { isAudit } from '../tier.ts';
import { cardOf, layerOf, mapOf, openReading, rowOf, rowsOf } from './reading-page.ts';
import { EVENTS, eventOfId } from './story-data.ts';

/* A device may take a map's graphics away at any time, and give them back. */

/** A part of the map, CSS pixels of the window. */
const CLIP = { x: 560, y: 200, width: 500, height: 440 };

const pictureOf = async (page: Page) => PNG.sync.read(await page.screenshot({ clip: CLIP })).data;

const differ = (one: Buffer, other: Buffer): number =>
	pixelmatch(one, other, undefined, CLIP.width, CLIP.height);

/** Takes the map's WebGL context away; gives back what returns it. */
async function loseGraphics(page: Page): Promise<() => Promise<void>> {
	const extension = await page.locator('canvas.maplibregl-canvas').evaluateHandle((canvas) => {
		const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('webgl2') : null;
		return context?.getExtension('WEBGL_lose_context') ?? null;
	});
	await extension.evaluate((lose) => lose?.loseContext());
	return () => extension.evaluate((lose) => lose?.restoreContext());
}

const stillMap = (page: Page) => page.locator('.still svg').first();

test('graphics lost: the still map, a sentence, and all that can be chosen; graphics back: the live map as it should be by then', async () => {
	const opened = await openReading('#map=7/33.4/36.4');
	const { page, mapIdle } = opened;
	await mapIdle();
	await stillMap(page).waitFor({ state: 'hidden' });

	const restore = await loseGraphics(page);
	const sentence = page.getByRole('status').filter({ hasText: 'The live map lost its graphics' });
	await sentence.waitFor();
	await stillMap(page).waitFor();
	await expect.poll(() => mapOf(page).count()).toBe(1);
	await page.locator('canvas.maplibregl-canvas').waitFor({ state: 'hidden' });

	await layerOf(page, 'Sweida').uncheck();
	await expect.poll(() => rowsOf(page).count()).toBeLessThan(EVENTS.length);
	await page.getByRole('button', { name: 'Theme', exact: true }).click();
	const { title, quotes } = eventOfId('country-divided');
	await rowOf(page, title).click();
	const quote = cardOf(page, title).locator('blockquote').first();
	await expect.poll(() => quote.textContent()).toContain(quotes[0]?.exact);
	await page.keyboard.press('Escape');
	const address = page.url();

	await restore();
	await sentence.waitFor({ state: 'detached' });
	await mapIdle();
	await page.locator('canvas.maplibregl-canvas').waitFor();
	await stillMap(page).waitFor({ state: 'hidden' });
	expect(await layerOf(page, 'Sweida').isChecked()).toBe(false);
	expect(page.url()).toBe(address);
	// It is drawn as one that was opened at this address is.
	const back = await pictureOf(page);
	await page.reload();
	await mapIdle();
	expect(differ(back, await pictureOf(page))).toBeLessThan(400);
	opened.expectClean();
});

if (isAudit)
	test('graphics lost and back, and nothing chosen meanwhile: the same map, its names in the same letters', async () => {
		const opened = await openReading('#map=7/33.4/36.4');
		const { page, mapIdle } = opened;
		await mapIdle();
		await stillMap(page).waitFor({ state: 'hidden' });
		const before = await pictureOf(page);
		const restore = await loseGraphics(page);
		const sentence = page.getByRole('status').filter({ hasText: 'The live map lost its graphics' });
		await sentence.waitFor();
		await restore();
		await sentence.waitFor({ state: 'detached' });
		await stillMap(page).waitFor({ state: 'hidden' });
		await mapIdle();
		expect(differ(before, await pictureOf(page))).toBeLessThan(50);
		opened.expectClean();
	});
