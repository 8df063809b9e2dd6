import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openReading, popupOf, rowOf, cardOf } from './reading-page.ts';
import { openSite } from './site.ts';
import { eventOfId } from './story-data.ts';

/* No rule of axe-core is broken, in any state that a reader can bring the page to. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844, touch: true } as const;
const STRIKES = eventOfId('defence-ministry-strikes');
const CLAIM = eventOfId('israel-druze-claim');

/** Each broken rule with the elements that break it. */
async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(AXE);
	const { violations: found } = await page.evaluate(
		async () => (await Reflect.get(globalThis, 'axe').run()) as AxeResults
	);
	return found.flatMap(({ id, help, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`)
	);
}

test.each(['light', 'dark'] as const)('the front page, %s', async (colorScheme) => {
	const opened = await openSite('/favicon.svg', { colorScheme });
	const { page } = opened;
	// With something to say of itself, and without.
	await page.route('**/*.woff*', (route) => route.abort());
	await opened.goto('/');
	const notice = page.getByText('typeface could not be loaded');
	await notice.waitFor();
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await notice.waitFor({ state: 'hidden' });
	expect(await violations(page)).toEqual([]);
});

test.each([
	['light', {}],
	['dark', { colorScheme: 'dark' as const }],
	['on a phone', PHONE],
	['on a phone, dark', { ...PHONE, colorScheme: 'dark' as const }]
])('the reading page, its popup, its cards and its keys, %s', async (_name, options) => {
	const { page } = await openReading('', options);
	expect(await violations(page)).toEqual([]);
	await rowOf(page, STRIKES.title).click();
	await popupOf(page, STRIKES.title).waitFor();
	expect(await violations(page)).toEqual([]);
	await rowOf(page, CLAIM.title).click();
	await cardOf(page, CLAIM.title).locator('blockquote').waitFor();
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('?');
	await popupOf(page, 'Keyboard shortcuts').waitFor();
	expect(await violations(page)).toEqual([]);
});

test('the reading page with no script', async () => {
	const { page } = await openSite('/syria-russia/', { javaScriptEnabled: false });
	const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
	expect(ids.length).toBe(new Set(ids).size);
});
