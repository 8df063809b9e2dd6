import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openReading, popupOf } from './reading-page.ts';
import { eventOfId } from './story-data.ts';

/* No rule of WCAG 2.2 AA that axe-core can tell is broken, target size among them, in each state. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STRIKES = eventOfId('defence-ministry-strikes');
const PHONE = { width: 390, height: 844, touch: true } as const;

async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(AXE);
	const { violations: found } = await page.evaluate(async () => {
		const options = { rules: { 'target-size': { enabled: true } } };
		return (await Reflect.get(globalThis, 'axe').run(document, options)) as AxeResults;
	});
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}\n${html.slice(0, 200)}\n${failureSummary}`)
	);
}

test.each(['light', 'dark'] as const)(
	'filters, symbols and coverage unfolded, %s',
	async (colorScheme) => {
		const { page } = await openReading('#filter=tense:news;standing:fact,claimed', { colorScheme });
		await page.getByRole('button', { name: /^Filter/ }).click();
		await page.getByText('Symbols', { exact: true }).click();
		await page.getByText('Coverage', { exact: true }).click();
		await page.getByText('About this map', { exact: true }).click();
		expect(await violations(page)).toEqual([]);
	}
);

test('the article’s dating, a window of time, relations, and names in Arabic', async () => {
	const hash = `#event=${STRIKES.id}&time=2024-12-08/2025-07-31&names=ar&dating=article&relations=shown`;
	const { page } = await openReading(hash);
	await page
		.getByRole('group', { name: 'Timeline' })
		.getByText(/dated wrongly/)
		.waitFor();
	expect(await violations(page)).toEqual([]);
});

test('an empty result, and events found by a search', async () => {
	const { page } = await openReading('#filter=standing:claimed;kind:talks');
	await page.getByRole('searchbox').fill('moscow');
	await page.getByRole('list', { name: 'Events found' }).waitFor();
	expect(await violations(page)).toEqual([]);
});

test('the card of a contested line', async () => {
	const opened = await openReading();
	const { page } = opened;
	await opened.mapIdle();
	await page.getByText(/^Contested lines in view/).click();
	const list = page.locator('details', { hasText: 'Contested lines in view' });
	await list.getByRole('button').first().click();
	await popupOf(page).waitFor();
	expect(await violations(page)).toEqual([]);
});

test.each(['light', 'dark'] as const)(
	'a phone’s sheet in full, with the popup on top, %s',
	async (colorScheme) => {
		const { page } = await openReading(`#event=${STRIKES.id}`, { ...PHONE, colorScheme });
		await popupOf(page, STRIKES.title).waitFor();
		await page.getByRole('button', { name: /^Sheet height/ }).click();
		await page.getByRole('button', { name: 'Sheet height: full' }).waitFor();
		expect(await violations(page)).toEqual([]);
	}
);
