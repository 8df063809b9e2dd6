import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isAudit } from '../tier.ts';
import { layersOf, openReading, popupOf, rowOf, rowsOf } from './reading-page.ts';
import { eventOfId, EVENTS } from './story-data.ts';

/* Every reader, on whatever window, at whatever size; the audit has more of them. */

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

const WINDOWS = [
	['small phone', { width: 360, height: 740, touch: true }],
	['wide', {}],
	['tablet', { width: 820, height: 1180, touch: true }],
	['phone', PHONE]
] as const;

test.each(isAudit ? WINDOWS : WINDOWS.slice(0, 2))(
	'every target is 24 px or more, and nothing lies over the popup: %s',
	async (_name, size) => {
		const { page } = await openReading(`#event=${STRIKES.id}`, size);
		await popupOf(page, STRIKES.title).waitFor();
		await page.getByText('Symbols', { exact: true }).click();
		await page.getByRole('button', { name: /^Filter/ }).click();
		expect(await smallTargets(page)).toEqual([]);
		const close = popupOf(page, STRIKES.title).getByRole('button', { name: 'Close' });
		await close.scrollIntoViewIfNeeded();
		expect(await isOnTop(close)).toBe(true);
		expect(await isOnTop(popupOf(page, STRIKES.title).getByRole('heading'))).toBe(true);
	}
);

const ZOOMS = [
	['400 % of 1280 by 1024', { width: 320, height: 256 }],
	['200 % of 1440 by 900', { width: 720, height: 450 }],
	['200 % of 1920 by 1080', { width: 960, height: 540 }]
] as const;

test.each(isAudit ? ZOOMS : ZOOMS.slice(0, 1))(
	'at %s nothing is lost and nothing scrolls sideways',
	async (_name, size) => {
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
	}
);
