import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { relationFeatures } from '../../src/lib/map/relation-features.ts';
import { clusterSites, sitesOf } from '../../src/lib/story/sites.ts';
import { readStories } from '../../src/make/stories.ts';
import { insideOf } from './area-point.ts';
import { middleOf, project, type Point } from './map-canvas.ts';
import { articleOf, cardOf, openReading, openTitle, rowOf } from './reading-page.ts';
import { eventOfId, EVENTS, markerSpots } from './story-data.ts';

/* Issue 4, part 1 and 3: what the pointer rests on is hovered wherever it is drawn. */

const isLit = async (page: Page, title: string): Promise<boolean> =>
	/\bhovered\b/.test((await cardOf(page, title).getAttribute('class')) ?? '');

async function pictureAt(page: Page, { x, y }: Point, reach: number): Promise<string> {
	const clip = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
	return (await page.screenshot({ clip })).toString('base64');
}

test('a marker of several events lights the row and the words of each, and of no other', async () => {
	const camera = { zoom: 9.5, latitude: 55.75, longitude: 37.6 };
	const opened = await openReading('#map=9.5/55.75/37.6');
	const { page } = opened;
	await opened.mapIdle();
	const spots = await markerSpots();
	const spot = spots.get('moscow-talks') ?? [0, 0];
	const here = EVENTS.filter(({ id }) => String(spots.get(id)) === String(spot));
	expect(here.length).toBeGreaterThan(2);
	const marker = project(spot, camera, await middleOf(page));
	await page.mouse.move(marker.x, marker.y);
	for (const { title, id } of EVENTS) {
		const hovered = here.some((one) => one.id === id);
		await expect.poll(() => isLit(page, title), { message: title }).toBe(hovered);
	}
	const words = articleOf(page).locator('mark.hovered');
	expect(await words.count()).toBeGreaterThanOrEqual(here.length);
	await page.mouse.move(marker.x, marker.y + 120);
	for (const { title } of here) await expect.poll(() => isLit(page, title)).toBe(false);
});

test('an event that lies somewhere in an area lights the area from its row', async () => {
	const camera = { zoom: 8, latitude: 32.9, longitude: 36.6 };
	const opened = await openReading('#map=8/32.9/36.6');
	const { page } = opened;
	await opened.mapIdle();
	const middle = await middleOf(page);
	const clashes = eventOfId('sweida-clashes');
	const place = (spot: readonly [number, number]) => project(spot, camera, middle);
	const marker = place((await markerSpots()).get(clashes.id) ?? [0, 0]);
	const within = insideOf(clashes.geometry, place, marker);
	if (!within) throw new Error('The clashes have no area.');
	const before = await pictureAt(page, within, 3);
	await rowOf(page, clashes.title).focus();
	await expect.poll(async () => (await pictureAt(page, within, 3)) !== before).toBe(true);
	await rowOf(page, clashes.title).blur();
	await expect.poll(() => pictureAt(page, within, 3)).toBe(before);
	// An event at a point elsewhere leaves it as it is.
	await rowOf(page, eventOfId('defence-ministry-strikes').title).focus();
	await expect.poll(() => isLit(page, eventOfId('defence-ministry-strikes').title)).toBe(true);
	expect(await pictureAt(page, within, 3)).toBe(before);
});

test('an arc is named while the pointer rests on it, and opens the event it comes from', async () => {
	const camera = { zoom: 3.2, latitude: 45, longitude: 37 };
	const opened = await openReading('#relations=shown&map=3.2/45/37');
	const { page } = opened;
	await opened.mapIdle();
	const arc = await arcOf('moscow-criticism', 'defence-ministry-strikes');
	const middle = await middleOf(page);
	const on = project(arc.spot, camera, middle);
	const before = await pictureAt(page, on, 60);
	await page.mouse.move(on.x, on.y);
	await expect.poll(async () => (await pictureAt(page, on, 60)) !== before).toBe(true);
	await page.mouse.move(on.x, on.y - 200);
	await expect.poll(() => pictureAt(page, on, 60)).toBe(before);
	await page.mouse.click(on.x, on.y);
	await expect.poll(() => openTitle(page)).toBe(eventOfId(arc.from).title);
});

/** A spot on the arc between two events' markers, away from its ends and from its name's middle. */
async function arcOf(from: string, to: string) {
	const stories = await readStories('geo');
	if (!stories.ok) throw new Error('The stories have problems: npm run check');
	const [story] = stories.value;
	if (!story) throw new Error('There is no story.');
	// As at a zoom of 3.2: joined at each half step.
	const { features } = relationFeatures(clusterSites(sitesOf(story.events), 3, 30), story);
	const arc = features.find(({ properties }) => properties.from === from && properties.to === to);
	if (arc?.geometry.type !== 'LineString')
		throw new Error(`There is no arc from ${from} to ${to}.`);
	const { coordinates } = arc.geometry;
	const [longitude = 0, latitude = 0] = coordinates[Math.round(coordinates.length * 0.35)] ?? [];
	return { spot: [longitude, latitude] as const, from };
}
