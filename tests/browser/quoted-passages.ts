import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { ARTICLE } from './story-data.ts';

/* Promise 1: what stands round a quote is cut from the article too, and reads as one with it. */

/** Grey and ink of a card are slices of the article; its own quotes stand in whole sentences. */
export async function expectPassages(card: Locator): Promise<void> {
	const passages = await readPassages(card);
	expect(passages.length).toBeGreaterThan(0);
	for (const { text, spoken, grey, ink, isOwn } of passages) {
		expect(ARTICLE).toContain(text);
		if (isOwn) expect(text).toMatch(/[.!?”]$/);
		if (grey === null) continue;
		expect(spoken).toContain('Context: ');
		expect(grey).not.toBe(ink);
	}
}

/** What is seen of a passage, without what is there for the ear alone; and what is heard. */
function readPassages(card: Locator) {
	return card.locator('.passage').evaluateAll((passages) =>
		passages.map((passage) => {
			const seen = passage.cloneNode(true) as HTMLElement;
			for (const spoken of seen.querySelectorAll('.visually-hidden, .number')) spoken.remove();
			const colour = (part: Element | null) => part && getComputedStyle(part).color;
			return {
				text: seen.textContent.trim(),
				spoken: passage.textContent,
				grey: colour(passage.querySelector('.context')),
				ink: colour(passage.querySelector('blockquote, q')),
				isOwn: passage.querySelector('blockquote') !== null
			};
		})
	);
}
