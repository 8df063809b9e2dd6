import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { cameraOn } from './map-canvas.ts';
import {
	hashOf,
	isInWindow,
	layerOf,
	layersOf,
	openReading,
	openTitle,
	popupOf,
	rowOf,
	rowsOf
} from './reading-page.ts';
import { eventOfId, EVENTS } from './story-data.ts';

/* The address: all that the reader chose, restored from a link; rubbish gives the default. */

const STRIKES = eventOfId('defence-ministry-strikes');
const INCURSION = eventOfId('buffer-zone-incursion');

async function shownLayers(page: Page): Promise<readonly boolean[]> {
	return Promise.all((await layersOf(page).all()).map((box) => box.isChecked()));
}

test('a link restores event, layers and map, and stays as it is', async () => {
	const hash = '#event=defence-ministry-strikes&layers=damascus,moscow&map=7.2/33.51/36.28';
	const opened = await openReading(hash);
	const { page } = opened;
	await popupOf(page, STRIKES.title).waitFor();
	expect(await shownLayers(page)).toEqual([true, false, false, true]);
	await opened.mapIdle();
	await expect.poll(() => isInWindow(popupOf(page))).toBe(true);
	expect(hashOf(page)).toBe(hash);
	opened.expectClean();
});

test('a link to an event alone opens its popup and takes the map there', async () => {
	const { page } = await openReading('#event=assad-asylum');
	const popup = popupOf(page, eventOfId('assad-asylum').title);
	await popup.waitFor();
	await expect.poll(() => isInWindow(popup)).toBe(true);
	await expect.poll(() => Math.round(cameraOn(page)?.latitude ?? 55.75)).toBe(56);
});

test('back and forward go through opening, closing and switching', async () => {
	const { page } = await openReading('#map=7.2/33.51/36.28');
	const state = async () => [await openTitle(page), ...(await shownLayers(page))];
	const steps = [
		() => rowOf(page, STRIKES.title).click(),
		() => rowOf(page, INCURSION.title).click(),
		() => page.keyboard.press('Escape'),
		() => layerOf(page, 'Sweida').uncheck()
	];
	const states = [await state()];
	for (const step of steps) {
		await step();
		await expect.poll(state).not.toEqual(states.at(-1));
		states.push(await state());
	}
	expect(states.map(([title]) => title)).toEqual([
		null,
		STRIKES.title,
		INCURSION.title,
		null,
		null
	]);
	for (const before of states.slice(0, -1).toReversed()) {
		await page.goBack();
		await expect.poll(state).toEqual(before);
	}
	for (const after of states.slice(1)) {
		await page.goForward();
		await expect.poll(state).toEqual(after);
	}
});

test('back to where one came in, the address is empty again', async () => {
	const { page } = await openReading();
	await layerOf(page, 'Moscow').uncheck();
	await expect.poll(() => hashOf(page)).toBe('#layers=damascus,sweida,golan-buffer-zone');
	await page.goBack();
	await expect.poll(() => layerOf(page, 'Moscow').isChecked()).toBe(true);
	expect(hashOf(page)).toBe('');
});

const RUBBISH = [
	'#',
	'#&&&===',
	'#event=',
	'#event=no-such-event&layers=atlantis&map=here&time=then&names=klingon',
	'#event=defence-ministry-strikes%20',
	'#layers=,,,',
	'#map=NaN/NaN/NaN',
	'#map=7/91/181',
	'#map=-3/33/36',
	'#map=1e9/33/36',
	'#map=7/33',
	'#%E0%A4%A',
	'#event=%E0%A4%A&map=%',
	'#<img src=x onerror=alert(1)>',
	'#__proto__=1&constructor=2&toString=3',
	`#event=${'x'.repeat(9000)}`,
	'#time=2025-07-31/2024-12-01',
	'#😀=🗺️',
	'#top'
];

/** The default: every layer on, every event listed, none open. */
async function expectDefault(page: Page, why: string): Promise<void> {
	await expect.poll(() => rowsOf(page).count(), { message: why }).toBe(EVENTS.length);
	expect(await shownLayers(page), why).toEqual([true, true, true, true]);
	expect(await openTitle(page), why).toBeNull();
}

test('rubbish written into the address gives the default, and no error', async () => {
	const chosen = '#event=assad-deposed&layers=damascus&map=6/33/36';
	const opened = await openReading();
	const { page } = opened;
	for (const hash of RUBBISH) {
		await page.evaluate((good) => location.assign(good), chosen);
		await popupOf(page).waitFor();
		await page.evaluate((bad) => location.assign(bad), hash);
		await popupOf(page).waitFor({ state: 'detached' });
		await expectDefault(page, hash);
	}
	opened.expectClean();
});
