import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { GROUND } from '../../src/lib/style/palette.ts';
import { isAudit } from '../tier.ts';
import { openReading, popupOf, rowOf } from './reading-page.ts';
import { eventOfId } from './story-data.ts';

/* Names stand on the map whole, or not at all: none is cut by the map's edge, or lies half under what lies on the map. */

const { label, labelSoft, labelWater } = GROUND.light;
const INKS = [label, labelSoft, labelWater].map((colour) =>
	[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
);

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The map alone, as a picture of the window: what lies on it is out of sight. */
async function mapAlone(page: Page): Promise<PNG> {
	await page.evaluate(async () => {
		const sheet = new CSSStyleSheet();
		await sheet.replace(
			'body * { visibility: hidden !important } canvas.maplibregl-canvas { visibility: visible !important }'
		);
		document.adoptedStyleSheets = [sheet];
	});
	const picture = PNG.sync.read(await page.screenshot());
	await page.evaluate(() => void (document.adoptedStyleSheets = []));
	return picture;
}

/** How many pixels in a box have the colour of names. */
function named({ data, width, height }: PNG, box: Box): number {
	let count = 0;
	const [left, top] = [Math.max(0, Math.ceil(box.x)), Math.max(0, Math.ceil(box.y))];
	const right = Math.min(width, Math.floor(box.x + box.width));
	const bottom = Math.min(height, Math.floor(box.y + box.height));
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) {
			const at = (y * width + x) * 4;
			const isInk = (ink: readonly number[]): boolean =>
				ink.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= 12);
			if (INKS.some(isInk)) count++;
		}
	return count;
}

async function boxOf(page: Page, selector: string): Promise<Box> {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`There is no ${selector} on the page.`);
	return box;
}

/** Strips of the map along the free part's edges, a pixel wide. */
function edgesOf({ x, y, width, height }: Box): readonly Box[] {
	return [
		{ x, y, width: 1, height },
		{ x: x + width - 1, y, width: 1, height },
		{ x, y, width, height: 1 },
		{ x, y: y + height - 1, width, height: 1 }
	];
}

const VIEWS = [
	['the opening view', ''],
	['towns', '#map=8/33.6/36.4'],
	['towns, names in Arabic', '#map=7/33.6/36.4&names=ar'],
	['the world', '#map=2/30/30']
] as const;

/** The audit has all. */
test.each(isAudit ? VIEWS : VIEWS.slice(0, 2))(
	'no name lies under a panel or across the edge of its part of the map: %s',
	async (_view, hash) => {
		const opened = await openReading(hash);
		const { page } = opened;
		await opened.mapIdle();
		const [free, map] = [await boxOf(page, '.free'), await boxOf(page, 'canvas.maplibregl-canvas')];
		const picture = await mapAlone(page);
		expect(named(picture, free)).toBeGreaterThan(50);
		for (const strip of edgesOf(free)) expect(named(picture, strip)).toBe(0);
		// All of the map's names lie in the free part.
		expect(named(picture, map)).toBe(named(picture, free));
		// And clear of the scale.
		expect(named(picture, await boxOf(page, '.scale'))).toBe(0);
		opened.expectClean();
	}
);

test('names make way for an open popup, and come back', async () => {
	const opened = await openReading('#map=8/33.6/36.4');
	const { page } = opened;
	await opened.mapIdle();
	await rowOf(page, eventOfId('defence-ministry-strikes').title).click();
	await popupOf(page).waitFor();
	await opened.mapIdle();
	const popup = await boxOf(page, '.popup');
	await expect.poll(async () => named(await mapAlone(page), popup)).toBe(0);
	await page.keyboard.press('Escape');
	await popupOf(page).waitFor({ state: 'detached' });
	await expect.poll(async () => named(await mapAlone(page), popup)).toBeGreaterThan(0);
});
