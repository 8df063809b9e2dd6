import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cameraOn, middleOf, type Point } from './map-canvas.ts';
import {
	hashOf,
	isInWindow,
	layerOf,
	layersOf,
	openReading,
	popupOf,
	rowOf,
	rowsOf,
	STORY
} from './reading-page.ts';
import { openSite } from './site.ts';
import { eventOfId, EVENTS } from './story-data.ts';

/* On a phone: the text is a sheet over the map, and a finger does all of it. */

const PHONE = { width: 390, height: 844, touch: true } as const;
const STRIKES = eventOfId('defence-ministry-strikes');

const handleOf = (page: Page) => page.getByRole('button', { name: /^Sheet height: / });

/** How much of the window the sheet covers, CSS pixels: from its handle down. */
async function sheetHeight(page: Page): Promise<number> {
	const box = await handleOf(page).boundingBox();
	return PHONE.height - (box?.y ?? PHONE.height);
}

async function expectHeight(page: Page, name: string): Promise<number> {
	await page.getByRole('button', { name: `Sheet height: ${name}` }).waitFor();
	return sheetHeight(page);
}

interface Swipe {
	/** How long it takes, milliseconds: little for a flick. */
	readonly ms?: number;
	/** The finger stays down. */
	readonly held?: boolean;
}

/** A finger put down, moved in steps, and lifted. */
async function swipe(
	finger: CDPSession,
	from: Point,
	to: Point,
	{ ms = 1_000, held = false }: Swipe = {}
): Promise<void> {
	const began = Date.now() / 1_000;
	const touch = (
		type: 'touchStart' | 'touchMove' | 'touchEnd',
		points: readonly Point[],
		share: number
	) =>
		finger.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: [...points],
			timestamp: began + (share * ms) / 1_000
		});
	await touch('touchStart', [from], 0);
	for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
		const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
		await touch('touchMove', [at], share);
	}
	if (!held) await touch('touchEnd', [], 1);
}

test('the sheet has three heights, by the keys of its handle', async () => {
	const { page } = await openReading('', PHONE);
	const half = await expectHeight(page, 'half');
	await handleOf(page).focus();
	await page.keyboard.press('ArrowUp');
	const full = await expectHeight(page, 'full');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const low = await expectHeight(page, 'low');
	expect(low).toBeGreaterThan(60);
	expect(half).toBeGreaterThan(low + 100);
	expect(full).toBeGreaterThan(half + 100);
	expect(full).toBeLessThan(PHONE.height);
	await page.keyboard.press('Enter');
	expect(await expectHeight(page, 'half')).toBeCloseTo(half, 0);
});

/** The middle of the sheet's handle, and the same so many pixels higher. */
async function handleAt(page: Page): Promise<{ at: Point; up: (by: number) => Point }> {
	const at = { x: 195, y: PHONE.height - (await sheetHeight(page)) + 12 };
	return { at, up: (by) => ({ x: at.x, y: at.y - by }) };
}

test('the sheet follows the finger, and settles at the height that is nearest', async () => {
	const { page, context } = await openReading('', PHONE);
	const finger = await context.newCDPSession(page);
	const half = await expectHeight(page, 'half');
	const begin = await handleAt(page);
	await swipe(finger, begin.at, begin.up(90), { held: true });
	await expect.poll(() => sheetHeight(page)).toBeCloseTo(half + 90, 0);
	await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await expect.poll(() => sheetHeight(page)).toBeCloseTo(half, 0);
	await expectHeight(page, 'half');
	await swipe(finger, begin.at, begin.up(250));
	await expectHeight(page, 'full');
});

test('one long pull takes the sheet from its top to its lowest, a quick flick one step', async () => {
	const { page, context } = await openReading('', PHONE);
	const finger = await context.newCDPSession(page);
	await handleOf(page).tap();
	const full = await expectHeight(page, 'full');
	await expect.poll(() => sheetHeight(page)).toBeGreaterThan(full - 1);
	const top = await handleAt(page);
	await swipe(finger, top.at, top.up(-620));
	const low = await expectHeight(page, 'low');
	await expect.poll(() => sheetHeight(page)).toBeLessThan(200);
	expect(low).toBeLessThan(full);
	const bottom = await handleAt(page);
	await swipe(finger, bottom.at, bottom.up(60), { ms: 60 });
	await expectHeight(page, 'half');
});

test('the sheet is raised by a tap on its handle, and from the top lowered', async () => {
	const { page } = await openReading('', PHONE);
	await handleOf(page).tap();
	await expectHeight(page, 'full');
	await handleOf(page).tap();
	await expectHeight(page, 'low');
});

test('an event is the sheet’s top card, and closing it gives the text back', async () => {
	const { page } = await openReading('', PHONE);
	await rowOf(page, STRIKES.title).tap();
	const card = popupOf(page, STRIKES.title);
	await card.waitFor();
	await expect.poll(() => isInWindow(card.getByRole('heading', { level: 2 }))).toBe(true);
	expect(await isInWindow(card.getByRole('button', { name: 'Close' }))).toBe(true);
	expect(await card.locator('blockquote').allTextContents()).toEqual(
		STRIKES.quotes.map(({ exact }) => exact)
	);
	const box = await card.boundingBox();
	const text = await page.getByRole('article').boundingBox();
	const handle = await handleOf(page).boundingBox();
	expect(box?.width).toBe(PHONE.width);
	// Below the handle, and above all else that the sheet holds.
	expect(box?.y ?? 0).toBeGreaterThanOrEqual((handle?.y ?? 0) + (handle?.height ?? 0) - 1);
	expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
	await card.getByRole('button', { name: 'Close' }).tap();
	await card.waitFor({ state: 'detached' });
	expect(hashOf(page)).not.toContain('event=');
});

test('a finger pans the map, and a tap on a marker raises its card', async () => {
	const opened = await openReading('#map=10/33.514/36.2789', PHONE);
	const { page, context } = opened;
	await opened.mapIdle();
	const middle = await middleOf(page);
	await page.touchscreen.tap(middle.x, middle.y);
	await popupOf(page, STRIKES.title).waitFor();
	await page.keyboard.press('Escape');
	const before = cameraOn(page);
	const finger = await context.newCDPSession(page);
	await swipe(finger, { x: 250, y: middle.y + 60 }, { x: 130, y: middle.y + 60 });
	await expect.poll(() => cameraOn(page)?.longitude ?? 0).toBeGreaterThan(before?.longitude ?? 0);
	opened.expectClean();
});

interface LayoutShift extends PerformanceEntry {
	readonly value: number;
	readonly sources: readonly { readonly node: Node | null }[];
}

/** In all, as browsers measure it (https://web.dev/articles/cls), and what moved by how much. */
const layoutShift = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<{ readonly sum: number; readonly moved: readonly string[] }>((done) => {
				const isShift = (entry: PerformanceEntry): entry is LayoutShift =>
					entry.entryType === 'layout-shift';
				const nameOf = (node: Node | null) =>
					node instanceof Element ? `${node.tagName}.${node.className}` : String(node?.nodeName);
				const observer = new PerformanceObserver((list) => {
					const shifts = list.getEntries().filter(isShift);
					done({
						sum: shifts.reduce((sum, { value }) => sum + value, 0),
						moved: shifts.flatMap(({ value, sources }) =>
							sources.map(({ node }) => `${value.toFixed(3)} ${nameOf(node)}`)
						)
					});
				});
				observer.observe({ type: 'layout-shift', buffered: true });
				// A paint is there for certain: the observer is called even where nothing moved.
				observer.observe({ type: 'paint', buffered: true });
			})
	);

test('nothing jumps when the script takes the painted page over', async () => {
	const opened = await openSite('/', { ...PHONE, deviceScaleFactor: 2 });
	const { page, context } = opened;
	// As on a slow line: the text is painted before any script runs.
	const wire = await context.newCDPSession(page);
	await wire.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: 200_000,
		uploadThroughput: 200_000
	});
	await page.goto(new URL(STORY, page.url()).href);
	await opened.mapIdle();
	const { sum, moved } = await layoutShift(page);
	expect(sum, moved.join('\n')).toBeLessThanOrEqual(0.02);
});

test('the layers are chips in one row that scrolls sideways, names unbroken', async () => {
	const { page } = await openReading('', PHONE);
	const boxes = await Promise.all((await layersOf(page).all()).map((box) => box.boundingBox()));
	expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
	const labels = page.getByRole('group', { name: 'Layers' }).locator('label');
	const heights = await labels.evaluateAll((all) => all.map((label) => label.clientHeight));
	expect(new Set(heights).size).toBe(1);
	expect(heights[0]).toBeLessThan(40);
	await layerOf(page, 'Moscow').scrollIntoViewIfNeeded();
	await layerOf(page, 'Moscow').tap();
	await expect
		.poll(() => rowsOf(page).count())
		.toBe(EVENTS.filter(({ layer }) => layer !== 'moscow').length);
});

test.each(['', '#event=defence-ministry-strikes', '#event=israel-druze-claim'])(
	'nothing reaches beyond the window sideways: %s',
	async (hash) => {
		const { page } = await openReading(hash, PHONE);
		const beyond = await page.evaluate(() => {
			const isBeyond = (element: Element): boolean => {
				const { left, right, width } = element.getBoundingClientRect();
				return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
			};
			// A row that scrolls sideways holds its own; the map's canvas is clipped by its container.
			const isHeld = (element: Element): boolean => {
				for (let box = element.parentElement; box !== null; box = box.parentElement) {
					if (getComputedStyle(box).overflowX !== 'visible' && !isBeyond(box)) return true;
				}
				return false;
			};
			return [...document.querySelectorAll('body *')]
				.filter((element) => element.closest('.visually-hidden, .skips') === null)
				.filter((element) => isBeyond(element) && !isHeld(element))
				.map((element) => element.outerHTML.slice(0, 120));
		});
		expect(beyond).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
	}
);
