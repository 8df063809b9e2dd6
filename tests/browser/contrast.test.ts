import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { isAudit } from '../tier.ts';
import { openReading } from './reading-page.ts';

/* Issue 4, part 4: text that stands on the map itself can be read on whatever is drawn below it. */

/** WCAG 2.2, 1.4.3: text below 18 pt. */
const LEAST = 4.5;

type Rgb = readonly [number, number, number];

/** Relative luminance, 0 to 1: WCAG 2.2. */
function luminance(colour: Rgb): number {
	const [red = 0, green = 0, blue = 0] = colour
		.map((value) => value / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

/** The worst contrast of a part's text with any pixel that it stands on; its letters made unseen. */
async function worstContrast(page: Page, part: Locator): Promise<number> {
	const box = await part.boundingBox();
	if (!box) throw new Error('This text is not on the page.');
	const letters = part.locator('*').or(part);
	const hide = (hidden: boolean) =>
		letters.evaluateAll((all, how) => {
			for (const one of all as HTMLElement[])
				for (const of of ['color', 'text-decoration-color'])
					if (how) one.style.setProperty(of, 'transparent', 'important');
					else one.style.removeProperty(of);
		}, hidden);
	const colour = await part.evaluate((one) => getComputedStyle(one).color);
	await hide(true);
	const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	// Within its border and its round ends: they are no ground.
	const round = await part.evaluate((one) => parseFloat(getComputedStyle(one).borderRadius));
	const inset = Math.max(2, round * 0.7);
	const clip = {
		x: box.x + inset,
		y: box.y + 2,
		width: box.width - 2 * inset,
		height: box.height - 4
	};
	const { data } = PNG.sync.read(await page.screenshot({ clip }));
	await hide(false);
	const grounds = Array.from({ length: data.length / 4 }, (_, pixel): Rgb => {
		const at = pixel * 4;
		return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
	});
	return Math.min(...grounds.map((ground) => contrast([red, green, blue], ground)));
}

/** Land with borders and names, sea, and the contested Golan below the text. */
const VIEWS = ['#map=5.5/36.2/33', '#map=9/32.7/36.9'];

/** The audit has both themes. */
test.each(isAudit ? (['light', 'dark'] as const) : (['light'] as const))(
	'credits, scale and pointers are read on whatever lies below: %s',
	async (colorScheme) => {
		const opened = await openReading('', { colorScheme });
		const { page } = opened;
		for (const view of VIEWS) {
			await opened.mapIdle();
			await page.evaluate((hash) => (location.hash = hash), view);
			await page.locator('html[data-map="moving"]').waitFor({ state: 'attached' });
			await opened.mapIdle();
			const texts = [
				page.locator('p.credits'),
				page.locator('p.drawn'),
				...(await page.locator('.overlay .scale span').all()),
				...(await page.getByRole('button', { name: /, [\d,]+ km / }).all())
			];
			expect(texts.length).toBeGreaterThan(3);
			for (const text of texts)
				expect(
					await worstContrast(page, text),
					`${view} ${await text.textContent()}`
				).toBeGreaterThanOrEqual(LEAST);
		}
	}
);
