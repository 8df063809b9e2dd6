import { expect, test } from 'vitest';
import { framesSeen, lookAtFrames, takeFrames } from './frames.ts';
import { middleOf } from './map-canvas.ts';
import { hashOf, layerOf, layersOf, openReading, popupOf, rowOf, rowsOf } from './reading-page.ts';
import { EVENTS, LAYERS } from './story-data.ts';

/* A layer switched off is gone everywhere at once; its picture: layer-toggle.test.ts. */

const CASES = LAYERS.map((layer, slot) => {
	const events = EVENTS.filter((event) => event.layer === layer.id);
	return { ...layer, slot, events, rest: EVENTS.length - events.length };
});

test('each layer is switched by its key, and its open popup closes', async () => {
	const { page } = await openReading();
	for (const { title, slot, events, rest } of CASES) {
		const [first] = events;
		await rowOf(page, first?.title ?? '').click();
		await popupOf(page, first?.title).waitFor();
		await page.keyboard.press(String(slot + 1));
		await popupOf(page).waitFor({ state: 'detached' });
		expect(await layerOf(page, title).isChecked()).toBe(false);
		expect(await rowsOf(page).count()).toBe(rest);
		expect(hashOf(page)).not.toContain('event=');
		expect(hashOf(page)).toContain('layers=');
		await page.keyboard.press(String(slot + 1));
		await expect.poll(() => layerOf(page, title).isChecked()).toBe(true);
		expect(await rowsOf(page).count()).toBe(EVENTS.length);
		expect(await popupOf(page).count()).toBe(0);
	}
});

test('with every layer off, what has no place is still there', async () => {
	const { page } = await openReading();
	for (const { slot } of CASES) await page.keyboard.press(String(slot + 1));
	const placed = CASES.reduce((sum, { events }) => sum + events.length, 0);
	await expect.poll(() => rowsOf(page).count()).toBe(EVENTS.length - placed);
	for (const box of await layersOf(page).all()) expect(await box.isChecked()).toBe(false);
	expect(await page.getByRole('button', { name: /^Moscow, [\d,]+ km/ }).count()).toBe(0);
});

test('a toggle is drawn at once, whole: no frame shows a part of it, also where markers are joined', async () => {
	// Damascus, Sweida and the zone are one marker here, "5"; without Sweida it says "4".
	const opened = await openReading('#map=3/33.2/36.2');
	const { page } = opened;
	await opened.mapIdle();
	await lookAtFrames(page, await middleOf(page), 8);
	// Arcs lie under the markers: the map is drawn anew, and the marker looks the same.
	await page.getByLabel('Relations').check();
	await expect.poll(async () => (await framesSeen(page)).length).toBeGreaterThan(0);
	const drawn = (await takeFrames(page)).slice(-1);
	for (let press = 1; press < 3; press++) {
		const [before] = drawn.slice(-1);
		await page.keyboard.press('2');
		await expect.poll(async () => (await framesSeen(page)).at(-1)).not.toBe(before);
		await opened.mapIdle();
		const seen = await takeFrames(page);
		const after = seen.at(-1) ?? '';
		// Until its data are there the map may draw what it had, for a frame or two.
		expect(seen.indexOf(after)).toBeLessThan(6);
		expect(new Set(seen.filter((one) => one !== before)).size).toBe(1);
		drawn.push(after);
	}
	expect(drawn[2]).toBe(drawn[0]);
});
