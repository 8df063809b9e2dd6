import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { GROUND } from '../../src/lib/style/palette.ts';
import { coloured, middleOf } from './map-canvas.ts';
import { openReading } from './reading-page.ts';

/* One button for the theme of page and map, remembered on the device. */

const paper = (page: Page): Promise<string> =>
	page.getByRole('main').evaluate((main) => {
		const [red = 0, green = 0, blue = 0] =
			getComputedStyle(main).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
		return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
	});

/** In the desert east of Damascus nothing is drawn but land. */
const DESERT = '#map=10/33.6/38.4';

const landOf = async (page: Page, colour: string): Promise<number> =>
	coloured(page, await middleOf(page), colour);

test('the theme’s button changes page and map together, and a reload keeps it', async () => {
	const opened = await openReading(DESERT, { colorScheme: 'light' });
	const { page } = opened;
	const button = page.getByRole('button', { name: 'Theme', exact: true });
	expect(await paper(page)).toBe(GROUND.light.paper);
	await expect.poll(() => landOf(page, GROUND.light.land)).toBeGreaterThan(300);

	expect(await button.getAttribute('title')).toBe('Theme: as this device has it');
	await button.click();
	expect(await button.getAttribute('title')).toBe('Theme: dark');
	await expect.poll(() => paper(page)).toBe(GROUND.dark.paper);
	await expect.poll(() => landOf(page, GROUND.dark.land)).toBeGreaterThan(300);

	await page.reload();
	expect(await paper(page)).toBe(GROUND.dark.paper);
	await expect.poll(() => landOf(page, GROUND.dark.land)).toBeGreaterThan(300);
	await page.getByRole('button', { name: 'Theme', exact: true }).click();
	await expect.poll(() => paper(page)).toBe(GROUND.light.paper);
	expect(await button.getAttribute('title')).toBe('Theme: light');
	await button.click();
	expect(await button.getAttribute('title')).toBe('Theme: as this device has it');
	expect(await paper(page)).toBe(GROUND.light.paper);
	opened.expectClean();
});

test('with no choice made, page and map follow the device', async () => {
	const { page } = await openReading(DESERT, { colorScheme: 'dark' });
	expect(await paper(page)).toBe(GROUND.dark.paper);
	await expect.poll(() => landOf(page, GROUND.dark.land)).toBeGreaterThan(300);
	await page.emulateMedia({ colorScheme: 'light' });
	await expect.poll(() => paper(page)).toBe(GROUND.light.paper);
	await expect.poll(() => landOf(page, GROUND.light.land)).toBeGreaterThan(300);
	// The first press always changes what is seen, on a dark device too.
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect.poll(() => paper(page)).toBe(GROUND.dark.paper);
	await page.getByRole('button', { name: 'Theme', exact: true }).click();
	await expect.poll(() => paper(page)).toBe(GROUND.light.paper);
});
