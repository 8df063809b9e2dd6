import { beforeAll, expect, test } from 'vitest';
import { LAYER_COLOURS } from '../../src/lib/style/palette.ts';
import { isAudit } from '../tier.ts';
import { insideOf } from './area-point.ts';
import { coloured, middleOf, project } from './map-canvas.ts';
import { articleOf, layerOf, openReading, popupOf, rowOf, rowsOf, saidOn } from './reading-page.ts';
import { EVENTS, LAYERS, markerSpots } from './story-data.ts';

/* A layer switched off is gone everywhere at once: map, list, article, popup. */

let spots: Awaited<ReturnType<typeof markerSpots>>;
beforeAll(async () => {
	spots = await markerSpots();
});

const CASES = LAYERS.map((layer, slot) => {
	const events = EVENTS.filter((event) => event.layer === layer.id);
	return { ...layer, slot, events, rest: EVENTS.length - events.length };
});

/** `npm test` has the one that has an area and a marker in it; the audit has all. */
const BY_CHECKBOX = CASES.filter(({ id }) => isAudit || id === 'sweida');

test.each(BY_CHECKBOX)(
	'$title is switched by its checkbox: marker, area, rows, marks, and what is said',
	async ({ title, slot, events, rest }) => {
		const [first] = events;
		if (!first) throw new Error(`The layer ${title} has no event.`);
		const colour = LAYER_COLOURS.light[slot] ?? 'none';
		const [longitude, latitude] = spots.get(first.id) ?? [0, 0];
		const camera = { zoom: 10, latitude, longitude };
		const opened = await openReading(`#map=10/${latitude.toFixed(4)}/${longitude.toFixed(4)}`);
		const { page } = opened;
		const middle = await middleOf(page);
		const inside = insideOf(first.geometry, (spot) => project(spot, camera, middle), middle);
		const marks = articleOf(page).locator(`mark a[href="#event=${first.id}"]`);
		await opened.mapIdle();
		await expect.poll(() => coloured(page, middle, colour)).toBeGreaterThan(12);
		expect(await marks.count()).toBeGreaterThan(0);

		await layerOf(page, title).uncheck();
		await expect.poll(() => rowsOf(page).count()).toBe(rest);
		for (const event of events) expect(await rowOf(page, event.title).count()).toBe(0);
		expect(await marks.count()).toBe(0);
		expect(await saidOn(page).textContent()).toBe(`${title} hidden. ${rest} events shown.`);
		await expect.poll(() => coloured(page, middle, colour)).toBe(0);
		for (const point of [middle, ...(inside ? [inside] : [])]) {
			await page.mouse.click(point.x, point.y);
			for (const event of events) expect(await popupOf(page, event.title).count()).toBe(0);
		}

		await layerOf(page, title).check();
		await expect
			.poll(async () => {
				// A press where a contested line lies opens its facts, once they have been fetched.
				await page.keyboard.press('Escape');
				return coloured(page, middle, colour);
			})
			.toBeGreaterThan(12);
		expect(await rowsOf(page).count()).toBe(EVENTS.length);
		expect(await saidOn(page).textContent()).toBe(`${title} shown. ${EVENTS.length} events shown.`);
		if (inside) {
			await page.mouse.click(inside.x, inside.y);
			await popupOf(page, first.title).waitFor();
		}
	}
);
