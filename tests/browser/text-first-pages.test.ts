import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { mapOf, openReading, rowOf, STORY } from './reading-page.ts';
import { openSite } from './site.ts';
import { ARTICLE, EVENTS, eventOfId, PLACED } from './story-data.ts';

/* Promise 7 beyond the reading page: the still map, a page for each event, what others show of a link. */

const stillOf = (page: Page) =>
	page.getByRole('img', { name: /^Map (?:with the events’ numbers|of the event’s place)\. / });

const pageOf = (id: string) => `${STORY}${id}/`;

const paragraphs = ARTICLE.trim().split('\n\n');

describe('the page of an event', () => {
	test.each(EVENTS.map((event) => [event.id, event] as const))(
		'%s says it all without a script',
		async (_id, event) => {
			const opened = await openSite(pageOf(event.id), { javaScriptEnabled: false });
			const { page } = opened;
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(event.title);
			const quotes = await page.locator('blockquote').allTextContents();
			expect(quotes).toEqual(event.quotes.map(({ exact }) => exact));
			const marked = (await page.locator('mark').allTextContents()).join('');
			for (const { exact } of event.quotes) expect(marked).toContain(exact);
			const around = await page.locator('p:has(mark)').allTextContents();
			for (const text of around) expect(paragraphs).toContain(text.trim());
			expect(await stillOf(page).count()).toBe(event.geometry === null ? 0 : 1);
			opened.expectClean();
		}
	);

	test('leads to the live map, to its neighbours, and from the list', async () => {
		const { page } = await openSite(STORY, { javaScriptEnabled: false });
		const links = page.getByRole('link', { name: 'Page of this event' });
		expect(await links.count()).toBe(EVENTS.length);
		await links.first().click();
		const [first, second] = EVENTS;
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(first?.title);
		await page.getByRole('link', { name: /^Next event/ }).click();
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(second?.title);
		const live = page.getByRole('link', { name: /the live map$/ });
		expect(await live.evaluate((link: HTMLAnchorElement) => new URL(link.href).hash)).toBe(
			`#event=${second?.id}`
		);
	});
});

test('the page of the notes has them all, with their sources, and is led to from the head', async () => {
	const { page } = await openSite(STORY, { javaScriptEnabled: false });
	const count = EVENTS.reduce((sum, { notes }) => sum + notes.length, 0);
	await page.getByRole('link', { name: `${count} editor’s notes`, exact: true }).click();
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Corrections and notes');
	const shown = page.getByRole('note', { name: 'Editor’s note' });
	expect(await shown.count()).toBe(count);
	const text = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
	for (const { title, notes } of EVENTS.filter((event) => event.notes.length > 0)) {
		expect(text).toContain(title);
		for (const note of notes)
			for (const words of [note.text, ...note.sources.map((source) => source.title)])
				expect(text).toContain(words);
	}
	const corrected = EVENTS.filter(({ notes }) => notes.some(({ kind }) => kind === 'correction'));
	expect(corrected.length).toBeGreaterThan(0);
	for (const { id, title } of corrected) {
		await page.goto(new URL(pageOf(id), page.url()).href);
		await page.getByRole('link', { name: /^Corrected: see the editor’s notes?\./ }).click();
		expect(new URL(page.url()).hash).toBe(`#${id}`);
		expect(await page.locator(`[id="${id}"]`).getByRole('heading').innerText()).toBe(title);
	}
});

describe('the still map', () => {
	test('heads the page without a script, and numbers the list', async () => {
		const { page } = await openSite(STORY, { javaScriptEnabled: false });
		const [map, article] = [
			await stillOf(page).boundingBox(),
			await page.getByRole('article').boundingBox()
		];
		expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThan(article?.y ?? 0);
		const numbers = await page
			.locator('[data-number]')
			.evaluateAll((titles) => titles.map((title) => getComputedStyle(title, '::before').content));
		expect(numbers).toEqual(
			EVENTS.map((_event, index) => expect.stringMatching(new RegExp(`^"${index + 1}\\. "`)))
		);
	});

	test('stays where there is no WebGL, with its layers and the list at work', async () => {
		const { page } = await openSite('/');
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.goto(new URL(STORY, page.url()).href);
		const fault = page.getByRole('status').filter({ hasText: 'The live map could not start' });
		await fault.waitFor();
		expect((await fault.innerText()).match(/[.!?](\s|$)/g)).toHaveLength(1);
		expect(await mapOf(page).count()).toBe(1);
		expect(await stillOf(page).isVisible()).toBe(true);
		const sweida = stillOf(page).getByText('Sweida', { exact: true });
		expect(await sweida.isVisible()).toBe(true);
		await page.getByRole('checkbox', { name: /^Sweida/ }).uncheck();
		await expect.poll(() => sweida.isVisible()).toBe(false);
		const { title } = eventOfId('defence-ministry-strikes');
		await rowOf(page, title).click();
		await expect.poll(() => new URL(page.url()).hash).toContain('event=defence-ministry-strikes');
	});

	test('gives way to the live map in the same place, and nothing jumps', async () => {
		const { page } = await openSite('/');
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					document.documentElement.dataset.shift = String(
						Number(document.documentElement.dataset.shift ?? 0) +
							Number(Reflect.get(entry, 'value'))
					);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(new URL(STORY, page.url()).href);
		await page.locator('.still.covered').waitFor({ state: 'attached', timeout: 60_000 });
		const shift = await page.evaluate(() => document.documentElement.dataset.shift ?? '0');
		expect(Number(shift)).toBeLessThan(0.1);
		expect(await stillOf(page).isVisible()).toBe(false);
	});
});

describe('what others show of a link', () => {
	test.each(['', ...EVENTS.map(({ id }) => `${id}/`)])('the picture of %j', async (path) => {
		const { page } = await openSite(STORY + path, { javaScriptEnabled: false });
		const address = await page.locator('meta[property="og:image"]').getAttribute('content');
		const answer = await page.request.get(new URL(address ?? '', page.url()).href);
		expect(answer.headers()['content-type']).toBe('image/png');
		const { width, height } = PNG.sync.read(await answer.body());
		expect([width, height]).toEqual([1200, 630]);
	});

	test('the story’s linked data: an article about its events and claims', async () => {
		const { page } = await openSite(STORY, { javaScriptEnabled: false });
		const data = await linkedData(page);
		expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'NewsArticle' });
		expect(data.headline).toBeTypeOf('string');
		const about = data.about as readonly Record<string, unknown>[];
		expect(about.map(({ name }) => name)).toEqual(EVENTS.map(({ title }) => title));
		expect(about.map((thing) => thing['@type'])).toEqual(
			EVENTS.map(({ standing }) => (standing === 'fact' ? 'Event' : 'Claim'))
		);
	});

	test.each(EVENTS.map(({ id, title }) => [id, title]))(
		'the linked data of %s',
		async (id, title) => {
			const { page } = await openSite(pageOf(id ?? ''), { javaScriptEnabled: false });
			const data = await linkedData(page);
			expect(data).toMatchObject({ '@context': 'https://schema.org', name: title });
			expect(['Event', 'Claim']).toContain(data['@type']);
		}
	);
});

async function linkedData(page: Page): Promise<Record<string, unknown>> {
	const text = await page.locator('script[type="application/ld+json"]').textContent();
	return JSON.parse(text ?? '') as Record<string, unknown>;
}

test('the sitemap and the feed list every page', async () => {
	const { page } = await openSite('/');
	const at = (path: string) => page.request.get(new URL(path, page.url()).href);
	const places = [...(await (await at('/sitemap.xml')).text()).matchAll(/<loc>(.*?)<\/loc>/g)];
	expect(places.map(([, place]) => place)).toEqual(
		['/', STORY, pageOf('notes'), ...EVENTS.map(({ id }) => pageOf(id))].map((path) =>
			expect.stringMatching(new RegExp(`${path}$`))
		)
	);
	const feed = (await (await at('/feed.json')).json()) as Record<string, unknown>;
	expect(feed).toMatchObject({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Dateline',
		items: [{ url: expect.stringMatching(/\/syria-russia\/$/), content_text: ARTICLE.trim() }]
	});
});

test('what is not there is answered by a page of the site, at any depth', async () => {
	const { page } = await openSite('/');
	for (const path of ['/no-such-story/', `${STORY}no/such/event`]) {
		const answer = await page.goto(new URL(path, page.url()).href);
		expect(answer?.status()).toBe(404);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/nothing at this/);
		const font = await page.locator('h1').evaluate((head) => getComputedStyle(head).fontFamily);
		expect(font).toContain('Dateline Serif');
		await page.getByRole('link', { name: 'To the front page' }).click();
		await page.getByRole('list', { name: 'Stories' }).waitFor();
	}
});

test('on paper: the still map, every card, and where the sources are', async () => {
	const { page } = await openSite(STORY, { javaScriptEnabled: false });
	await page.emulateMedia({ media: 'print' });
	expect(await stillOf(page).isVisible()).toBe(true);
	for (const { quotes } of PLACED)
		expect(
			await page
				.locator('blockquote', { hasText: quotes[0]?.exact ?? '' })
				.first()
				.isVisible()
		).toBe(true);
	const source = page.locator('.note a[rel~="external"]').first();
	const after = await source.evaluate((link) => getComputedStyle(link, '::after').content);
	expect(after).toContain(await source.getAttribute('href'));
	const pdf = await page.pdf({ format: 'A4' });
	expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
	expect(pdf.length).toBeGreaterThan(20_000);
});

test('where a script is at work, cards are drawn for paper alone, and what is folded when it is unfolded', async () => {
	const { page } = await openReading();
	const cards = page.getByRole('list', { name: 'Events' }).locator('.card');
	expect(await cards.count()).toBe(0);
	await page.emulateMedia({ media: 'print' });
	await expect.poll(() => cards.locator('visible=true').count()).toBe(EVENTS.length);
	await page.emulateMedia({ media: 'screen' });
	await expect.poll(() => cards.count()).toBe(0);
	// As a printer has it: they are there when the first sheet is laid out, which is before any frame.
	await page.evaluate(() => {
		addEventListener('beforeprint', () => {
			const { length } = document.querySelectorAll('#event-rows .card');
			document.documentElement.dataset.printed = String(length);
		});
	});
	await page.pdf({ format: 'A4' });
	expect(await page.locator('html').getAttribute('data-printed')).toBe(String(EVENTS.length));
	await expect.poll(() => cards.count()).toBe(0);
	const sentences = page.getByRole('list', { name: 'Sentences', includeHidden: true });
	expect(await sentences.count()).toBe(0);
	// In the very frame that unfolds it.
	const isThere = await page.getByText('Coverage', { exact: true }).evaluate((summary) => {
		(summary as HTMLElement).click();
		return new Promise<boolean>((resolve) =>
			requestAnimationFrame(() =>
				resolve(document.querySelector('[aria-label="Sentences"]') !== null)
			)
		);
	});
	expect(isThere).toBe(true);
	expect(await sentences.getByRole('listitem').first().isVisible()).toBe(true);
});
