import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { EMBED, openEmbed } from './embed-page.ts';
import { isInWindow, layerOf, layersOf, openReading, popupOf, STORY } from './reading-page.ts';
import { openSite, openWithoutWebGL } from './site.ts';
import { eventOfId, EVENTS, LAYERS } from './story-data.ts';

/* The story's map alone, as it stands in a frame: whole in every size, and with no way out of it but a new window. */

const STRIKES = eventOfId('defence-ministry-strikes');

/** The choices that the way to the story's page carries. */
async function choicesIn(page: Page): Promise<string> {
	const link = page.getByRole('link', { name: /^Article and map/ });
	return new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
}

const shownIn = async (page: Page): Promise<readonly boolean[]> =>
	Promise.all((await layersOf(page).all()).map((box) => box.isChecked()));

describe('what the address chooses', () => {
	test('layers and event in the query', async () => {
		const { page } = await openEmbed('?layers=damascus,sweida&event=defence-ministry-strikes');
		await popupOf(page, STRIKES.title).waitFor();
		expect(await shownIn(page)).toEqual(LAYERS.map(({ id }) => /damascus|sweida/.test(id)));
		expect(await choicesIn(page)).toContain('event=defence-ministry-strikes');
	});

	test('where query and hash both choose, the hash has it, key by key', async () => {
		const { page } = await openEmbed('?layers=damascus&names=ru#layers=sweida,moscow');
		expect(await shownIn(page)).toEqual(LAYERS.map(({ id }) => /sweida|moscow/.test(id)));
		expect(await page.getByRole('group', { name: 'Layers' }).textContent()).toContain('Москва');
		await page.evaluate(() => (location.hash = 'event=assad-deposed&layers=damascus'));
		await popupOf(page, eventOfId('assad-deposed').title).waitFor();
	});

	test('rubbish chooses nothing', async () => {
		const opened = await openEmbed(
			'?layers=nowhere&event=../x%E0%A4%A&theme=blue&map=9/9#event=%00'
		);
		expect(await shownIn(opened.page)).toEqual(LAYERS.map(() => true));
		expect(await choicesIn(opened.page)).toBe('');
		opened.expectClean();
	});

	test('a theme, whatever the device has', async () => {
		const { page } = await openEmbed('?theme=dark', { colorScheme: 'light' });
		const scheme = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
		expect(await scheme()).toBe('dark');
		await page.goto(page.url().replace('dark', 'light'));
		expect(await scheme()).toBe('light');
	});
});

test('what is chosen here goes along to the story’s page; no link stays in the frame', async () => {
	const opened = await openEmbed('#event=defence-ministry-strikes');
	const { page } = opened;
	await layerOf(page, 'Moscow').uncheck();
	await expect.poll(() => choicesIn(page)).toContain('layers=');
	const links = await page
		.getByRole('link')
		.evaluateAll((all) =>
			all.map(
				(link) => (link as HTMLAnchorElement).target || document.querySelector('base')?.target
			)
		);
	expect(links.length).toBeGreaterThan(5);
	expect(new Set(links)).toEqual(new Set(['_blank']));
	const article = popupOf(page).getByRole('link', { name: 'Read in the article' });
	expect(await article.evaluate((link: HTMLAnchorElement) => link.href)).toBe(
		new URL(`${STORY}#quote-${STRIKES.id}`, page.url()).href
	);
	const [whole] = await Promise.all([
		opened.context.waitForEvent('page'),
		page.getByRole('link', { name: /^Article and map/ }).click()
	]);
	await popupOf(whole, STRIKES.title).waitFor();
	expect(await layerOf(whole, 'Moscow').isChecked()).toBe(false);
	expect(await whole.evaluate(() => window.opener)).toBeNull();
});

test('the keyboard reaches all of it', async () => {
	const { page } = await openEmbed();
	await page.getByRole('button', { name: 'Next event', exact: true }).focus();
	await page.keyboard.press('Enter');
	await popupOf(page, EVENTS[0]?.title).waitFor();
	await page.keyboard.press('j');
	await popupOf(page, EVENTS[1]?.title).waitFor();
	await page.keyboard.press('Escape');
	await popupOf(page).waitFor({ state: 'detached' });
	await page.keyboard.press('1');
	expect(await shownIn(page)).toEqual(LAYERS.map((_layer, index) => index !== 0));
});

test('a card in a small frame leaves the map in view, no smaller than it was', async () => {
	const opened = await openEmbed('#event=defence-ministry-strikes', { width: 390, height: 480 });
	const { page } = opened;
	await popupOf(page, STRIKES.title).waitFor();
	await opened.mapIdle();
	const free = await page.locator('.free').boundingBox();
	expect(free?.height ?? 0).toBeGreaterThan(50);
	// The story's opening view is at about zoom 7.
	const zoom = async () => Number(/map=([\d.]+)/.exec(await choicesIn(page))?.[1] ?? 0);
	await expect.poll(zoom).toBeGreaterThan(6);
});

test('an event without a place has its card too', async () => {
	const { page } = await openEmbed('#event=israel-druze-claim');
	const card = popupOf(page, eventOfId('israel-druze-claim').title);
	await card.locator('blockquote').waitFor();
	await expect.poll(() => isInWindow(card)).toBe(true);
});

test('with no script: the still map, its legend, and the way to the story', async () => {
	const opened = await openSite(EMBED, { width: 390, height: 480, javaScriptEnabled: false });
	const { page } = opened;
	const still = page.getByRole('img', { name: /^Map with the events’ numbers/ });
	expect(await isInWindow(still)).toBe(true);
	const legend = page.getByRole('list', { name: 'Layers' });
	expect(await legend.getByRole('listitem').allTextContents()).toEqual(
		LAYERS.map(({ title }) => title)
	);
	expect(await layersOf(page).count()).toBe(0);
	const whole = page.getByRole('link', { name: /^Article and map/ });
	expect(await whole.evaluate((link: HTMLAnchorElement) => new URL(link.href).pathname)).toBe(
		STORY
	);
	opened.expectClean();
});

test('with no WebGL: the still map with its toggles, and a sentence', async () => {
	const { page } = await openWithoutWebGL(EMBED);
	await page.getByRole('status').filter({ hasText: 'The live map could not start' }).waitFor();
	const sweida = page
		.getByRole('img', { name: /^Map with the events’ numbers/ })
		.getByText('Sweida', { exact: true });
	expect(await sweida.isVisible()).toBe(true);
	await layerOf(page, 'Sweida').uncheck();
	await expect.poll(() => sweida.isVisible()).toBe(false);
	await page.getByRole('button', { name: 'Next event', exact: true }).click();
	await popupOf(page, EVENTS[0]?.title).waitFor();
});

describe('the code to embed it', () => {
	test('is copied from the story’s page, as it is shown there, and found by machines', async () => {
		const opened = await openReading('#layers=damascus', {
			permissions: ['clipboard-read', 'clipboard-write']
		});
		const { page } = opened;
		await page.getByText('Embed this map', { exact: true }).click();
		const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
		await page.getByRole('button', { name: 'Copy frame' }).click();
		const frame = async () =>
			page.evaluate(
				(code) => {
					const { body } = new DOMParser().parseFromString(code, 'text/html');
					const { src, title, loading } = body.querySelector('iframe') ?? { src: '' };
					return { src, title, loading, elements: body.children.length };
				},
				await clipboard()
			);
		const address = new URL(EMBED, page.url()).href;
		await expect
			.poll(frame)
			.toMatchObject({ src: `${address}?layers=damascus`, loading: 'lazy', elements: 1 });
		await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
		await page.getByRole('checkbox', { name: /^With the layers/ }).uncheck();
		await page.getByRole('button', { name: 'Copy frame' }).click();
		await expect.poll(async () => (await frame()).src).toBe(`${address}?theme=dark`);
		await page.getByRole('button', { name: 'Copy script' }).click();
		await expect.poll(clipboard).toContain('addEventListener');
		opened.expectClean();

		const link = page.locator('link[type="application/json+oembed"]');
		const found = await fetch(new URL((await link.getAttribute('href')) ?? '', page.url()));
		expect([found.status, found.headers.get('content-type')]).toEqual([200, 'application/json']);
		expect(await found.json()).toMatchObject({ type: 'rich', version: '1.0' });
	});

	test('is found from an event’s page too, and opens that event', async () => {
		const page = new URL(`${STORY}${STRIKES.id}/`, inject('site'));
		const [, href = ''] =
			/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(
				await (await fetch(page)).text()
			) ?? [];
		const answer = await (await fetch(new URL(href, page))).json();
		expect(answer).toMatchObject({ title: STRIKES.title });
		expect(answer.html).toContain(`${EMBED}?event=${STRIKES.id}"`);
	});
});
