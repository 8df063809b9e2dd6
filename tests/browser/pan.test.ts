import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { cameraOn, middleOf, type CameraOnPage } from './map-canvas.ts';
import { mapOf, openReading, STORY } from './reading-page.ts';
import { newPage } from './site.ts';
import { LAYERS } from './story-data.ts';

/* The map moves by mouse, by key and by its buttons, and the address follows. */

const BEGIN = '#map=7/33.5/36.3';

/** The camera once it is no longer at `before`. */
async function cameraAfter(page: Page, before: CameraOnPage | null): Promise<CameraOnPage> {
	await expect.poll(() => cameraOn(page)).not.toEqual(before);
	await page.locator('html[data-map="idle"]').waitFor({ state: 'attached' });
	const camera = cameraOn(page);
	if (!camera) throw new Error('The address holds no camera.');
	return camera;
}

const pointers = (page: Page, title: string) =>
	page.getByRole('button', { name: new RegExp(`^${title}, [\\d,]+ km `) });

test('a drag of the mouse pans the map, a turn of its wheel zooms it', async () => {
	const opened = await openReading(BEGIN);
	const { page } = opened;
	await opened.mapIdle();
	const { x, y } = await middleOf(page);
	await page.mouse.move(x + 60, y + 60);
	await page.mouse.down();
	await page.mouse.move(x + 160, y + 110, { steps: 5 });
	await page.mouse.up();
	const after = await cameraAfter(
		page,
		cameraOn(page) === null ? null : { zoom: 7, latitude: 33.5, longitude: 36.3 }
	);
	// What was pulled to the right and down shows what lies west and north: 100 px at this zoom.
	expect(after.longitude).toBeCloseTo(36.3 - (100 * 360) / (512 * 2 ** 7), 1);
	expect(after.latitude).toBeGreaterThan(33.6);
	expect(after.zoom).toBe(7);
	await page.mouse.wheel(0, -100);
	const nearer = await cameraAfter(page, after);
	expect(nearer.zoom).toBeGreaterThan(7);
});

test('a pull that passes the list lights none of it, and goes on', async () => {
	const opened = await openReading(BEGIN);
	const { page } = opened;
	await opened.mapIdle();
	const row = await page.locator('.row').first().boundingBox();
	if (!row) throw new Error('The list has no row.');
	const { x, y } = await middleOf(page);
	await page.mouse.move(x + 60, y + 60);
	await page.mouse.down();
	await page.mouse.move(row.x + row.width / 2, row.y + row.height / 2, { steps: 5 });
	await expect.poll(() => page.locator('html').getAttribute('data-map')).toBe('moving');
	expect(await page.locator('.hovered').count()).toBe(0);
	await page.mouse.up();
	const after = await cameraAfter(page, { zoom: 7, latitude: 33.5, longitude: 36.3 });
	expect(after.longitude).toBeLessThan(36.3);
	// Let go there, it is the list's again.
	await page.mouse.move(row.x + row.width / 2 + 2, row.y + row.height / 2);
	await page.locator('.row.hovered').waitFor();
});

test('the map is a region named Map: arrows pan it, + and - zoom it', async () => {
	const opened = await openReading(BEGIN);
	const { page } = opened;
	await opened.mapIdle();
	await mapOf(page).focus();
	let before = cameraOn(page);
	const press = async (key: string) => {
		const from = before;
		await page.keyboard.press(key);
		before = await cameraAfter(page, from);
		return { from: from ?? before, to: before };
	};
	const right = await press('ArrowRight');
	expect(right.to.longitude).toBeGreaterThan(right.from.longitude + 0.2);
	const left = await press('ArrowLeft');
	expect(left.to.longitude).toBeLessThan(left.from.longitude - 0.2);
	const up = await press('ArrowUp');
	expect(up.to.latitude).toBeGreaterThan(up.from.latitude + 0.2);
	const down = await press('ArrowDown');
	expect(down.to.latitude).toBeLessThan(down.from.latitude - 0.2);
	const nearer = await press('+');
	expect(nearer.to.zoom).toBeGreaterThanOrEqual(nearer.from.zoom + 1);
	const farther = await press('-');
	expect(farther.to.zoom).toBeLessThanOrEqual(farther.from.zoom - 1);
});

test('the key 0 and the button “Whole story” show every place at once', async () => {
	const { page } = await openReading();
	await pointers(page, 'Moscow').waitFor();
	await page.keyboard.press('0');
	for (const { title } of LAYERS) await expect.poll(() => pointers(page, title).count()).toBe(0);
	const camera = await cameraAfter(page, null);
	expect(camera.zoom).toBeLessThan(5);
	expect(camera.latitude).toBeGreaterThan(40);
	await page.evaluate((hash) => (location.hash = hash), BEGIN);
	await pointers(page, 'Moscow').waitFor();
	await page.getByRole('button', { name: 'Whole story' }).click();
	await expect.poll(() => cameraOn(page)).toEqual(camera);
});

test('a layer out of view is pointed at from the edge, and a press goes there', async () => {
	const { page } = await openReading();
	const moscow = page.getByRole('button', { name: /^Moscow, [\d,]+ km north/ });
	await moscow.waitFor();
	expect(await moscow.textContent()).toMatch(/2,[45]\d0 km/);
	await moscow.click();
	await moscow.waitFor({ state: 'detached' });
	const camera = await cameraAfter(page, null);
	expect(camera.latitude).toBeCloseTo(55.7, 0);
	expect(camera.longitude).toBeCloseTo(37.5, 0);
	await page.getByRole('button', { name: /^Damascus, [\d,]+ km south/ }).waitFor();
	// Each layer has a button of its own that goes there.
	const layers = page.getByRole('group', { name: 'Layers' });
	await layers.getByRole('button', { name: 'Go to Damascus' }).click();
	expect((await cameraAfter(page, camera)).latitude).toBeCloseTo(33.5, 0);
});

test('a gesture that comes before the map’s first picture counts', async () => {
	const opened = await newPage();
	const { page } = opened;
	const held: Route[] = [];
	await page.route('**/*.mvt', (route) => void held.push(route));
	await opened.goto(`${STORY}${BEGIN}`);
	await expect.poll(() => held.length).toBeGreaterThan(0);
	const { x, y } = await middleOf(page);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 100, y + 50, { steps: 5 });
	await page.mouse.up();
	// Land comes with the tiles: until then the still map stands, and nothing of the live one's lies on it.
	expect(await page.locator('.still svg').isVisible()).toBe(true);
	expect(await pointers(page, 'Moscow').count()).toBe(0);
	for (const route of held) await route.continue();
	await page.unroute('**/*.mvt');
	const after = await cameraAfter(page, { zoom: 7, latitude: 33.5, longitude: 36.3 });
	expect(after.longitude).toBeLessThan(36.2);
	await pointers(page, 'Moscow').waitFor();
});
