import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LAYER_COLOURS } from '../../src/lib/style/palette.ts';
import { coloured, middleOf } from './map-canvas.ts';
import { articleOf, cardOf, layersOf, mapOf, popupOf, rowOf, rowsOf } from './reading-page.ts';
import { madeUpSite, openSite } from './site.ts';
import { TITLE } from './story-data.ts';

/* Adding a story is adding a folder: made-up ones, built and read. Markup in them stays text. */

async function openStory(path: string) {
	const opened = await openSite(path, { site: madeUpSite('small') });
	const dialogs: string[] = [];
	opened.page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	const expectNothingRan = async () => {
		expect(dialogs).toEqual([]);
		expect(await opened.page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
		opened.expectClean();
	};
	return { ...opened, expectNothingRan };
}

const canvasOf = (page: Page) => mapOf(page).and(page.locator('canvas'));

test('the front page lists every story', async () => {
	const { page, expectNothingRan } = await openStory('/');
	const links = page.getByRole('list', { name: 'Stories' }).getByRole('link');
	expect((await links.allTextContents()).toSorted()).toEqual(
		[
			'عبّارة جديدة تعبر خط التاريخ',
			'Overlake Plans a Second Ferry',
			// The seed's article, with rows of a data set (rows.test.ts).
			TITLE,
			`<img src=x onerror="window.ran = 'title'"> & <b>Bold</b> Claims`
		].toSorted()
	);
	await expectNothingRan();
});

test('a sentence that names a place and has no event stands out in the Coverage', async () => {
	const { page } = await openStory('/lakeside/');
	await page.getByText('Coverage', { exact: true }).click();
	const sentences = page.getByRole('list', { name: 'Sentences' }).locator('> li');
	const bare = sentences.filter({ hasText: /No event, though it names/ });
	const covered = sentences.filter({ has: page.getByRole('link') });
	expect(await bare.count()).toBe(1);
	const look = (one: Element) => {
		const { borderInlineStartStyle, borderInlineStartWidth, backgroundColor } =
			getComputedStyle(one);
		return { borderInlineStartStyle, borderInlineStartWidth, backgroundColor };
	};
	const [out, plain] = [await bare.evaluate(look), await covered.first().evaluate(look)];
	// Not by colour alone: by a rule beside it.
	expect(out.borderInlineStartStyle).toBe('double');
	expect(parseFloat(out.borderInlineStartWidth)).toBeGreaterThanOrEqual(3);
	expect(parseFloat(plain.borderInlineStartWidth)).toBe(0);
	expect(out.backgroundColor).not.toBe(plain.backgroundColor);
});

describe('an Arabic story about a place across the antimeridian', () => {
	test('reads from the right, in its language', async () => {
		const { page, expectNothingRan } = await openStory('/date-line/');
		await canvasOf(page).waitFor();
		expect(await articleOf(page).getAttribute('lang')).toBe('ar');
		expect(await articleOf(page).evaluate((node) => node.matches(':dir(rtl)'))).toBe(true);
		const title = page.getByRole('heading', { level: 1 });
		expect(await title.evaluate((node) => node.matches(':dir(rtl):lang(ar)'))).toBe(true);
		await rowOf(page, 'The ferry company announces a crossing').click();
		const quotes = popupOf(page).locator('blockquote');
		expect(await quotes.allTextContents()).toEqual([
			'أعلنت شركة العبّارات في جزر مرجانة يوم الثلاثاء',
			'«سنصل قبل أن نغادر، بحسب التقويم»'
		]);
		expect(await quotes.first().evaluate((node) => node.matches(':dir(rtl)'))).toBe(true);
		await expectNothingRan();
	});

	test('shows what lies on either side of 180°, in one view', async () => {
		const { page, mapIdle } = await openStory('/date-line/');
		await canvasOf(page).waitFor();
		await mapIdle();
		// Both layers are in view: neither is pointed at from the edge.
		expect(await layersOf(page).count()).toBe(2);
		expect(await page.getByRole('button', { name: / km / }).count()).toBe(0);
		// Nearer, where their markers stand apart, both are drawn.
		await page.evaluate(() => location.assign('#map=8/5/180'));
		const middle = await middleOf(page);
		const seen = (colour = 'none') => coloured(page, middle, colour, 250);
		const [channel, island] = LAYER_COLOURS.light;
		await expect.poll(() => seen(channel)).toBeGreaterThan(100);
		await expect.poll(() => seen(island)).toBeGreaterThan(100);
		await page.keyboard.press('1');
		await expect.poll(() => seen(channel)).toBe(0);
		await expect.poll(() => seen(island)).toBeGreaterThan(100);
	});

	test.each([
		['west', 179.9, 'The ferry company announces a crossing'],
		['east', -179.8, '<img src=x onerror=alert(1)> & "light" rain']
	])('the marker %s of it opens its event', async (_side, longitude, title) => {
		const latitude = longitude > 0 ? 5.1 : 5;
		const { page, mapIdle } = await openStory(`/date-line/#map=10/${latitude}/${longitude}`);
		await canvasOf(page).waitFor();
		await mapIdle();
		const { x, y } = await middleOf(page);
		await page.mouse.click(x, y);
		await popupOf(page, title).waitFor();
	});
});

test('markup in any text is shown as text, and nothing of it runs', async () => {
	const event = `<img src=x onerror="window.ran='event'"> says the mayor`;
	const { page, expectNothingRan } = await openStory('/markup/');
	await canvasOf(page).waitFor();
	const title = `<img src=x onerror="window.ran = 'title'"> & <b>Bold</b> Claims`;
	expect(await page.title()).toContain(title);
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
	expect(await articleOf(page).getAttribute('aria-label')).toBe(title);
	expect((await articleOf(page).locator('p').allTextContents()).map((one) => one.trim())).toEqual([
		"The mayor said <script>window.ran = 'article'</script> on Monday. Nobody knew what </article> & &lt;this&gt; meant."
	]);
	expect(await layersOf(page).first().getAttribute('aria-label')).toContain('<u>Overlake</u>');
	expect(await cardOf(page, event).textContent()).toContain(event);
	await rowOf(page, event).click();
	const popup = popupOf(page, event);
	await popup.waitFor();
	for (const words of [
		"<script>window.ran = 'article'</script>",
		`<svg onload="window.ran='speaker'"> the mayor`,
		`<img src=x onerror="window.ran='place'">`,
		'<b>the mayor</b> <i>speaker</i>',
		`<img src=x onerror="window.ran='note'"> is what the article has.`
	])
		expect(await popup.textContent()).toContain(words);
	const link = popup.getByRole('link', { name: '<b>Minutes</b>' });
	expect(await link.getAttribute('href')).toBe('https://example.org/?a=<b>&b="c"');
	expect(await page.locator('img, b:has-text("Bold"), [onload], [onerror]').count()).toBe(0);
	expect(await rowsOf(page).count()).toBe(1);
	await expectNothingRan();
});
