import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { GROUND, layerColour, THEMES } from '../../src/lib/style/palette.ts';
import { isAudit } from '../tier.ts';
import { openReading, STORY } from './reading-page.ts';
import { openWithoutWebGL } from './site.ts';
import { LAYERS } from './story-data.ts';

/* The map as it is now, as a picture that can stand alone. */

/** As the sheet draws it: lib/map/picture-sheet.ts. */
const PAD = 20;
const RATIO = 2;

const button = (page: Page) => page.getByRole('button', { name: 'Save picture', exact: true });

/** How many pixels have each colour, "#rrggbb", in the rows from `top` to `bottom`, shares of the height. */
function coloursIn(png: PNG, top: number, bottom: number): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	const [first, last] = [top, bottom].map((share) => Math.round(share * png.height) * png.width);
	for (let pixel = first ?? 0; pixel < (last ?? 0); pixel++) {
		const colour = `#${png.data.toString('hex', pixel * 4, pixel * 4 + 3)}`;
		found.set(colour, (found.get(colour) ?? 0) + 1);
	}
	return found;
}

/** The audit has both. */
const LOOKS = isAudit ? THEMES : (['light'] as const);

test.each(LOOKS)('is saved with legend, scale and sources: %s', async (theme) => {
	const opened = await openReading('#layers=damascus,sweida', { colorScheme: theme });
	const { page } = opened;
	await opened.mapIdle();
	await page.getByText('Take it away', { exact: true }).click();
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.push(request.url());
	});
	const coming = page.waitForEvent('download');
	await button(page).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe('syria-russia-as-of-2026-02-02.png');
	const png = PNG.sync.read(readFileSync(await download.path()));

	const free = await page.locator('.free').boundingBox();
	expect(png.width).toBe((Math.floor(free?.width ?? 0) + 2 * PAD) * RATIO);
	expect(png.height).toBeGreaterThan((Math.floor(free?.height ?? 0) + 2 * PAD) * RATIO);

	// The map: land, what is written on it, and the colours of the layers that are shown.
	const map = coloursIn(png, 0.3, 0.75);
	const area = [...map.values()].reduce((sum, count) => sum + count, 0);
	expect(map.get(GROUND[theme].land) ?? 0).toBeGreaterThan(area / 10);
	expect(map.size).toBeGreaterThan(100);
	// Round the map, the paper; below it, a square of each colour that is shown, and none that is not.
	const foot = coloursIn(png, 0.85, 1);
	expect(foot.get(GROUND[theme].paper) ?? 0).toBeGreaterThan(1000);
	const squares = LAYERS.map((_layer, index) => foot.get(layerColour(theme, index)) ?? 0);
	const shown = LAYERS.map(({ id }) => id === 'damascus' || id === 'sweida');
	expect(squares.map((count) => count > 300)).toEqual(shown);

	// The code came when it was asked for, and the map is as fine as it was.
	expect(scripts.length).toBeGreaterThan(0);
	const ratio = () =>
		page
			.locator('canvas')
			.first()
			.evaluate((map) => (map as HTMLCanvasElement).width / map.clientWidth);
	await expect.poll(ratio).toBe(1);
	await page.getByRole('status').filter({ hasText: 'Saved as PNG.' }).waitFor();
	opened.expectClean();
});

test('without a live map there is the picture of the still one', async () => {
	const { page } = await openWithoutWebGL(STORY);
	await page.getByRole('status').filter({ hasText: 'The live map could not start' }).waitFor();
	await page.getByText('Take it away', { exact: true }).click();
	expect(await button(page).count()).toBe(0);
	const coming = page.waitForEvent('download');
	await page.getByRole('link', { name: 'a picture of its still map' }).click();
	const png = PNG.sync.read(readFileSync(await (await coming).path()));
	expect([png.width, png.height]).toEqual([1200, 630]);
});
