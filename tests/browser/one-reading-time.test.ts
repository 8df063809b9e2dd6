import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
	articleOf,
	cardOf,
	hashOf,
	layerOf,
	openReading,
	openTitle,
	rowOf,
	rowsOf,
	saidOn
} from './reading-page.ts';
import { eventOfId, EVENTS } from './story-data.ts';

/* Issue 4, part 2: time cuts map, list and marks together. */

const ASYLUM = eventOfId('assad-asylum');
const SUMMIT = eventOfId('russia-arab-summit');
const DEPOSED = eventOfId('assad-deposed');
const DIVIDED = eventOfId('country-divided');

const timeOf = (page: Page): Locator => page.getByRole('group', { name: 'Timeline' });
const optionOf = (page: Page, title: string): Locator =>
	timeOf(page).getByRole('option', { name: new RegExp(`^${title}`) });
const classOf = async (part: Locator): Promise<string> => (await part.getAttribute('class')) ?? '';

test('every event stands once on the timeline, named with both its dates', async () => {
	const { page } = await openReading();
	const names = await timeOf(page)
		.getByRole('option')
		.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
	expect(names).toHaveLength(EVENTS.length);
	for (const { title } of EVENTS) {
		expect(names.filter((name) => name.startsWith(`${title}. Record: `))).toHaveLength(1);
	}
	expect(names.find((name) => name.startsWith(DEPOSED.title))).toBe(
		`${DEPOSED.title}. Record: 8 December 2024. Article: “late 2023”.`
	);
	await expect.poll(() => timeOf(page).getByText('No date 3').count()).toBe(1);
});

test('the sliders cut list, marks and address together; what is partly within is faint', async () => {
	const { page } = await openReading();
	const to = timeOf(page).getByRole('slider', { name: 'To' });
	await to.focus();
	for (let month = 0; month < 5; month++) await page.keyboard.press('PageDown');
	await expect.poll(() => rowOf(page, SUMMIT.title).count()).toBe(0);
	expect(await articleOf(page).locator(`mark a[href="#event=${SUMMIT.id}"]`).count()).toBe(0);
	expect(hashOf(page)).toContain('time=');
	const left = await rowsOf(page).count();
	expect(left).toBeLessThan(EVENTS.length);
	expect(await saidOn(page).textContent()).toBe(`${left} events shown.`);
	expect(await classOf(cardOf(page, DIVIDED.title))).toMatch(/\bfaint\b/);
	expect(await classOf(cardOf(page, ASYLUM.title))).not.toMatch(/\bfaint\b/);
	await page.reload();
	await expect.poll(() => rowsOf(page).count()).toBe(left);
	await timeOf(page).getByRole('button', { name: 'All of time' }).click();
	await expect.poll(() => rowsOf(page).count()).toBe(EVENTS.length);
	expect(hashOf(page)).not.toContain('time=');
});

test('the handles meet and do not pass', async () => {
	const { page } = await openReading();
	const from = timeOf(page).getByRole('slider', { name: 'From' });
	await from.focus();
	await page.keyboard.press('End');
	const value = async (name: string) =>
		Number(await timeOf(page).getByRole('slider', { name }).inputValue());
	await expect.poll(async () => (await value('From')) <= (await value('To'))).toBe(true);
	await timeOf(page).getByRole('slider', { name: 'To' }).focus();
	await page.keyboard.press('Home');
	await expect.poll(async () => (await value('From')) <= (await value('To'))).toBe(true);
});

test('the switch moves events between the article’s dates and the record’s, and names its errors', async () => {
	const { page } = await openReading();
	await expect.poll(() => optionOf(page, DEPOSED.title).count()).toBe(1);
	const placeOf = async (title: string) => (await optionOf(page, title).boundingBox())?.x ?? 0;
	const before = await placeOf(DEPOSED.title);
	await page.getByText('As the article tells it').click();
	await expect.poll(async () => (await placeOf(DEPOSED.title)) !== before).toBe(true);
	await timeOf(page)
		.getByText(/dated wrongly by the article: .*late 2023.*8 December 2024/)
		.waitFor();
	expect(hashOf(page)).toContain('dating=article');
	await page.reload();
	await expect
		.poll(() => page.getByRole('radio', { name: 'As the article tells it' }).isChecked())
		.toBe(true);
});

test('steps go through the events in the order of time', async () => {
	const { page } = await openReading('#map=7/33.5/36.3');
	const next = timeOf(page).getByRole('button', { name: 'Next event in time' });
	const seen: (string | null)[] = [];
	for (let step = 0; step < 3; step++) {
		await next.click();
		await expect.poll(async () => !seen.includes(await openTitle(page))).toBe(true);
		seen.push(await openTitle(page));
	}
	expect(seen[0]).toBe(DEPOSED.title);
	await timeOf(page).getByRole('button', { name: 'Previous event in time' }).click();
	await expect.poll(() => openTitle(page)).toBe(seen[1]);
});

test('Play steps by itself, waits under the pointer, and stops at the end; nothing plays unasked', async () => {
	const { page } = await openReading('#layers=golan-buffer-zone,sweida&map=7/33.5/36.3');
	await expect.poll(() => timeOf(page).getByRole('button', { name: 'Play' }).count()).toBe(1);
	await page.clock.install();
	await page.clock.runFor(60_000);
	expect(await openTitle(page)).toBeNull();
	await timeOf(page).getByRole('button', { name: 'Play' }).click();
	const first = await openTitle(page);
	expect(first).not.toBeNull();
	const plot = await timeOf(page).getByRole('listbox').boundingBox();
	await page.mouse.move((plot?.x ?? 0) + 5, (plot?.y ?? 0) + 5);
	await page.clock.runFor(10_000);
	expect(await openTitle(page)).toBe(first);
	await timeOf(page).getByRole('button', { name: 'Pause' }).hover();
	await page.clock.runFor(2_600);
	expect(await openTitle(page)).not.toBe(first);
	await page.clock.runFor(60_000);
	await expect.poll(() => timeOf(page).getByRole('button', { name: 'Play' }).count()).toBe(1);
	expect(await timeOf(page).getByRole('button', { name: 'Next event in time' }).isDisabled()).toBe(
		true
	);
});

test.each([
	['at 1440', {}, ['Dec', 'Oct']],
	['at 390', { width: 390, height: 844, touch: true }, ['Jan 2025', 'Oct']]
])('months are labelled, and no two labels touch, %s', async (_name, size, months) => {
	const { page } = await openReading('', size);
	await layerOf(page, 'Damascus').waitFor();
	const labels = timeOf(page).locator('svg[role=listbox] > g > text');
	await expect.poll(() => labels.count()).toBeGreaterThan(2);
	expect(await labels.allTextContents()).toEqual(expect.arrayContaining(months));
	const boxes = await labels.evaluateAll((all) =>
		all
			.map((one) => one.getBoundingClientRect())
			.toSorted((one, other) => one.x - other.x)
			.map(({ left, right }) => ({ left, right }))
	);
	boxes.slice(1).forEach(({ left }, index) => {
		expect(left).toBeGreaterThan(boxes[index]?.right ?? 0);
	});
});
