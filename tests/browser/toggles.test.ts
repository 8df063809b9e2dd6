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

test('a toggle is drawn in the next frame of the map, also where markers are joined', async () => {
	// Damascus, Sweida and the zone are one marker here, "5"; without Sweida it says "4".
	const opened = await openReading('#map=3/33.2/36.2');
	const { page } = opened;
	await opened.mapIdle();
	await lookAtFrames(page, await middleOf(page), 8);
	const drawn: string[] = [];
	for (let press = 0; press < 2; press++) {
		await page.keyboard.press('2');
		// The first frame shows it; with new data come more, which show the same.
		await expect.poll(async () => (await framesSeen(page)).length).toBeGreaterThan(1);
		await opened.mapIdle();
		const seen = new Set(await takeFrames(page));
		expect(seen.size).toBe(1);
		drawn.push(...seen);
	}
	expect(drawn[0]).not.toBe(drawn[1]);
});
