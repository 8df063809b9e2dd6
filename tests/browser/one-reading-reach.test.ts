import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hashOf, layersOf, openReading, popupOf, rowOf, rowsOf } from './reading-page.ts';
import { eventOfId, EVENTS } from './story-data.ts';

/* Issue 4, part 4: every reader, on whatever window, at whatever size. */

const STRIKES = eventOfId('defence-ministry-strikes');
const PHONE = { width: 390, height: 844, touch: true } as const;

/** Where nothing lies over the middle of a part, as a finger or a mouse would find it. */
const isOnTop = (part: Locator): Promise<boolean> =>
	part.evaluate((one) => {
		const { left, top, width, height } = one.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + height / 2);
		return hit !== null && (one.contains(hit) || hit.contains(one));
	});

/** Controls that are smaller than 24 px and not within running text (WCAG 2.2, 2.5.8). */
const smallTargets = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const targets = 'button, summary, select, input:not(.visually-hidden), nav a, label';
		return [...document.querySelectorAll<HTMLElement>(targets)].flatMap((one) => {
			const whole = one.closest('label') ?? one;
			const { width, height } = whole.getBoundingClientRect();
			const isSeen = one.checkVisibility({ visibilityProperty: true }) && width > 1;
			const isPeeking = getComputedStyle(one).clipPath !== 'none';
			if (!isSeen || isPeeking || (width >= 24 && height >= 24)) return [];
			return [`${one.outerHTML.slice(0, 90)} ${width} x ${height}`];
		});
	});

test.each([
	['wide', {}],
	['tablet', { width: 820, height: 1180, touch: true }],
	['phone', PHONE],
	['small phone', { width: 360, height: 740, touch: true }]
])('every target is 24 px or more, and nothing lies over the popup: %s', async (_name, size) => {
	const { page } = await openReading(`#event=${STRIKES.id}`, size);
	await popupOf(page, STRIKES.title).waitFor();
	await page.getByText('Symbols', { exact: true }).click();
	await page.getByRole('button', { name: /^Filter/ }).click();
	expect(await smallTargets(page)).toEqual([]);
	const close = popupOf(page, STRIKES.title).getByRole('button', { name: 'Close' });
	await close.scrollIntoViewIfNeeded();
	expect(await isOnTop(close)).toBe(true);
	expect(await isOnTop(popupOf(page, STRIKES.title).getByRole('heading'))).toBe(true);
});

test('the sheet of a phone leads to each of its parts, clear of its handle', async () => {
	const { page } = await openReading('', PHONE);
	const parts = page.getByRole('navigation', { name: 'In this sheet' });
	for (const [part, target] of [
		['Time', page.getByRole('region', { name: 'Time', exact: true })],
		['Events', page.getByRole('region', { name: 'Events', exact: true })],
		['Article', page.getByRole('main')]
	] as const) {
		await parts.getByRole('link', { name: part }).click();
		const bar = await parts.boundingBox();
		await expect
			.poll(async () => {
				const box = await target.boundingBox();
				return box !== null && bar !== null && box.y < 820 && box.y + box.height > bar.y + 40;
			})
			.toBe(true);
	}
	expect(hashOf(page)).toBe('');
	const slider = page.getByRole('slider', { name: 'From' });
	await slider.scrollIntoViewIfNeeded();
	expect((await slider.boundingBox())?.height).toBeGreaterThanOrEqual(24);
	// A click that no finger made, as some assistive technology sends it.
	const handle = page.getByRole('button', { name: /^Sheet height/ });
	await handle.evaluate((button) => (button as HTMLElement).click());
	await page.getByRole('button', { name: 'Sheet height: full' }).waitFor();
});

test('one thing scrolls in the sheet, and that is the sheet', async () => {
	const { page } = await openReading(`#event=${STRIKES.id}`, PHONE);
	await popupOf(page, STRIKES.title).waitFor();
	await page.getByRole('searchbox').fill('a');
	await page.getByRole('list', { name: 'Events found' }).waitFor();
	const scrollers = await page.locator('.sheet *').evaluateAll((all) =>
		all
			.filter((one) => {
				const { overflowY } = getComputedStyle(one);
				return /auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
			})
			.map((one) => one.outerHTML.slice(0, 80))
	);
	expect(scrollers).toEqual([]);
});

test('the sheet and the layers keep to the safe part of a screen with a notch', async () => {
	const opened = await openReading('', PHONE);
	const { page } = opened;
	const wire = await opened.context.newCDPSession(page);
	const chips = page.getByRole('group', { name: 'Layers' });
	const before = (await chips.boundingBox())?.y ?? 0;
	await wire.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34 } });
	await expect.poll(async () => ((await chips.boundingBox())?.y ?? 0) - before).toBe(47);
	expect(
		await page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).paddingBottom)
	).toBe('34px');
});

test.each([
	['400 % of 1280 by 1024', { width: 320, height: 256 }],
	['200 % of 1440 by 900', { width: 720, height: 450 }],
	['200 % of 1920 by 1080', { width: 960, height: 540 }]
])('at %s nothing is lost and nothing scrolls sideways', async (_name, size) => {
	const { page } = await openReading('', size);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
	expect(await rowsOf(page).count()).toBe(EVENTS.length);
	expect(await layersOf(page).count()).toBe(4);
	for (const part of [
		page.getByRole('heading', { level: 1 }),
		rowOf(page, STRIKES.title),
		layersOf(page).last(),
		page.getByRole('button', { name: 'Play' }),
		page.getByRole('checkbox', { name: 'Relations' }),
		page.getByText('About this map', { exact: true })
	]) {
		await part.scrollIntoViewIfNeeded();
		expect(await isOnTop(part), String(part)).toBe(true);
	}
	await rowOf(page, STRIKES.title).click();
	const popup = popupOf(page, STRIKES.title);
	await popup.getByRole('button', { name: 'Close' }).scrollIntoViewIfNeeded();
	await popup.getByRole('button', { name: 'Close' }).click();
	await popup.waitFor({ state: 'detached' });
});
