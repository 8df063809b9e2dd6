import { expect, test } from 'vitest';
import { isAudit } from '../tier.ts';
import { expectAccessible } from './axe.ts';
import { cardOf, openReading, popupOf, rowOf, STORY } from './reading-page.ts';
import { newPage, openSite } from './site.ts';
import { eventOfId } from './story-data.ts';

/* No rule of axe-core is broken, in any state that a reader can bring the page to. The audit has more looks. */

const STRIKES = eventOfId('defence-ministry-strikes');
const CLAIM = eventOfId('israel-druze-claim');
const PHONE = { width: 390, height: 844, touch: true } as const;
const THEMES = isAudit ? (['light', 'dark'] as const) : (['light'] as const);

test.each(THEMES)('the front page, with something to say and without, %s', async (colorScheme) => {
	const opened = await newPage({ colorScheme });
	const { page } = opened;
	await page.route('**/*.woff*', (route) => route.abort());
	await opened.goto('/');
	const notice = page.getByText('typeface could not be loaded');
	await notice.waitFor();
	await expectAccessible(page, 'with a notice');
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await notice.waitFor({ state: 'hidden' });
	await expectAccessible(page, 'without');
});

const LOOKS = [
	{ look: 'light' },
	{ look: 'dark', colorScheme: 'dark' },
	{ look: 'on a phone', ...PHONE },
	{ look: 'on a phone, dark', ...PHONE, colorScheme: 'dark' }
] as const;

test.each(LOOKS.filter(({ look }) => isAudit || look === 'light'))(
	'the reading page, its popup, its cards, its folds and its keys, $look',
	async ({ look: _, ...options }) => {
		const { page } = await openReading('', options);
		await expectAccessible(page, 'as it opens');
		await rowOf(page, STRIKES.title).click();
		await popupOf(page, STRIKES.title).waitFor();
		await expectAccessible(page, 'a popup');
		await rowOf(page, CLAIM.title).click();
		await cardOf(page, CLAIM.title).locator('blockquote').waitFor();
		await page.getByRole('button', { name: /^Filter/ }).click();
		for (const fold of ['Symbols', 'Coverage', 'About this map'])
			await page.getByText(fold, { exact: true }).click();
		await expectAccessible(page, 'a card, filters, symbols, coverage');
		await page.keyboard.press('?');
		await popupOf(page, 'Keyboard shortcuts').waitFor();
		await expectAccessible(page, 'the keys');
	}
);

test.each(THEMES)('a phone’s sheet in full, with the popup on top, %s', async (colorScheme) => {
	const { page } = await openReading(`#event=${STRIKES.id}`, { ...PHONE, colorScheme });
	await popupOf(page, STRIKES.title).waitFor();
	await page.getByRole('button', { name: /^Sheet height/ }).click();
	await page.getByRole('button', { name: 'Sheet height: full' }).waitFor();
	await expectAccessible(page, 'the sheet');
});

test('the article’s dating, a window of time, relations, and names in Arabic', async () => {
	const hash = `#event=${STRIKES.id}&time=2024-12-08/2025-07-31&names=ar&dating=article&relations=shown`;
	const { page } = await openReading(hash);
	await page
		.getByRole('group', { name: 'Timeline' })
		.getByText(/dated wrongly/)
		.waitFor();
	await expectAccessible(page, 'dated by the article');
});

test('filters set, an empty result, events found by a search, and the card of a contested line', async () => {
	const opened = await openReading('#filter=tense:news;standing:fact,claimed');
	const { page } = opened;
	await page.getByRole('button', { name: /^Filter/ }).click();
	await expectAccessible(page, 'filters set');
	await page.evaluate(() => (location.hash = 'filter=standing:claimed;kind:talks'));
	await page.getByText(/^No event fits/).waitFor();
	await page.getByRole('searchbox').fill('moscow');
	await page.getByRole('list', { name: 'Events found' }).waitFor();
	await expectAccessible(page, 'an empty result, a search');
	await page.getByRole('searchbox').fill('');
	await opened.mapIdle();
	await page.getByText(/^Contested lines in view/).click();
	const list = page.locator('details', { hasText: 'Contested lines in view' });
	await list.getByRole('button').first().click();
	await popupOf(page).waitFor();
	await expectAccessible(page, 'the card of a contested line');
});

test('the reading page with no script has no id twice', async () => {
	const { page } = await openSite(STORY, { javaScriptEnabled: false });
	const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
	expect(ids.length).toBeGreaterThan(0);
	expect(ids.length).toBe(new Set(ids).size);
});
