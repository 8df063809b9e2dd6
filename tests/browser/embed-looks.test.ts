import { expect, test } from 'vitest';
import { isAudit } from '../tier.ts';
import { expectAccessible } from './axe.ts';
import { openEmbed } from './embed-page.ts';
import { isInWindow, popupOf } from './reading-page.ts';
import { eventOfId, EVENTS } from './story-data.ts';

/* The map in a frame, whole in every size; the audit has more of them. */

const STRIKES = eventOfId('defence-ministry-strikes');

const SIZES = [
	{ width: 320, height: 280 },
	{ width: 390, height: 480 },
	{ width: 600, height: 380 },
	{ width: 720, height: 560 },
	{ width: 1200, height: 800 }
];

test.each(isAudit ? SIZES : SIZES.slice(0, 1))(
	'nothing reaches beyond a frame of $width by $height, and a card can be read and closed',
	async ({ width, height }) => {
		const opened = await openEmbed('', { width, height });
		const { page } = opened;
		const whole = page.getByRole('link', { name: /^Article and map/ });
		for (const part of [whole, page.getByRole('button', { name: 'Next event', exact: true })])
			expect(await isInWindow(part)).toBe(true);
		await page.getByRole('button', { name: 'Next event', exact: true }).click();
		const card = popupOf(page, EVENTS[0]?.title);
		await card.waitFor();
		await expect.poll(() => isInWindow(card)).toBe(true);
		const close = card.getByRole('button', { name: 'Close' });
		expect(await isInWindow(close)).toBe(true);
		expect(await isInWindow(whole)).toBe(true);
		await close.click();
		await card.waitFor({ state: 'detached' });
		const sizes = await page.evaluate(() => {
			const { scrollWidth, scrollHeight } = document.documentElement;
			return [scrollWidth, scrollHeight];
		});
		expect(sizes).toEqual([width, height]);
		opened.expectClean();
	}
);

const LOOKS = [
	{ width: 390, height: 480, colorScheme: 'dark' },
	{ width: 720, height: 560, colorScheme: 'light' }
] as const;

test.each(isAudit ? LOOKS : LOOKS.slice(0, 1))(
	'breaks no rule of axe-core: $width wide, $colorScheme',
	async (look) => {
		const { page } = await openEmbed('', look);
		await expectAccessible(page, 'as it opens');
		await page.evaluate((id) => (location.hash = `event=${id}`), STRIKES.id);
		await popupOf(page, STRIKES.title).waitFor();
		await expectAccessible(page, 'a card');
	}
);
