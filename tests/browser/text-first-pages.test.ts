import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openReading, STORY } from './reading-page.ts';
import { newPage, openSite } from './site.ts';
import { EVENTS, PLACED } from './story-data.ts';

/* Promise 7 beyond the reading page: the still map, the pages of events, paper. What needs no browser: built-pages.test.ts. */

const stillOf = (page: Page) =>
	page.getByRole('img', { name: /^Map (?:with the events’ numbers|of the event’s place)\. / });

const pageOf = (id: string) => `${STORY}${id}/`;

test('the page of an event leads to the live map, to its neighbours, and from the list', async () => {
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

	test('gives way to the live map in the same place, and nothing jumps', async () => {
		const opened = await newPage();
		const { page } = opened;
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					document.documentElement.dataset.shift = String(
						Number(document.documentElement.dataset.shift ?? 0) +
							Number(Reflect.get(entry, 'value'))
					);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await opened.goto(STORY);
		await page.locator('.still.covered').waitFor({ state: 'attached', timeout: 60_000 });
		const shift = await page.evaluate(() => document.documentElement.dataset.shift ?? '0');
		expect(Number(shift)).toBeLessThan(0.1);
		expect(await stillOf(page).isVisible()).toBe(false);
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
