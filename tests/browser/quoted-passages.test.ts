import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { cardOf, openReading, popupOf, rowOf } from './reading-page.ts';
import { ARTICLE, EVENTS } from './story-data.ts';

/* Promise 1: what stands round a quote is cut from the article too, and reads as one with it. */

/** What is seen of a passage: its text without what is there for the ear alone. */
async function readPassages(card: Locator) {
	return card.locator('.passage').evaluateAll((passages) =>
		passages.map((passage) => {
			const copy = passage.cloneNode(true) as HTMLElement;
			for (const spoken of copy.querySelectorAll('.visually-hidden, .number')) spoken.remove();
			const colour = (part: Element | null) => part && getComputedStyle(part).color;
			return {
				text: copy.textContent.trim(),
				spoken: (passage as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
				grey: colour(passage.querySelector('.context')),
				ink: colour(passage.querySelector('blockquote, q'))
			};
		})
	);
}

test('every popup and card of the story: grey and ink are slices of the article', async () => {
	const { page } = await openReading();
	for (const event of EVENTS) {
		await rowOf(page, event.title).click();
		const card = event.geometry === null ? cardOf(page, event.title) : popupOf(page, event.title);
		await card.locator('blockquote').first().waitFor();
		const passages = await readPassages(card);
		expect(passages.length).toBeGreaterThan(0);
		for (const { text, spoken, grey, ink } of passages) {
			expect(ARTICLE, event.id).toContain(text);
			if (grey === null) continue;
			expect(spoken, event.id).toContain('Context: ');
			expect(grey, event.id).not.toBe(ink);
		}
		// Each is whole sentences: it begins where one does, and ends where one does.
		const own = card.locator('.quoted .passage:has(blockquote)');
		for (const text of await own.evaluateAll((all) => all.map((one) => one.textContent.trim())))
			expect(text, event.id).toMatch(/[.!?”]$/);
	}
});
