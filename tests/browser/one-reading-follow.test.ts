import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cameraOn, middleOf } from './map-canvas.ts';
import { articleOf, cardOf, openReading, openTitle } from './reading-page.ts';
import { ARTICLE, eventOfId } from './story-data.ts';

/* Issue 4, part 1: what is read is hovered, and the map travels with it where the reader likes. */

const CLASHES = eventOfId('sweida-clashes');
const FIRST = eventOfId('al-shaibani-partnership');

const isRead = async (page: Page, title: string): Promise<boolean> =>
	/\bread\b/.test((await cardOf(page, title).getAttribute('class')) ?? '');
const followOf = (page: Page) => page.getByRole('checkbox', { name: /^Follow the text/ });

/** Turns the wheel over the article until a sentence stands where the eye is. */
async function readTo(page: Page, words: string): Promise<void> {
	const sentence = articleOf(page).locator('.sentence', { hasText: words });
	const pane = await page.getByRole('main').boundingBox();
	if (!pane) throw new Error('There is no article to scroll.');
	await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
	const offLine = () =>
		sentence.evaluate((one) => {
			const { top, bottom } = one.getBoundingClientRect();
			return (top + bottom) / 2 - innerHeight * 0.39;
		});
	await page.mouse.wheel(0, await offLine());
	await expect.poll(async () => Math.abs(await offLine())).toBeLessThan(30);
}

test('the events of the sentence that is read are hovered in the list', async () => {
	const { page } = await openReading();
	expect(await isRead(page, CLASHES.title)).toBe(false);
	await readTo(page, 'Recent clashes in Sweida');
	await expect.poll(() => isRead(page, CLASHES.title)).toBe(true);
	expect(await openTitle(page)).toBeNull();
});

test('with “Follow the text” the map goes where the reader scrolls, and no farther unasked', async () => {
	const opened = await openReading('#map=9/33.5/36.3');
	const { page } = opened;
	await opened.mapIdle();
	await readTo(page, 'Recent clashes in Sweida');
	await opened.mapIdle();
	expect(cameraOn(page)).toEqual({ zoom: 9, latitude: 33.5, longitude: 36.3 });
	await followOf(page).check();
	// A scroll that is not the reader's own moves nothing.
	await page.getByRole('main').evaluate((pane) => pane.scrollTo(0, 0));
	await expect.poll(() => isRead(page, FIRST.title)).toBe(true);
	expect(cameraOn(page)).toEqual({ zoom: 9, latitude: 33.5, longitude: 36.3 });
	await readTo(page, 'Recent clashes in Sweida');
	await expect.poll(() => (cameraOn(page)?.latitude ?? 90) < 33.2).toBe(true);
});

test('the scrollbar is the reader’s own way to scroll, a press on the text is not', async () => {
	const opened = await openReading('#map=9/33.5/36.3');
	const { page } = opened;
	await opened.mapIdle();
	await followOf(page).check();
	const scrollAfterPress = (from: 'text' | 'scrollbar') =>
		page.getByRole('main').evaluate((pane, where) => {
			const { left, right, top } = pane.getBoundingClientRect();
			// The bar lies right of the pane's content; where a device hides it, on the pane's very edge.
			const clientX = where === 'scrollbar' ? Math.max(right, left + pane.clientWidth) : left + 9;
			pane.dispatchEvent(new PointerEvent('pointerdown', { clientX, clientY: top + 200 }));
			const sentence = [...pane.querySelectorAll('.sentence')].find((one) =>
				one.textContent.includes('Recent clashes in Sweida')
			);
			const { y = 0 } = sentence?.getBoundingClientRect() ?? {};
			pane.scrollBy(0, y - innerHeight * 0.38);
		}, from);
	await scrollAfterPress('text');
	await expect.poll(() => isRead(page, CLASHES.title)).toBe(true);
	expect(cameraOn(page)?.latitude).toBe(33.5);
	await page.getByRole('main').evaluate((pane) => pane.scrollTo(0, 0));
	await expect.poll(() => isRead(page, FIRST.title)).toBe(true);
	await scrollAfterPress('scrollbar');
	await expect.poll(() => (cameraOn(page)?.latitude ?? 90) < 33.2).toBe(true);
});

test('on a wide window the map follows from the first, until it is moved by hand; on a phone not', async () => {
	const wide = await openReading('', { reducedMotion: 'no-preference' });
	expect(await followOf(wide.page).isChecked()).toBe(true);
	await wide.mapIdle();
	const { x, y } = await middleOf(wide.page);
	await wide.page.mouse.move(x, y);
	await wide.page.mouse.down();
	await wide.page.mouse.move(x + 60, y + 40, { steps: 4 });
	await wide.page.mouse.up();
	await expect.poll(() => followOf(wide.page).isChecked()).toBe(false);
	const phone = await openReading('', {
		width: 390,
		height: 844,
		touch: true,
		reducedMotion: 'no-preference'
	});
	expect(await followOf(phone.page).isChecked()).toBe(false);
});

test('“Coverage” lists every sentence with its events, and opens them', async () => {
	const { page } = await openReading();
	await page.getByText('Coverage', { exact: true }).click();
	const sentences = page.getByRole('list', { name: 'Sentences' }).locator('> li');
	const texts = await sentences.locator('> p:first-child').allTextContents();
	const plain = ARTICLE.replace(/\s+/g, ' ');
	expect(texts.length).toBeGreaterThan(10);
	for (const text of texts) expect(plain).toContain(text.replace(/\s+/g, ' ').trim());
	expect(texts.join(' ').replace(/\s+/g, ' ').length).toBeGreaterThan(plain.trim().length - 20);
	const own = sentences.filter({ hasText: 'Recent clashes in Sweida' });
	await own.getByRole('link', { name: CLASHES.title }).click();
	await expect.poll(() => openTitle(page)).toBe(CLASHES.title);
	// What has no event says so in words.
	const bare = await sentences.filter({ hasNot: page.getByRole('link') }).allTextContents();
	for (const text of bare) expect(text).toMatch(/No event/);
});
