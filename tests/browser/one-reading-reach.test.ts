import { expect, test } from 'vitest';
import { hashOf, openReading, popupOf } from './reading-page.ts';
import { eventOfId } from './story-data.ts';

/* Issue 4, part 4: every reader, on whatever window, at whatever size. */

const STRIKES = eventOfId('defence-ministry-strikes');
const PHONE = { width: 390, height: 844, touch: true } as const;

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
