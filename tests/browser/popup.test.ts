import { describe, expect, test } from 'vitest';
import { cameraOn, middleOf } from './map-canvas.ts';
import {
	articleOf,
	hashOf,
	isInWindow,
	mapOf,
	openReading,
	openTitle,
	popupOf,
	rowOf
} from './reading-page.ts';
import { eventOfId, EVENTS } from './story-data.ts';

/* The popup: opened from the map, paged, read on from, closed, and the focus given back. */

const STRIKES = eventOfId('defence-ministry-strikes');

/** Events that share a spot, in text order. */
const at = (id: string): readonly string[] => {
	const spot = JSON.stringify(eventOfId(id).geometry);
	return EVENTS.filter(({ geometry }) => JSON.stringify(geometry) === spot).map(
		({ title }) => title
	);
};

/** Near enough for every spot to have its own marker. */
const IN_MOSCOW = '#map=12/55.745/37.6';

describe('the pager', () => {
	test('goes through all that happened at a spot, and round', async () => {
		const titles = at('moscow-talks');
		const count = titles.length;
		expect(count).toBeGreaterThan(2);
		const { page } = await openReading(IN_MOSCOW);
		await rowOf(page, titles[0] ?? '').click();
		for (const [index, title] of [...titles, ...titles.slice(0, 1)].entries()) {
			const popup = popupOf(page, title);
			await popup.waitFor();
			expect(await popupOf(page).count()).toBe(1);
			expect(await popup.textContent()).toContain(`${(index % count) + 1} of ${count}`);
			if (index < count) await popup.getByRole('button', { name: 'Next event here' }).click();
		}
		await page.getByRole('button', { name: 'Previous event here' }).click();
		await popupOf(page, titles.at(-1)).waitFor();
		expect(await popupOf(page).textContent()).toContain(`${count} of ${count}`);
	});

	test('by the keyboard the focus stays in the popup, and closing gives it back', async () => {
		const [first = '', ...others] = at('moscow-talks');
		const { page } = await openReading(IN_MOSCOW);
		await rowOf(page, first).focus();
		await page.keyboard.press('Enter');
		await popupOf(page, first).waitFor();
		for (const title of others) {
			await page.getByRole('button', { name: 'Next event here' }).focus();
			await page.keyboard.press('Enter');
			await popupOf(page, title).waitFor();
			await expect.poll(() => popupOf(page).evaluate(holdsFocus)).toBe(true);
		}
		await page.keyboard.press('Escape');
		await popupOf(page).waitFor({ state: 'detached' });
		await expect.poll(() => rowOf(page, first).evaluate(hasFocus)).toBe(true);
	});

	test('goes through all that one marker stands for, as many as it says, until the zoom parts it', async () => {
		const titles = EVENTS.filter(({ layer }) => layer === 'damascus').map(({ title }) => title);
		const opened = await openReading('#map=7/33.508/36.29');
		const { page } = opened;
		await rowOf(page, titles[0] ?? '').click();
		for (const [index, title] of titles.entries()) {
			const popup = popupOf(page, title);
			await popup.waitFor();
			expect(await popup.textContent()).toContain(`Joined in this marker`);
			expect(await popup.textContent()).toContain(`${index + 1} of ${titles.length}`);
			await popup.getByRole('button', { name: 'Next event here' }).click();
		}
		await popupOf(page, titles[0]).waitFor();
		await mapOf(page).and(page.locator('canvas')).focus();
		for (const _ of [1, 2, 3, 4]) await page.keyboard.press('+');
		await popupOf(page, titles[0]).getByText('At this spot').waitFor();
		expect(await popupOf(page).textContent()).toContain(`1 of ${at('assad-deposed').length}`);
	});
});

const hasFocus = (element: Element): boolean => element === document.activeElement;
const holdsFocus = (element: Element): boolean => element.contains(document.activeElement);

test('the Close button and the key Escape close, and give the focus back', async () => {
	const { page } = await openReading();
	const popup = popupOf(page, STRIKES.title);
	for (const close of [
		() => page.keyboard.press('Escape'),
		() => popup.getByRole('button', { name: 'Close' }).click()
	]) {
		await rowOf(page, STRIKES.title).focus();
		await page.keyboard.press('Enter');
		await popup.waitFor();
		await expect.poll(() => popup.evaluate(holdsFocus)).toBe(true);
		await expect.poll(() => hashOf(page)).toContain(`event=${STRIKES.id}`);
		await close();
		await popup.waitFor({ state: 'detached' });
		await expect.poll(() => rowOf(page, STRIKES.title).evaluate(hasFocus)).toBe(true);
		await expect.poll(() => hashOf(page)).not.toContain('event=');
	}
});

test('a tall popup covers neither the scale of the drawing nor half of the locator', async () => {
	const { page } = await openReading('');
	const locator = page.getByRole('button', { name: /^Locator/ });
	await locator.waitFor();
	await rowOf(page, eventOfId('assad-deposed').title).click();
	await popupOf(page).waitFor();
	await expect.poll(() => locator.isVisible()).toBe(false);
	const popup = await popupOf(page).boundingBox();
	const drawn = await page.getByText('Drawn at 1:10 million').boundingBox();
	if (!popup || !drawn) throw new Error('the popup or the scale is not to be seen');
	expect(popup.y + popup.height).toBeLessThan(drawn.y);
	await page.keyboard.press('Escape');
	await locator.waitFor();
});

test('“Read in the article” brings the mark into view and the focus to it', async () => {
	const last = EVENTS.at(-1);
	if (!last) throw new Error('The story has no event.');
	const placed = EVENTS.findLast((event) => event.geometry !== null) ?? last;
	const { page } = await openReading('#map=9/55.75/37.6');
	const main = page.getByRole('main');
	await rowOf(page, placed.title).click();
	await popupOf(page, placed.title).waitFor();
	await main.evaluate((pane) => pane.scrollTo(0, 0));
	const mark = articleOf(page).locator(`mark a[href="#event=${placed.id}"]`).first();
	expect(await isInWindow(mark)).toBe(false);
	await popupOf(page).getByRole('link', { name: 'Read in the article' }).click();
	await expect.poll(() => isInWindow(mark)).toBe(true);
	expect(await mark.evaluate(hasFocus)).toBe(true);
	await expect.poll(() => hashOf(page)).toContain(`event=${placed.id}`);
});

test('a click on a marker opens its event; one on nothing opens none', async () => {
	const opened = await openReading('#map=10/33.514/36.2789');
	const { page } = opened;
	const { x, y } = await middleOf(page);
	await opened.mapIdle();
	await page.mouse.click(x - 250, y - 250);
	await page.mouse.click(x, y);
	await popupOf(page, STRIKES.title).waitFor();
	expect(await popupOf(page).count()).toBe(1);
	// The site has one event: there is nothing to page through.
	expect(await page.getByRole('button', { name: /event here$/ }).count()).toBe(0);
});

test('a click on markers that stand as one goes nearer, until they stand apart', async () => {
	const opened = await openReading('#map=7/33.508/36.29');
	const { page } = opened;
	const { x, y } = await middleOf(page);
	await opened.mapIdle();
	await page.mouse.click(x, y);
	await expect.poll(() => cameraOn(page)?.zoom ?? 0).toBeGreaterThan(8);
	expect(await openTitle(page)).toBeNull();
});

test('without a map, a press on the list still opens the popup in the window', async () => {
	const { page } = await openReading();
	await page.evaluate(() => document.querySelector('canvas')?.remove());
	expect(await mapOf(page).locator('canvas').count()).toBe(0);
	await rowOf(page, STRIKES.title).click();
	await expect.poll(() => isInWindow(popupOf(page, STRIKES.title))).toBe(true);
});

test('stands at its spot in every frame of a pull, and not only where it ends', async () => {
	const opened = await openReading('#event=assad-deposed&map=7/33.5/36.3');
	const { page } = opened;
	await opened.mapIdle();
	const popup = popupOf(page);
	const edge = async () => (await popup.boundingBox())?.x ?? 0;
	const before = await edge();
	const { x, y } = await middleOf(page);
	await page.mouse.move(x - 150, y + 150);
	await page.mouse.down();
	await page.mouse.move(x - 250, y + 150, { steps: 4 });
	await expect.poll(edge).toBeLessThan(before - 20);
	expect(await page.locator('html').getAttribute('data-map')).toBe('moving');
	await page.mouse.up();
});

declare global {
	var seen: (readonly [popup: boolean, row: boolean, address: boolean])[];
}

test('popup, row and address change in one frame', async () => {
	// Where its popup has room beside it, the map need not move.
	const opened = await openReading('#map=10/33.514/36.4164');
	const { page } = opened;
	await opened.mapIdle();
	await page.evaluate((id) => {
		globalThis.seen = [];
		const before = location.hash;
		requestAnimationFrame(function look() {
			const popup = document.querySelector('[role="dialog"]') !== null;
			const row = document.getElementById(`event=${id}`)?.classList.contains('open') === true;
			globalThis.seen.push([popup, row, location.hash !== before]);
			requestAnimationFrame(look);
		});
	}, STRIKES.id);
	const middle = await middleOf(page);
	await page.mouse.click(middle.x - 200.2, middle.y);
	await popupOf(page, STRIKES.title).waitFor();
	await expect.poll(() => page.evaluate(() => globalThis.seen.at(-1))).toEqual([true, true, true]);
	const states = await page.evaluate(() => [...new Set(globalThis.seen.map(String))]);
	expect(states).toEqual(['false,false,false', 'true,true,true']);
});
