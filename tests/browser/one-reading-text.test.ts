import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { cameraOn, middleOf, project, type Point } from './map-canvas.ts';
import {
	articleOf,
	cardOf,
	hashOf,
	layerOf,
	openReading,
	openTitle,
	popupOf,
	rowOf,
	saidOn
} from './reading-page.ts';
import { eventOfId, EVENTS, markerSpots, UNPLACED } from './story-data.ts';

/* Issue 4, part 1: the sentence and the map are one thing. */

const CLASHES = eventOfId('sweida-clashes');
const CLAIM = eventOfId('israel-druze-claim');
const STRIKES = eventOfId('defence-ministry-strikes');
const CAMERA = { zoom: 8, latitude: 32.9, longitude: 36.6 };
const HASH = '#map=8/32.9/36.6';

let spots: Awaited<ReturnType<typeof markerSpots>>;
beforeAll(async () => {
	spots = await markerSpots();
});

const linkOf = (page: Page, id: string): Locator =>
	articleOf(page).locator(`mark a[href="#event=${id}"]`).first();
const isLit = async (part: Locator): Promise<boolean> =>
	/\bhovered\b/.test((await part.getAttribute('class')) ?? '');
const itemOf = (page: Page, title: string): Locator => cardOf(page, title);
const markOf = (page: Page, id: string): Locator =>
	articleOf(page)
		.locator('mark')
		.filter({ has: page.locator(`a[href="#event=${id}"]`) })
		.first();

async function markerOf(page: Page, id: string): Promise<Point> {
	return project(spots.get(id) ?? [0, 0], CAMERA, await middleOf(page));
}

/** What the map shows round a point, as far as the ring of a hovered marker. */
async function pictureAt(page: Page, { x, y }: Point): Promise<string> {
	const clip = { x: x - 24, y: y - 24, width: 48, height: 48 };
	return (await page.screenshot({ clip })).toString('base64');
}

test('pointer or focus on a mark lights the event’s marker and row; on the row, marker and mark', async () => {
	const opened = await openReading(HASH);
	const { page } = opened;
	await opened.mapIdle();
	const marker = await markerOf(page, CLASHES.id);
	const dark = await pictureAt(page, marker);
	const expectLit = async (hovered: boolean, why: string) => {
		await expect.poll(() => isLit(itemOf(page, CLASHES.title)), { message: why }).toBe(hovered);
		await expect.poll(() => isLit(markOf(page, CLASHES.id)), { message: why }).toBe(hovered);
		await expect
			.poll(async () => (await pictureAt(page, marker)) !== dark, { message: why })
			.toBe(hovered);
	};
	await linkOf(page, CLASHES.id).focus();
	await expectLit(true, 'focus on the mark');
	await linkOf(page, CLASHES.id).blur();
	await expectLit(false, 'nothing');
	await rowOf(page, CLASHES.title).focus();
	await expectLit(true, 'focus on the row');
	await rowOf(page, CLASHES.title).blur();
	await expectLit(false, 'nothing again');
	await linkOf(page, CLASHES.id).hover();
	await expect.poll(() => isLit(itemOf(page, CLASHES.title))).toBe(true);
	await rowOf(page, STRIKES.title).hover();
	await expect.poll(() => isLit(itemOf(page, CLASHES.title))).toBe(false);
	await expect.poll(() => isLit(markOf(page, STRIKES.id))).toBe(true);
});

test('the pointer on a marker, or in an area beside it, lights mark and row, and leaving unlights', async () => {
	const opened = await openReading(HASH);
	const { page } = opened;
	await opened.mapIdle();
	const marker = await markerOf(page, CLASHES.id);
	for (const away of [0, 45]) {
		await page.mouse.move(marker.x + away, marker.y);
		await expect.poll(() => isLit(itemOf(page, CLASHES.title)), { message: `${away}` }).toBe(true);
		expect(await isLit(markOf(page, CLASHES.id))).toBe(true);
		await rowOf(page, STRIKES.title).hover();
		await expect.poll(() => isLit(itemOf(page, CLASHES.title))).toBe(false);
	}
	await page.mouse.move(marker.x, marker.y);
	await expect.poll(() => isLit(itemOf(page, CLASHES.title))).toBe(true);
	await page.getByRole('heading', { level: 1 }).hover();
	await expect.poll(() => isLit(itemOf(page, CLASHES.title))).toBe(false);
});

test('an event in view opens without a move of the map, and its sentence comes into view', async () => {
	const opened = await openReading(HASH);
	const { page } = opened;
	await opened.mapIdle();
	await rowOf(page, CLASHES.title).click();
	await popupOf(page, CLASHES.title).waitFor();
	await opened.mapIdle();
	expect(cameraOn(page)).toEqual(CAMERA);
	await expect
		.poll(() =>
			markOf(page, CLASHES.id).evaluate((mark) => {
				const { top, bottom } = mark.getBoundingClientRect();
				return top >= 0 && bottom <= innerHeight;
			})
		)
		.toBe(true);
	expect(await saidOn(page).textContent()).toBe(`${CLASHES.title}, opened.`);
});

test('“Next in the text” and “Previous in the text” walk all events both ways, also those without a place', async () => {
	const { page } = await openReading(`#event=${EVENTS[0]?.id ?? ''}&map=8/32.9/36.6`);
	const unplaced = new Set(UNPLACED.map(({ id }) => id));
	const walk = async (way: string, events: typeof EVENTS) => {
		for (const { id, title } of events) {
			await expect.poll(() => openTitle(page)).toBe(title);
			expect(await popupOf(page).count(), title).toBe(unplaced.has(id) ? 0 : 1);
			if (unplaced.has(id)) {
				await cardOf(page, title).locator('blockquote').first().waitFor();
			}
			const on = page.getByRole('button', { name: way });
			if (id !== events.at(-1)?.id) await on.click();
			else expect(await on.isDisabled()).toBe(true);
		}
	};
	await walk('Next in the text', EVENTS);
	await walk('Previous in the text', EVENTS.toReversed());
});

test('an event without a place opens its card in the list, unfolds it, and leaves the map where it is', async () => {
	const opened = await openReading(`#event=${CLASHES.id}&map=8/32.9/36.6`);
	const { page } = opened;
	const attacks = eventOfId('attacks-on-communities');
	await popupOf(page, CLASHES.title).waitFor();
	await opened.mapIdle();
	await page.getByRole('button', { name: /^Events/ }).click();
	await itemOf(page, attacks.title).waitFor({ state: 'hidden' });
	await page.keyboard.press('k');
	await cardOf(page, attacks.title).getByRole('link', { name: 'Read in the article' }).waitFor();
	await opened.mapIdle();
	expect(cameraOn(page)).toEqual(CAMERA);
	await expect.poll(() => hashOf(page)).toContain(`event=${attacks.id}`);
	await cardOf(page, attacks.title).getByRole('link', { name: 'Read in the article' }).click();
	await expect
		.poll(() => linkOf(page, attacks.id).evaluate((link) => link === document.activeElement))
		.toBe(true);
});

test('the walk passes over what is hidden', async () => {
	const { page } = await openReading('#event=sweida-clashes');
	await popupOf(page, CLASHES.title).waitFor();
	await layerOf(page, 'Damascus').uncheck();
	await page.getByRole('button', { name: 'Next in the text' }).click();
	await expect.poll(() => openTitle(page)).toBe(eventOfId('buffer-zone-incursion').title);
	await page.getByRole('button', { name: 'Next in the text' }).click();
	await expect.poll(() => openTitle(page)).toBe(CLAIM.title);
	await page.getByRole('button', { name: 'Next in the text' }).click();
	await expect.poll(() => openTitle(page)).toBe(eventOfId('moscow-criticism').title);
});
