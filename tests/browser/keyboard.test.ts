import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
	articleOf,
	hashOf,
	layerOf,
	layersOf,
	mapOf,
	openReading,
	openTitle,
	popupOf,
	rowOf,
	rowsOf
} from './reading-page.ts';
import { EVENTS } from './story-data.ts';

/* All of it by the keyboard alone: product.md, "Keys". */

/** What of the page holds the focus, in the reader's words; empty for what is none of these. */
function focusPart(page: Page): Promise<string> {
	return page.evaluate(() => {
		const parts: readonly (readonly [string, string])[] = [
			['.skips', 'skip links'],
			['[role=dialog]', 'popup'],
			['main', 'article'],
			['#layers', 'layers'],
			['#events', 'events'],
			['#time', 'timeline'],
			['canvas', 'map']
		];
		const focused = document.activeElement;
		return parts.find(([selector]) => focused?.closest(selector))?.[1] ?? '';
	});
}

test('the tab key goes from the text to events, timeline, layers, map and popup, each once', async () => {
	const { page } = await openReading('#event=defence-ministry-strikes&map=7.2/33.51/36.28');
	await popupOf(page).waitFor();
	await page.getByRole('link', { name: 'Skip to the article' }).focus();
	const parts: string[] = [];
	for (let press = 0; press < 300 && parts.at(-1) !== 'popup'; press++) {
		const part = await focusPart(page);
		if (part !== '' && part !== parts.at(-1)) parts.push(part);
		await page.keyboard.press('Tab');
	}
	expect(parts).toEqual(['skip links', 'article', 'events', 'timeline', 'layers', 'map', 'popup']);
});

test('each skip link leads to its part, and leaves the reader’s choices and the address alone', async () => {
	const { page } = await openReading('#layers=damascus,moscow&map=7.2/33.51/36.28');
	await rowOf(page, 'Assad and his family live in Moscow under asylum').click();
	await popupOf(page).waitFor();
	await expect.poll(() => hashOf(page)).toContain('event=');
	const address = hashOf(page);
	for (const part of ['article', 'layers', 'events', 'timeline']) {
		const link = page.getByRole('link', { name: `Skip to the ${part}` });
		await link.focus();
		expect(await link.evaluate((node) => getComputedStyle(node).clipPath)).toBe('none');
		expect((await link.boundingBox())?.x).toBeGreaterThanOrEqual(0);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await expect.poll(() => focusPart(page)).toBe(part);
	}
	expect(await layerOf(page, 'Sweida').isChecked()).toBe(false);
	expect(await popupOf(page).count()).toBe(1);
	expect(hashOf(page)).toBe(address);
});

test('j and k go through the events in the order of the text, with the focus, and stop at its ends', async () => {
	const { page } = await openReading();
	const titles = EVENTS.map(({ title }) => title);
	for (const { title, geometry } of EVENTS) {
		await page.keyboard.press('j');
		await expect.poll(() => openTitle(page)).toBe(title);
		// Without a place there is no popup: the row takes the focus.
		const part = geometry === null ? 'events' : 'popup';
		await expect.poll(() => focusPart(page), { message: title }).toBe(part);
		if (geometry !== null) continue;
		const focused = page.locator('#events button:focus');
		await expect.poll(() => focused.textContent()).toContain(title);
	}
	await page.keyboard.press('j');
	expect(await openTitle(page)).toBe(titles.at(-1));
	for (const title of titles.slice(0, -1).toReversed()) {
		await page.keyboard.press('k');
		await expect.poll(() => openTitle(page)).toBe(title);
	}
	await page.keyboard.press('k');
	expect(await openTitle(page)).toBe(titles[0]);
});

test('j and k pass over hidden layers', async () => {
	const { page } = await openReading('#layers=sweida,golan-buffer-zone');
	const shown = EVENTS.filter(({ layer }) => layer !== 'damascus' && layer !== 'moscow');
	for (const { title } of shown) {
		await page.keyboard.press('j');
		await expect.poll(() => openTitle(page)).toBe(title);
	}
	expect(await rowsOf(page).count()).toBe(shown.length);
	expect(await layerOf(page, 'Moscow').isChecked()).toBe(false);
});

test('? lists the keys; Escape closes the list and nothing else', async () => {
	const { page } = await openReading();
	await page.keyboard.press('j');
	const open = await openTitle(page);
	const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
	await button.focus();
	await page.keyboard.press('?');
	const list = popupOf(page, 'Keyboard shortcuts');
	await list.waitFor();
	for (const key of ['0', 'j k', '1 – 9', 'Esc', '?'])
		expect(await list.getByText(key, { exact: true }).count()).toBe(1);
	await page.keyboard.press('1');
	await page.keyboard.press('j');
	await page.keyboard.press('Escape');
	await list.waitFor({ state: 'detached' });
	expect(await layerOf(page, 'Damascus').isChecked()).toBe(true);
	expect(await openTitle(page)).toBe(open);
	expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
});

test('keys do nothing while typing, nor with Ctrl, Alt or Meta', async () => {
	const { page } = await openReading('#map=7.2/33.51/36.28');
	await page.evaluate(() => {
		const [input, area] = [document.createElement('input'), document.createElement('textarea')];
		const rich = document.createElement('div');
		input.setAttribute('aria-label', 'Line');
		area.setAttribute('aria-label', 'Lines');
		rich.setAttribute('aria-label', 'Rich');
		rich.contentEditable = 'true';
		rich.role = 'textbox';
		document.querySelector('article')?.prepend(input, area, rich);
	});
	for (const name of ['Line', 'Lines', 'Rich']) {
		await page.getByRole('textbox', { name, exact: true }).focus();
		for (const key of '1234j0k?') await page.keyboard.press(key);
	}
	await articleOf(page).getByRole('link').first().focus();
	for (const key of ['Control+1', 'Alt+2', 'Meta+3', 'Alt+j']) await page.keyboard.press(key);
	for (const box of await layersOf(page).all()) expect(await box.isChecked()).toBe(true);
	expect(await openTitle(page)).toBeNull();
	expect(await page.getByRole('dialog').count()).toBe(0);
	// The same keys, out of the fields, do work.
	await mapOf(page).focus();
	await page.keyboard.press('1');
	await expect.poll(() => layerOf(page, 'Damascus').isChecked()).toBe(false);
});
