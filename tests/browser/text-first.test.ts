import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
	articleOf,
	cardOf,
	hashOf,
	layerOf,
	mapOf,
	openReading,
	rowOf,
	rowsOf,
	STORY
} from './reading-page.ts';
import { openSite, openWithoutWebGL } from './site.ts';
import { mapScript } from './page-files.ts';
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

test('with no WebGL, the page says so, the still map stays, and all else works', async () => {
	const { page } = await openWithoutWebGL(STORY);
	const fault = page.getByRole('status').filter({ hasText: 'The live map could not start here' });
	await fault.waitFor();
	expect((await fault.innerText()).match(/[.!?](\s|$)/g)).toHaveLength(1);
	await expectWholeArticle(page);
	const still = page.getByRole('img', { name: /^Map with the events’ numbers\. / });
	expect(await still.isVisible()).toBe(true);
	const sweida = still.getByText('Sweida', { exact: true });
	expect(await sweida.isVisible()).toBe(true);
	await layerOf(page, 'Sweida').uncheck();
	await expect.poll(() => sweida.isVisible()).toBe(false);
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
	await expect.poll(() => hashOf(page)).toContain('event=defence-ministry-strikes');
	expect(await mapOf(page).count()).toBe(1);
});

test('the text paints before the map’s script is asked for, and the page does not name it', async () => {
	const opened = await openReading();
	const { paint, asked } = await opened.page.evaluate(
		(path) => ({
			paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
			asked: performance
				.getEntriesByType('resource')
				.filter(({ name }) => new URL(name).pathname === path)
				.map(({ startTime }) => startTime)
		}),
		mapScript
	);
	expect(asked.length).toBeGreaterThan(0);
	for (const time of asked) expect(time).toBeGreaterThan(paint);
	const html = await (await opened.context.request.get(opened.page.url())).text();
	expect(html).not.toContain(mapScript.split('/').at(-1));
	expect(html).toContain(EVENTS[0]?.quotes[0]?.exact);
});
