import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isAudit } from '../tier.ts';
import { hashOf, layersOf, openReading, openTitle, popupOf } from './reading-page.ts';
import { EVENTS, LAYERS } from './story-data.ts';

/* Acts on the real page, in an order that nobody chose but that is the same each time. */

const ACTS = isAudit ? 200 : 40;
const SEED = 20250731;
/** The whole page is held against what was chosen after every so many acts. */
const EVERY = 8;

const KEYS = ['1', '2', '3', '4', 'j', 'j', 'k', 'Escape', '0'] as const;
const acts = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...KEYS).map((key) => ({ do: 'press' as const, key })) },
	{ weight: 2, arbitrary: fc.nat(EVENTS.length - 1).map((at) => ({ do: 'open' as const, at })) },
	{ weight: 1, arbitrary: fc.nat(11).map((at) => ({ do: 'filter' as const, at })) },
	{
		weight: 1,
		arbitrary: fc
			.constantFrom('From', 'To')
			.chain((end) =>
				fc.constantFrom('PageUp', 'PageDown').map((key) => ({ do: 'time' as const, end, key }))
			)
	},
	{ weight: 2, arbitrary: fc.constant({ do: 'back' as const }) },
	{ weight: 1, arbitrary: fc.constantFrom({ do: 'clear' as const }, { do: 'date' as const }) }
);
type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never;

/** Without what is written in place of the last entry: map and time. */
const entryOf = (page: Page): string => hashOf(page).replace(/&?(map|time)=[^&]*/g, '');

async function act(page: Page, one: Act, canGoBack: boolean): Promise<void> {
	switch (one.do) {
		case 'press':
			return page.keyboard.press(one.key);
		case 'back':
			if (canGoBack) await page.goBack();
			return;
		case 'open': {
			const rows = page.getByRole('list', { name: 'Events' }).locator('.row button');
			const count = await rows.count();
			return count === 0 ? undefined : rows.nth(one.at % count).press('Enter');
		}
		case 'filter': {
			const boxes = page.locator('section#events fieldset input:enabled');
			return boxes.nth(one.at % (await boxes.count())).press('Space');
		}
		case 'time': {
			// Where nothing is dated there is no axis.
			const slider = page.getByRole('slider', { name: one.end });
			return (await slider.count()) > 0 ? slider.press(one.key) : undefined;
		}
		case 'clear': {
			const clear = page.getByRole('button', { name: 'Clear', exact: true });
			return (await clear.count()) > 0 ? clear.press('Enter') : undefined;
		}
		case 'date': {
			const other = page.getByRole('radio', { checked: false, name: /^As the/ });
			return other.first().press('Space');
		}
	}
}

interface Shown {
	readonly rows: readonly string[];
	readonly open: string | null;
	readonly layers: readonly boolean[];
}

async function shownOn(page: Page): Promise<Shown> {
	const rows = page.getByRole('list', { name: 'Events' }).locator('.row button');
	return {
		rows: (await rows.allTextContents()).map((text) => text.trim()),
		open: await openTitle(page),
		layers: await Promise.all((await layersOf(page).all()).map((box) => box.isChecked()))
	};
}

function expectSound({ rows, open, layers }: Shown, why: string): void {
	const hidden = LAYERS.filter((_, index) => layers[index] === false).map(({ id }) => id);
	const titles = EVENTS.filter(({ layer }) => hidden.includes(layer)).map(({ title }) => title);
	expect(
		rows.filter((row) => titles.includes(row)),
		why
	).toEqual([]);
	expect(rows, why).toEqual(
		EVENTS.map(({ title }) => title).filter((title) => rows.includes(title))
	);
	if (open !== null) expect(rows, why).toContain(open);
}

test(`${ACTS} acts: nothing hidden is shown, nothing is wrong, and a reload restores the page`, async () => {
	const opened = await openReading();
	const { page } = opened;
	await page.getByRole('button', { name: /^Filter/ }).click();
	let entries = 0;
	const [script = []] = fc.sample(fc.array(acts, { minLength: ACTS, maxLength: ACTS }), {
		seed: SEED,
		numRuns: 1
	});
	for (const [index, one] of script.entries()) {
		const before = entryOf(page);
		await act(page, one, entries > 0);
		if (one.do === 'back') entries = Math.max(0, entries - 1);
		else if (entryOf(page) !== before) entries++;
		if (index % EVERY === 0) expectSound(await shownOn(page), `${index}: ${JSON.stringify(one)}`);
	}
	const last = await shownOn(page);
	expectSound(last, 'at the end');
	await page.reload();
	await expect.poll(() => shownOn(page)).toEqual(last);
	expect(await popupOf(page).count()).toBeLessThanOrEqual(1);
	opened.expectClean();
});
