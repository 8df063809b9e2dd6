import type { Frame } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openHost, type Hosted } from './host.ts';
import type { Point } from './map-canvas.ts';

/* The map in a long page of somebody else's: the scroll is that page's, and each says little to the other. */

const PHONE = { width: 390, height: 844, touch: true } as const;

/** The middle of the frame's map, CSS pixels of the window. */
async function mapIn({ page }: Hosted): Promise<Point> {
	await page.locator('iframe').first().scrollIntoViewIfNeeded();
	const box = await page.locator('iframe').first().boundingBox();
	if (!box) throw new Error('The frame is not drawn.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The camera that the way to the story's page carries; null until a reader has moved the map. */
async function cameraIn(frame: Frame): Promise<string | null> {
	const link = frame.getByRole('link', { name: /^Article and map/ });
	return /map=[^&]+/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? null;
}

const scrolled = ({ page }: Hosted): Promise<number> => page.evaluate(() => scrollY);

describe('with a mouse', () => {
	test('the wheel scrolls the page, with Ctrl it zooms the map, which says so', async () => {
		const opened = await openHost();
		const { page, frame } = opened;
		const { x, y } = await mapIn(opened);
		await page.mouse.move(x, y);
		const before = await scrolled(opened);
		await page.mouse.wheel(0, 120);
		await expect.poll(() => scrolled(opened)).toBeGreaterThan(before + 100);
		const hint = frame.getByText('To zoom the map, hold Ctrl and scroll');
		await expect
			.poll(() => hint.evaluate((text) => getComputedStyle(text.parentElement ?? text).opacity))
			.not.toBe('0');
		expect(await cameraIn(frame)).toBeNull();

		const still = await scrolled(opened);
		await page.keyboard.down('Control');
		// Moved, the wheel begins anew: until then it goes where it went.
		await page.mouse.move(x, y - 40);
		await page.mouse.wheel(0, -100);
		await expect.poll(() => cameraIn(frame)).not.toBeNull();
		await page.keyboard.up('Control');
		expect(await scrolled(opened)).toBe(still);
		opened.expectClean();
	});

	test('over a card the wheel reads the card, then scrolls the page', async () => {
		const opened = await openHost({ view: '#event=defence-ministry-strikes' });
		const { page, frame } = opened;
		await mapIn(opened);
		const body = frame.getByRole('group', { name: 'Details' });
		await body.hover();
		const before = await scrolled(opened);
		await page.mouse.wheel(0, 60);
		await expect.poll(() => body.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
		expect(await scrolled(opened)).toBe(before);
		await body.evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
		await expect
			.poll(async () => {
				await page.mouse.wheel(0, 60);
				return scrolled(opened);
			})
			.toBeGreaterThan(before);
	});

	test('the reader’s focus and way back are left alone', async () => {
		const opened = await openHost({ view: '#event=assad-deposed' });
		const { page, frame } = opened;
		await frame.getByRole('dialog').waitFor();
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
		const entries = await page.evaluate(() => history.length);
		await frame.getByRole('button', { name: 'Next event', exact: true }).click();
		await frame.getByRole('checkbox', { name: /^Moscow/ }).uncheck();
		expect(await page.evaluate(() => history.length)).toBe(entries);
	});
});

test('one finger scrolls the page, two move the map', async () => {
	const opened = await openHost({}, PHONE);
	const { page, frame, context } = opened;
	const { x, y } = await mapIn(opened);
	const finger = await context.newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
		finger.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: points.map((point, id) => ({ ...point, id }))
		});
	const drag = async (points: readonly Point[], by: Point) => {
		await touch('touchStart', points);
		for (const share of [0.1, 0.25, 0.5, 0.75, 1])
			await touch(
				'touchMove',
				points.map((point) => ({ x: point.x + by.x * share, y: point.y + by.y * share }))
			);
		await touch('touchEnd', []);
	};
	const before = await scrolled(opened);
	await drag([{ x, y }], { x: 0, y: -120 });
	await expect.poll(() => scrolled(opened)).toBeGreaterThan(before + 60);
	expect(await cameraIn(frame)).toBeNull();

	const { x: nowX, y: nowY } = await mapIn(opened);
	const still = await scrolled(opened);
	const two = [
		{ x: nowX - 40, y: nowY },
		{ x: nowX + 40, y: nowY }
	];
	await drag(two, { x: -50, y: -50 });
	await expect.poll(() => cameraIn(frame)).not.toBeNull();
	expect(await scrolled(opened)).toBe(still);
	opened.expectClean();
});

interface Message {
	readonly data: unknown;
	readonly origin: string;
}

const messagesIn = ({ page }: Hosted): Promise<readonly Message[]> =>
	page.evaluate(() => Reflect.get(globalThis, 'messages'));

const frameHeight = ({ page }: Hosted): Promise<number> =>
	page
		.locator('iframe')
		.first()
		.evaluate((frame) => frame.getBoundingClientRect().height);

/** Whole CSS pixels, the last that the map asked for. */
async function askedHeight(opened: Hosted): Promise<number | null> {
	const { data } = (await messagesIn(opened)).at(-1) ?? { data: null };
	const height = typeof data === 'object' && data !== null ? Reflect.get(data, 'height') : null;
	return typeof height === 'number' ? height : null;
}

describe('the height of the frame', () => {
	test('is what the map asks for, in a wide window and a narrow one', async () => {
		const opened = await openHost({ listens: true }, { width: 1000, height: 800 });
		await expect.poll(() => askedHeight(opened)).not.toBeNull();
		const asked = await askedHeight(opened);
		await expect.poll(() => frameHeight(opened)).toBe(asked);
		for (const { origin, data } of await messagesIn(opened)) {
			expect(origin).toBe(new URL(inject('site')).origin);
			expect(Object.keys(Object(data)).sort()).toEqual(
				Reflect.get(Object(data), 'type') === 'dateline:ready' ? ['type'] : ['height', 'type']
			);
		}
		// It does not go on asking, however high it is made.
		const count = (await messagesIn(opened)).length;
		await opened.page.setViewportSize({ width: 390, height: 844 });
		await expect.poll(async () => (await messagesIn(opened)).length).toBeGreaterThan(count);
		await expect
			.poll(async () => (await askedHeight(opened)) === (await frameHeight(opened)))
			.toBe(true);
		opened.expectClean();
	});

	test('is told to nobody who does not ask, and to no other window', async () => {
		const opened = await openHost({
			more: '<iframe title="A neighbour" srcdoc="<p>A neighbour</p>"></iframe>'
		});
		const { page } = opened;
		const ready = [{ data: { type: 'dateline:ready' }, origin: new URL(inject('site')).origin }];
		expect(await messagesIn(opened)).toEqual(ready);
		const neighbour = page.frames().find((frame) => frame.url() === 'about:srcdoc');
		await neighbour?.evaluate(() => {
			Object.assign(globalThis, { heard: [] });
			addEventListener('message', ({ data }) => Reflect.get(globalThis, 'heard').push(data));
			window.parent.frames[0]?.postMessage({ type: 'dateline:hello' }, '*');
		});
		// Asked for in another way: neither is an answer.
		await page.evaluate(() => {
			const map = window.frames[0];
			for (const data of [null, 'dateline:hello', { type: 'hello' }, [{ type: 'dateline:hello' }]])
				map?.postMessage(data, '*');
		});
		// Messages come in their order: once the parent's own question is answered, the rest is dealt with.
		await page.evaluate(() => window.frames[0]?.postMessage({ type: 'dateline:hello' }, '*'));
		await expect.poll(() => askedHeight(opened)).not.toBeNull();
		expect(await messagesIn(opened)).toHaveLength(2);
		expect(await neighbour?.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual([]);
		opened.expectClean();
	});

	test('is not what a hostile window says', async () => {
		const opened = await openHost({
			listens: true,
			more: '<iframe title="A neighbour" srcdoc="<p>A neighbour</p>"></iframe>'
		});
		const { page } = opened;
		await expect.poll(() => askedHeight(opened)).not.toBeNull();
		const asked = await askedHeight(opened);
		const neighbour = page.frames().find((frame) => frame.url() === 'about:srcdoc');
		await neighbour?.evaluate(() =>
			window.parent.postMessage({ type: 'dateline:height', height: 999 }, '*')
		);
		await expect.poll(async () => (await messagesIn(opened)).length).toBe(3);
		expect(await frameHeight(opened)).toBe(asked);
	});
});

describe('in a sandbox', () => {
	test('that leaves it its origin, the map is as anywhere', async () => {
		const opened = await openHost({ sandbox: 'allow-scripts allow-same-origin' });
		expect(await opened.frame.getByRole('status').filter({ hasText: 'could not' }).count()).toBe(0);
		await opened.frame.getByRole('button', { name: 'Next event', exact: true }).click();
		await opened.frame.getByRole('dialog').waitFor();
		opened.expectClean();
	});

	test('without an origin, the still map says why, and all else is at work', async () => {
		const opened = await openHost({ sandbox: 'allow-scripts' });
		const { frame } = opened;
		expect(await frame.evaluate(() => globalThis.origin)).toBe('null');
		await frame
			.getByText(/live map could not start here \(the page round it closes it off\)/)
			.waitFor();
		await frame.getByRole('region', { name: 'Map', exact: true }).locator('svg').first().waitFor();
		await frame.getByRole('checkbox', { name: /^Moscow/ }).uncheck();
		await frame.getByRole('button', { name: 'Next event', exact: true }).click();
		await frame.getByRole('dialog').waitFor();
		opened.expectClean();
	});
});
