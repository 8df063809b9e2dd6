import { expect, test } from 'vitest';
import { articleOf, cardOf, hashOf, openReading, openTitle, popupOf } from './reading-page.ts';
import { ARTICLE, EVENTS, UNPLACED } from './story-data.ts';

/* Promise 6: text and map are one reading. */

/** The article's text, and for each of its letters whether a mark holds it. */
interface MarkedText {
	readonly text: string;
	readonly marked: readonly boolean[];
}

test('the article is there letter for letter, and every quote in it is marked', async () => {
	const { page } = await openReading();
	const { text, marked } = await articleOf(page).evaluate((article): MarkedText => {
		const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
		let text = '';
		const marked: boolean[] = [];
		while (walker.nextNode()) {
			const piece = walker.currentNode.textContent ?? '';
			const inMark = walker.currentNode.parentElement?.closest('mark') !== null;
			text += piece;
			marked.push(...Array.from({ length: piece.length }, () => inMark));
		}
		return { text, marked };
	});
	const paragraphs = await articleOf(page).locator('p').allTextContents();
	expect(paragraphs.map((one) => one.trim())).toEqual(ARTICLE.trim().split('\n\n'));
	for (const { exact } of EVENTS.flatMap(({ quotes }) => quotes)) {
		const from = text.indexOf(exact);
		expect(from, exact).toBeGreaterThanOrEqual(0);
		expect(marked.slice(from, from + exact.length).every(Boolean), exact).toBe(true);
	}
	const quoted = new Set(
		EVENTS.flatMap(({ quotes }) => quotes).flatMap(({ exact }) => {
			const from = text.indexOf(exact);
			return Array.from({ length: exact.length }, (_, index) => from + index);
		})
	);
	expect(marked.filter(Boolean).length).toBe(quoted.size);
});

test('a press on a mark opens its event', async () => {
	const { page } = await openReading();
	const unplaced = new Set(UNPLACED.map(({ id }) => id));
	for (const { id, title } of EVENTS) {
		const mark = articleOf(page)
			.locator('mark')
			.filter({ has: page.locator(`a[href="#event=${id}"]`) })
			.first();
		await mark.getByRole('link').click();
		if (unplaced.has(id)) await cardOf(page, title).locator('blockquote').first().waitFor();
		else await popupOf(page, title).waitFor();
		expect(await openTitle(page)).toBe(title);
		await expect.poll(() => hashOf(page)).toContain(`event=${id}`);
	}
});
