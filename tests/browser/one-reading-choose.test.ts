import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
	articleOf,
	cardOf,
	hashOf,
	layerOf,
	layersOf,
	mapOf,
	openReading,
	openTitle,
	popupOf,
	rowsOf
} from './reading-page.ts';
import { eventOfId, EVENTS } from './story-data.ts';

/* Issue 4, part 3: who says so, and how sure; filters, relations, search and the legend. */

const CRITICISM = eventOfId('moscow-criticism');
const filterOf = (page: Page, name: RegExp): Locator => page.getByRole('checkbox', { name });

async function openFilters(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^Filter/ }).click();
}

test('a filter leaves as many events as it said; list, marks and timeline obey; “Clear” undoes it', async () => {
	const { page } = await openReading();
	await openFilters(page);
	const option = page
		.getByRole('group', { name: 'Who says so' })
		.getByRole('checkbox', { name: /^Indirect speech/ });
	const said = Number(/(\d+) event/.exec((await option.getAttribute('aria-label')) ?? '')?.[1]);
	expect(said).toBe(EVENTS.filter(({ standing }) => standing === 'indirect').length);
	await option.check();
	await expect.poll(() => rowsOf(page).count()).toBe(said);
	const shown = page.getByRole('group', { name: 'Timeline' }).getByRole('option');
	await expect.poll(() => shown.count()).toBe(said);
	const marked = await articleOf(page)
		.locator('mark a')
		.evaluateAll((links) => new Set(links.map((link) => link.getAttribute('href'))).size);
	expect(marked).toBe(said);
	expect(hashOf(page)).toContain('filter=standing:indirect');
	await page.getByRole('button', { name: 'Clear', exact: true }).click();
	await expect.poll(() => rowsOf(page).count()).toBe(EVENTS.length);
	expect(hashOf(page)).toBe('');
});

test('counts are of what layers and time leave', async () => {
	const { page } = await openReading('#layers=sweida');
	await openFilters(page);
	await page.getByRole('button', { name: /^All \d+ ?: Kind/ }).click();
	await filterOf(page, /^Clashes, 1 event$/).waitFor();
	expect(await filterOf(page, /^Talks, 0 events$/).isDisabled()).toBe(true);
});

test('the layers say how many of their events a choice leaves', async () => {
	const { page } = await openReading('#filter=kind:clash');
	const names = await layersOf(page).evaluateAll((all) =>
		all.map((box) => box.getAttribute('aria-label'))
	);
	const countOf = (layer: string) => EVENTS.filter((event) => event.layer === layer).length;
	expect(names).toEqual([
		`Damascus, 0 of ${countOf('damascus')} events`,
		`Sweida, ${countOf('sweida')} event`,
		`Golan buffer zone, 0 of ${countOf('golan-buffer-zone')} event`,
		`Moscow, 0 of ${countOf('moscow')} events`
	]);
	await page.getByRole('button', { name: 'Clear', exact: true }).click();
	await layerOf(page, 'Damascus')
		.and(page.getByLabel(/^Damascus, \d+ events$/))
		.waitFor();
});

test('an empty result says so, and how to widen it', async () => {
	const { page } = await openReading('#filter=standing:claimed;kind:talks');
	await page.getByText(/^No event fits\. Without the choice of/).waitFor();
	await page.getByText(/^No event is shown: none has all that the filter asks for/).waitFor();
	await page.getByRole('button', { name: /^Clear “/ }).click();
	await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(0);
});

test('standing has a form of its own on the row and under the words, each explained in the legend', async () => {
	const { page } = await openReading();
	await page.getByText('Symbols', { exact: true }).click();
	const edgesIn = (part: Locator) =>
		part
			.locator('use')
			.evaluateAll((uses) => uses.map((use) => use.getAttribute('href')?.split('-').at(-1)));
	const legend = page.getByRole('list', { name: 'Who says so' });
	expect(await legend.getByRole('listitem').count()).toBe(4);
	const explained = await edgesIn(legend);
	for (const { title, standing } of EVENTS) {
		const own = await edgesIn(cardOf(page, title).getByRole('button', { name: title }));
		const edge = {
			fact: /^(disc|speaks|solid)$/,
			quoted: /^quoted$/,
			indirect: /^quoted$/,
			reported: /^dotted$/,
			claimed: /^dotted$/,
			analysis: /^dashed$/
		}[standing];
		expect(own.at(-1), title).toMatch(edge);
		if (!/disc|speaks|solid/.test(own.at(-1) ?? '')) expect(explained).toContain(own.at(-1));
	}
	const lines = await articleOf(page)
		.locator('mark')
		.evaluateAll((marks) =>
			marks.map((mark) => {
				const link = mark.querySelector('a');
				return `${mark.className.split(' ')[0] ?? ''} ${link ? getComputedStyle(link).textDecorationStyle : ''}`;
			})
		);
	for (const line of lines) {
		expect(line.replace(/ s-\S+| svelte-\S+/, '')).toMatch(
			/^(fact solid|(quoted|indirect) double|(reported|claimed) dotted|analysis dashed)$/
		);
	}
});

test('every use of a symbol finds its drawing', async () => {
	const { page } = await openReading();
	const missing = await page
		.locator('use')
		.evaluateAll((uses) =>
			uses
				.map((use) => use.getAttribute('href') ?? '')
				.filter((href) => document.getElementById(href.slice(1)) === null)
		);
	expect(missing).toEqual([]);
});

test('“Relations” is a switch kept in the address, and the popup’s relations are links', async () => {
	const opened = await openReading(`#event=${CRITICISM.id}`);
	const { page } = opened;
	const ties = popupOf(page, CRITICISM.title).getByRole('list', { name: 'Relations' });
	expect(await ties.getByRole('link').allTextContents()).toEqual(
		expect.arrayContaining([expect.stringMatching(/strikes.* Damascus$/)])
	);
	await opened.mapIdle();
	const before = (await mapOf(page).screenshot()).toString('base64');
	await page.getByRole('checkbox', { name: 'Relations' }).check();
	await expect.poll(() => hashOf(page)).toContain('relations=shown');
	await expect
		.poll(async () => {
			const now = await mapOf(page).screenshot();
			return now.toString('base64') !== before;
		})
		.toBe(true);
	await ties
		.getByRole('link', { name: /strikes.* Damascus$/ })
		.first()
		.click();
	await popupOf(page, eventOfId('defence-ministry-strikes').title).waitFor();
});

test('the search finds in any script, without regard to case and accents', async () => {
	const { page } = await openReading();
	const strikes = eventOfId('defence-ministry-strikes');
	for (const words of ['damascus ministry', 'Дамаск', 'دمشق', 'DÉFENCE']) {
		await page.keyboard.press('/');
		await page.keyboard.type(words);
		const found = page.getByRole('list', { name: 'Events found' });
		await found.getByRole('button', { name: strikes.title }).click();
		await expect.poll(() => openTitle(page), { message: words }).toBe(strikes.title);
		await page.keyboard.press('Escape');
		await expect.poll(() => openTitle(page)).toBeNull();
	}
});
