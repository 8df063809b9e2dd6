import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
	articleOf,
	cardOf,
	mapOf,
	openReading,
	popupOf,
	rowOf,
	rowsOf,
	STORY
} from './reading-page.ts';
import { openSite } from './site.ts';
import { ARTICLE, EVENTS, eventOfId, LAYERS } from './story-data.ts';

/* Promise 7: the text is there first, and reads well without the map. */

async function expectWholeArticle(page: Page): Promise<void> {
	const paragraphs = await articleOf(page).locator('p').allTextContents();
	expect(paragraphs.map((one) => one.trim())).toEqual(ARTICLE.trim().split('\n\n'));
	for (const paragraph of await articleOf(page).locator('p').all())
		expect(await paragraph.isVisible()).toBe(true);
}

describe.each([
	{ width: 1440, height: 900, touch: false },
	{ width: 390, height: 844, touch: true }
])('with no script, $width px wide', (window) => {
	test('article, events, quotes, dates, notes and sources can all be read', async () => {
		const opened = await openSite(STORY, { ...window, javaScriptEnabled: false });
		const { page } = opened;
		await expectWholeArticle(page);
		expect(await rowsOf(page).count()).toBe(EVENTS.length);
		for (const { title, layer, quotes, when, notes } of EVENTS) {
			const card = cardOf(page, title);
			const text = ((await card.innerText()) ?? '').replace(/\s+/g, ' ');
			const sources = notes.flatMap((note) => note.sources);
			const place = LAYERS.find(({ id }) => id === layer)?.title ?? 'No place given';
			const said = [
				title,
				place,
				...quotes.map(({ exact }) => exact),
				when.words === null ? 'No date given' : `“${when.words}”`,
				...notes.map((note) => note.text),
				...sources.map((source) => source.title)
			];
			for (const words of said) expect(text).toContain(words);
			for (const { url } of sources.filter((source) => source.url !== undefined))
				expect(await card.locator(`a[href="${url}"]`).first().isVisible()).toBe(true);
		}
		opened.expectClean();
	});

	test('nothing lies over anything, nothing is cut off', async () => {
		const { page } = await openSite(STORY, { ...window, javaScriptEnabled: false });
		const widths = await page.evaluate(() => [
			document.documentElement.scrollWidth,
			document.documentElement.clientWidth
		]);
		expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
		const boxes = await Promise.all(
			[articleOf(page), page.getByRole('list', { name: 'Events' })].map((part) =>
				part.boundingBox()
			)
		);
		const [article, events] = boxes;
		expect(events?.y).toBeGreaterThanOrEqual((article?.y ?? 0) + (article?.height ?? 0));
	});
});

test('with no WebGL, the page says so and everything but the map works', async () => {
	const { page } = await openSite('/');
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.goto(new URL(STORY, page.url()).href);
	await page.getByRole('status').filter({ hasText: 'The live map could not start here' }).waitFor();
	await expectWholeArticle(page);
	const { title, quotes } = eventOfId('defence-ministry-strikes');
	await rowOf(page, title).click();
	await expect
		.poll(() =>
			page
				.locator('blockquote', { hasText: quotes[0]?.exact ?? '' })
				.filter({ visible: true })
				.count()
		)
		.toBe(1);
	expect(await mapOf(page).count()).toBe(1);
});

test('with the map’s script lost on the way, the page says so and the text stays', async () => {
	const { page } = await openSite('/');
	const scripts = await mapScripts(page);
	await page.route(
		(url) => scripts.includes(url.pathname),
		(route) => route.abort()
	);
	await page.goto(new URL(STORY, page.url()).href);
	await page.getByRole('status').filter({ hasText: 'The live map could not start here' }).waitFor();
	await expectWholeArticle(page);
	expect(await popupOf(page).count()).toBe(0);
});

/** The paths of the scripts that hold MapLibre, as the reading page loads them. */
async function mapScripts(page: Page): Promise<readonly string[]> {
	const found: Promise<string[]>[] = [];
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		if (!/\.m?js$/.test(pathname)) return;
		found.push(
			response.text().then(
				(text) => (text.includes('webglcontextlost') ? [pathname] : []),
				() => []
			)
		);
	});
	await page.goto(new URL(STORY, page.url()).href);
	await mapOf(page).and(page.locator('canvas')).waitFor();
	const scripts = (await Promise.all(found)).flat();
	expect(scripts.length).toBeGreaterThan(0);
	return scripts;
}

test('the text paints before the map’s script is asked for, and the page does not name it', async () => {
	const { page } = await openSite('/');
	const scripts = await mapScripts(page);
	const opened = await openReading();
	const times = await opened.page.evaluate(
		(paths) => ({
			paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
			asked: performance
				.getEntriesByType('resource')
				.filter(({ name }) => paths.includes(new URL(name).pathname))
				.map(({ startTime }) => startTime)
		}),
		scripts
	);
	expect(times.asked.length).toBeGreaterThan(0);
	for (const time of times.asked) expect(time).toBeGreaterThan(times.paint);
	const html = await (await opened.context.request.get(opened.page.url())).text();
	for (const script of scripts) expect(html).not.toContain(script.split('/').at(-1));
	expect(html).toContain(EVENTS[0]?.quotes[0]?.exact);
});
