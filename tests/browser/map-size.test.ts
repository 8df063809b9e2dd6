import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { LAYER_COLOURS } from '../../src/lib/style/palette.ts';
import { coloured, middleOf } from './map-canvas.ts';
import { articleOf, openReading } from './reading-page.ts';
import { EVENTS, LAYERS, markerSpots } from './story-data.ts';

/* The map is drawn where it can be seen, and nowhere else; and at no moment where it was before. */

interface Frame {
	/** From the map's place to its canvas, CSS pixels, at each side. */
	readonly off: readonly number[];
	/** The canvas, which its new size has emptied, was drawn on. */
	readonly isDrawn: boolean;
	readonly width: number;
}

declare global {
	var framesOfMap: Frame[];
}

/** Looks, in each frame that gives the map another place and before it is shown, where the canvas lies. */
async function watchPlace(page: Page): Promise<void> {
	await page.evaluate(() => {
		let draws = 0;
		const context = WebGL2RenderingContext.prototype;
		const draw = Reflect.get(context, 'drawElements');
		context.drawElements = function (...given) {
			draws++;
			Reflect.apply(draw, this, given);
		};
		const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
		const place = document.querySelector('[aria-label="The map and what stands on it"]');
		if (!canvas || !place) throw new Error('There is no map.');
		globalThis.framesOfMap = [];
		let width = canvas.width;
		let drawn = 0;
		// Of observers, the last to come is told last: whatever the page does in this frame is done.
		new ResizeObserver(() => {
			const [is, should] = [canvas.getBoundingClientRect(), place.getBoundingClientRect()];
			const off = (['left', 'top', 'right', 'bottom'] as const).map(
				(side) => is[side] - should[side]
			);
			const isDrawn = canvas.width === width || draws > drawn;
			globalThis.framesOfMap.push({ off, isDrawn, width: canvas.width });
			width = canvas.width;
			drawn = draws;
		}).observe(place);
	});
}

const framesOf = (page: Page): Promise<readonly Frame[]> => page.evaluate(() => framesOfMap);

const placeOf = (page: Page) =>
	page.getByRole('region', { name: 'The map and what stands on it' }).boundingBox();

/** Nothing but a whole picture in its place was seen, until the canvas was so wide. */
async function expectWhole(page: Page, width: number): Promise<void> {
	await expect.poll(async () => (await framesOf(page)).at(-1)?.width).toBe(width);
	for (const { off, isDrawn } of await framesOf(page)) {
		expect(off).toEqual([0, 0, 0, 0]);
		expect(isDrawn).toBe(true);
	}
}

const red = LAYER_COLOURS.light[LAYERS.findIndex(({ id }) => id === 'sweida')] ?? 'none';

/** The camera looks at a marker, in the middle of what is free. */
let sweida = '';
beforeAll(async () => {
	const event = EVENTS.find(({ layer }) => layer === 'sweida');
	const [longitude, latitude] = (await markerSpots()).get(event?.id ?? '') ?? [0, 0];
	sweida = `#map=9/${latitude.toFixed(4)}/${longitude.toFixed(4)}`;
});

test('the map begins where the article ends, and fills the window without it', async () => {
	const opened = await openReading(sweida);
	const { page } = opened;
	await opened.mapIdle();
	const article = await articleOf(page).locator('..').boundingBox();
	const edge = (article?.x ?? 0) + (article?.width ?? 0);
	expect(edge).toBeGreaterThan(300);
	expect(await placeOf(page)).toEqual({ x: edge, y: 0, width: 1440 - edge, height: 900 });
	await watchPlace(page);

	await page.getByRole('button', { name: 'Hide article' }).click();
	await expectWhole(page, 1440);
	await opened.mapIdle();
	expect(await coloured(page, await middleOf(page), red)).toBeGreaterThan(12);

	await page.getByRole('button', { name: 'Show article' }).click();
	await expectWhole(page, 1440 - edge);
	await opened.mapIdle();
	expect(await coloured(page, await middleOf(page), red)).toBeGreaterThan(12);
});

test('another window is another map, in the same frame', async () => {
	const opened = await openReading(sweida);
	const { page } = opened;
	await opened.mapIdle();
	await watchPlace(page);
	// Wide, a tablet upright with all panels in one column, a phone, whose panels are a sheet over the map.
	for (const [width, column] of [
		[1200, 432],
		[900, 320],
		[390, 0]
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await expectWhole(page, width - column);
	}
});
