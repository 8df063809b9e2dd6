import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cameraOn } from './map-canvas.ts';
import {
	articleOf,
	cardOf,
	hashOf,
	layersOf,
	openReading,
	popupOf,
	rowOf
} from './reading-page.ts';
import { eventOfId, LAYERS } from './story-data.ts';

/* Issue 4, part 4: keyboard, forced colours, motion, and names in three scripts. */

const STRIKES = eventOfId('defence-ministry-strikes');

test('focus is seen wherever the tab key goes', async () => {
	const { page } = await openReading(`#event=${STRIKES.id}`);
	await popupOf(page, STRIKES.title).waitFor();
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	const unseen = new Set<string>();
	const focused = () =>
		page.evaluate(() => {
			const one = document.activeElement;
			// A slider's handle is no element: its focus is seen below.
			if (one === null || one === document.body || one.matches('[type=range]')) return null;
			// Drawn round itself, its label, its row, or as a ring in the timeline's drawing.
			const drawn = [one, one.closest('label'), one.querySelector('.halo')];
			const styles = [
				...drawn.flatMap((part) => (part ? [getComputedStyle(part)] : [])),
				getComputedStyle(one, '::after')
			];
			const isSeen = styles.some(
				({ outlineStyle, outlineWidth, stroke }) =>
					(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
					(one.matches('[role=option]') && stroke !== 'none')
			);
			return { html: one.outerHTML.slice(0, 90), isSeen };
		});
	for (let press = 0; press < 110; press++) {
		await page.keyboard.press('Tab');
		const at = await focused();
		if (at && !at.isSeen) unseen.add(at.html);
	}
	expect([...unseen]).toEqual([]);
	const plot = page.getByRole('group', { name: 'Timeline' });
	await page.getByRole('searchbox').focus();
	const picture = async () => (await plot.screenshot()).toString('base64');
	const before = await picture();
	for (const name of ['From', 'To']) {
		await page.getByRole('slider', { name }).focus();
		await expect.poll(async () => (await picture()) !== before, { message: name }).toBe(true);
	}
});

test('skip links lead past the text and keep the address', async () => {
	const { page } = await openReading('#layers=sweida');
	for (const [words, id] of [
		['Skip to the article', 'article'],
		['Skip to the layers', 'layers'],
		['Skip to the events', 'events'],
		['Skip to the timeline', 'time']
	] as const) {
		const link = page.getByRole('link', { name: words });
		await link.focus();
		expect((await link.boundingBox())?.x).toBeGreaterThanOrEqual(0);
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
	}
	expect(hashOf(page)).toBe('#layers=sweida');
});

const visibleLayers = (page: Page) =>
	page.getByRole('group', { name: 'Layers' }).locator('.title').allTextContents();

test.each([
	['ar', 'العربية', /[\u0600-\u06ff]/],
	['ru', 'Русский', /[\u0400-\u04ff]/]
])(
	'names in %s on page, popup and address, told as such, and remembered',
	async (code, own, script) => {
		const opened = await openReading();
		const { page } = opened;
		await page.getByRole('combobox', { name: 'Names of places' }).selectOption({ label: own });
		await expect.poll(() => hashOf(page)).toContain(`names=${code}`);
		for (const name of await visibleLayers(page)) expect(name).toMatch(script);
		const inRow = cardOf(page, STRIKES.title).locator(`[lang=${code}]`).first();
		expect(await inRow.textContent()).toMatch(script);
		// The names that scripts and voice control hold on to stay.
		for (const { title } of LAYERS) {
			const box = page.getByRole('checkbox', {
				name: new RegExp(`^${title}, .*${script.source}`, 'u')
			});
			expect(await box.count(), title).toBe(1);
		}
		await rowOf(page, STRIKES.title).click();
		expect(
			await popupOf(page, STRIKES.title).locator(`[lang=${code}]`).first().textContent()
		).toMatch(script);
		const elsewhere = await opened.context.newPage();
		await elsewhere.goto(page.url().replace(/#.*/, ''));
		await expect.poll(() => visibleLayers(elsewhere)).toEqual(await visibleLayers(page));
		// Back to an address that says nothing of names, the device's choice still holds.
		await rowOf(elsewhere, STRIKES.title).click();
		await popupOf(elsewhere, STRIKES.title).waitFor();
		await elsewhere.goBack();
		await popupOf(elsewhere, STRIKES.title).waitFor({ state: 'detached' });
		expect((await visibleLayers(elsewhere))[0]).toMatch(script);
	}
);

test.each([
	['ar', 'هضبة الجولان'],
	['ru', 'Голанские высоты']
])(
	'a contested area is named in %s where its name is known, in list and card',
	async (code, own) => {
		const title = 'Golan Heights (occupied by Israel)';
		const opened = await openReading(`#map=8/33.1/35.8&names=${code}`);
		const { page } = opened;
		await opened.mapIdle();
		await page.getByText(/^Contested lines in view/).click();
		const list = page.locator('details', { hasText: 'Contested lines in view' });
		const row = list.getByRole('button', { name: `${own} ${title}`, exact: true });
		expect(await row.locator('bdi').getAttribute('lang')).toBe(code);
		// A line without a name of its own keeps its English one.
		await list.getByRole('button', { name: 'Line A of 1974', exact: true }).waitFor();
		await row.click();
		const heading = popupOf(page, own).getByRole('heading');
		expect(await heading.getAttribute('lang')).toBe(code);
		await popupOf(page, own).getByText(title, { exact: true }).waitFor();
	}
);

test('with forced colours every symbol is in the system’s own', async () => {
	const { page } = await openReading('', { forcedColors: 'active' });
	const colours = await page
		.getByRole('list', { name: 'Events' })
		.locator('use')
		.evaluateAll((uses) => [...new Set(uses.map((use) => getComputedStyle(use).color))]);
	const [text, ground] = await page.evaluate(() => {
		const probe = document.createElement('p');
		document.body.append(probe);
		probe.style.color = 'CanvasText';
		probe.style.backgroundColor = 'Canvas';
		const { color, backgroundColor } = getComputedStyle(probe);
		probe.remove();
		return [color, backgroundColor];
	});
	expect(colours.toSorted()).toEqual([text, ground].toSorted());
	for (const box of await layersOf(page).all()) {
		expect(await box.evaluate((one) => getComputedStyle(one).appearance)).toBe('auto');
	}
});

test('who asks for less motion has no change of an element as a transition', async () => {
	const { page } = await openReading('', { reducedMotion: 'reduce' });
	const begun = await page.evaluate(() => {
		document.body.style.opacity = '0.5';
		return document.body.getAnimations().length;
	});
	expect(begun).toBe(0);
});

test('who wants little motion gets the map there at once', async () => {
	const opened = await openReading('#map=8/32.9/36.6', { reducedMotion: 'reduce' });
	const { page } = opened;
	await opened.mapIdle();
	await rowOf(page, eventOfId('assad-asylum').title).click();
	// No flight: the address has the new place within the same task that opened the event.
	await popupOf(page).waitFor();
	await expect.poll(() => Math.round(cameraOn(page)?.latitude ?? 0)).toBe(56);
	const moving = await page.evaluate(
		() => document.getAnimations().filter(({ playState }) => playState === 'running').length
	);
	expect(moving).toBe(0);
});

test('“About this map” says how it was made, from what, as of when, and what is open', async () => {
	const { page } = await openReading();
	await page.getByText('About this map', { exact: true }).click();
	const about = page.locator('details', { hasText: 'About this map' }).last();
	for (const words of [
		/RT/,
		/looked up to 2 February 2026/,
		/Who says so/,
		/How exactly the place is known/,
		/Lines/,
		/Open questions/,
		/Natural Earth/,
		/ODbL/
	]) {
		expect(await about.textContent()).toMatch(words);
	}
	expect(await articleOf(page).count()).toBe(1);
});
