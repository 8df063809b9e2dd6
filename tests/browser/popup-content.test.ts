import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { wordsOfEdtf } from '../../src/lib/time/words.ts';
import { cardOf, isInWindow, openReading, hashOf, popupOf, rowOf, rowsOf } from './reading-page.ts';
import { expectPassages } from './quoted-passages.ts';
import { eventOfId, EVENTS, PLACED, UNPLACED, type EventFile } from './story-data.ts';

/* Promises 1 to 5: what an event shows is what its file says, letter for letter. */

/** How the line under a quote tells each standing; the speaker follows where there is one. */
const SAYS: Readonly<Record<EventFile['standing'], RegExp>> = {
	fact: /In the article’s own voice/i,
	quoted: /Quotation/i,
	indirect: /Indirect speech/i,
	reported: /Reports/i,
	claimed: /A claim by/i,
	analysis: /Analysis/i
};

const texts = async (parts: Locator): Promise<string[]> =>
	(await parts.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());

/** The value beside a term: "Date, article". */
async function beside(card: Locator, term: string): Promise<string> {
	const row = card
		.locator('dl > div')
		.filter({ has: card.page().getByText(term, { exact: true }) });
	return (await texts(row.locator('dd')))[0] ?? '';
}

async function expectEvent(card: Locator, event: EventFile): Promise<void> {
	const quotes = event.quotes.map(({ exact }) => exact);
	expect(await card.locator('blockquote').allTextContents()).toEqual(quotes);
	await expectPassages(card);
	const said = await texts(card.locator('p.said'));
	for (const { standing = event.standing, speaker = event.speaker } of event.quotes) {
		const its = said.filter((line) => SAYS[standing].test(line));
		expect(its.length).toBeGreaterThan(0);
		if (speaker !== null) expect(its.join(' ')).toContain(speaker);
	}

	const { words, record } = event.when;
	expect(await beside(card, 'Date, article')).toBe(words === null ? 'No date given' : `“${words}”`);
	const recorded = await beside(card, 'Date, record');
	expect(recorded).toContain(record === null ? 'No date found' : wordsOfEdtf(record));
	const place =
		event.where.precision === 'none' ? 'no place given' : event.where.name.toLowerCase();
	expect((await beside(card, 'Place')).toLowerCase()).toContain(place);
	for (const { name, part } of event.actors)
		expect(await beside(card, 'Who')).toContain(`${name} ${part}`);
	await expectNotes(card, event);
}

async function expectNotes(card: Locator, event: EventFile): Promise<void> {
	const notes = card.getByRole('note', { name: 'Editor’s note' });
	expect(await texts(notes.locator('p:first-child'))).toEqual(
		event.notes.map(({ kind = 'context', text }) =>
			kind === 'context' ? `Editor’s note ${text}` : `Editor’s note (${kind}) ${text}`
		)
	);
	for (const [index, note] of event.notes.entries()) {
		const shown = notes.nth(index).getByRole('listitem');
		const lines = note.sources.map(
			({ title, publisher, date }) => `${title}, ${publisher}, ${wordsOfEdtf(date)}`
		);
		expect(await texts(shown)).toEqual(lines);
		const links = await shown
			.getByRole('link')
			.evaluateAll((found) => found.map((link) => [link.textContent, link.getAttribute('href')]));
		const linked = note.sources.filter(({ url }) => url !== undefined);
		expect(links).toEqual(linked.map(({ title, url }) => [title, url]));
	}
}

test('every event with a place opens from the list in a popup that says what its file says', async () => {
	const { page } = await openReading();
	expect(await texts(rowsOf(page))).toEqual(EVENTS.map(({ title }) => title));
	for (const event of PLACED) {
		await rowOf(page, event.title).click();
		const popup = popupOf(page, event.title);
		await popup.waitFor();
		expect(await popupOf(page).count()).toBe(1);
		await expectEvent(popup, event);
		await expect.poll(() => isInWindow(popup), { message: event.id }).toBe(true);
		await expect.poll(() => hashOf(page)).toContain(`event=${event.id}`);
	}
});

test('every event without a place opens its card in the list, and the map stays', async () => {
	const { page } = await openReading('#map=7.2/33.51/36.28');
	for (const event of UNPLACED) {
		await rowOf(page, event.title).click();
		const card = cardOf(page, event.title);
		await card.locator('blockquote').first().waitFor();
		expect(await rowOf(page, event.title).getAttribute('aria-expanded')).toBe('true');
		expect(await popupOf(page).count()).toBe(0);
		await expectEvent(card, event);
		await expect.poll(() => hashOf(page)).toBe(`#event=${event.id}&map=7.2/33.51/36.28`);
	}
});

test.each([
	['defence-ministry-strikes', 'israel-druze-claim'],
	['russia-arab-summit', 'analysts-realignment']
])('the popup of %s shows what has no place but speaks of it: %s', async (placed, spoken) => {
	const { page } = await openReading();
	await rowOf(page, eventOfId(placed).title).click();
	const popup = popupOf(page, eventOfId(placed).title);
	await popup.waitFor();
	const { quotes, speaker, title } = eventOfId(spoken);
	expect(await popup.getByText(quotes[0]?.exact ?? 'none', { exact: true }).count()).toBe(1);
	expect(await popup.textContent()).toContain(speaker);
	await popup.getByRole('link', { name: title, exact: true }).first().click();
	await cardOf(page, title).locator('blockquote').first().waitFor();
	expect(await popupOf(page).count()).toBe(0);
});
