import fc from 'fast-check';
import type { Page } from 'playwright-core';

/*
 * What a reader does for half an hour, in an order that nobody chose but that is the same each time. Nobody leaves
 * the page meanwhile: a link opens a new document, which would forget whatever the one before it leaked.
 */

/** Presses of keys as the page has them; the arrows and signs are the map's own. */
const KEYS = ['1', '2', '3', '4', 'j', 'j', 'j', 'k', 'k', 'Escape', 'Escape', '0'] as const;
const MAP_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-'] as const;
const WORDS = ['Moscow', 'druze', 'zzz', 'Путин', 'a', ''] as const;
const LANGUAGES = ['en', 'ar', 'ru'] as const;

const at = fc.nat(97);
const one = <const Words extends readonly string[]>(words: Words) => fc.constantFrom(...words);

const act = fc.oneof(
	{ weight: 60, arbitrary: one(KEYS).map((key) => ({ do: 'press', key }) as const) },
	{ weight: 30, arbitrary: one(MAP_KEYS).map((key) => ({ do: 'move map', key }) as const) },
	{ weight: 25, arbitrary: at.map((index) => ({ do: 'open', index }) as const) },
	{ weight: 15, arbitrary: at.map((index) => ({ do: 'filter', index }) as const) },
	{ weight: 15, arbitrary: one(WORDS).map((text) => ({ do: 'search', text }) as const) },
	{ weight: 15, arbitrary: at.map((index) => ({ do: 'time', index }) as const) },
	{ weight: 15, arbitrary: fc.constant({ do: 'back' } as const) },
	// The rare ones, each of which builds the map's style anew.
	{ weight: 3, arbitrary: one(LANGUAGES).map((language) => ({ do: 'names', language }) as const) },
	{ weight: 3, arbitrary: fc.constant({ do: 'theme' } as const) }
);
export type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

export const actsOf = (count: number): readonly Act[] =>
	fc.sample(act, { seed: 20250731, numRuns: count });

/** Clicks the one at an index, counted round, as a script can: without waiting for it to hold still. */
function clickAt(page: Page, selector: string, index: number): Promise<boolean> {
	return page.evaluate(
		([all, nth]) => {
			const found = [...document.querySelectorAll<HTMLElement>(all)];
			found[nth % Math.max(1, found.length)]?.click();
			return found.length > 0;
		},
		[selector, index] as const
	);
}

/** Where keys are the page's. */
const leaveFields = (page: Page): Promise<void> =>
	page.evaluate(() => {
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	});

/** Lets the page draw what was done. */
export async function draw(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
}

/** False where there was nothing to do it with: no row is shown, no axis is drawn. */
export async function perform(page: Page, what: Act): Promise<boolean> {
	return (await begin(page, what)) !== false;
}

async function begin(page: Page, what: Act): Promise<unknown> {
	switch (what.do) {
		case 'press':
			await leaveFields(page);
			return page.keyboard.press(what.key);
		case 'move map':
			await page.locator('canvas[aria-label="Map"]').focus();
			return page.keyboard.press(what.key);
		case 'open':
			return clickAt(page, '#event-rows > li > :first-child > button', what.index);
		case 'filter':
			return clickAt(page, '#events fieldset input:enabled', what.index);
		case 'time':
			return slide(page, what.index);
		case 'search':
			await page.getByRole('searchbox').fill(what.text);
			return clickAt(page, '.search li button', 0);
		case 'names':
			return page.getByRole('combobox', { name: 'Names of places' }).selectOption(what.language);
		case 'theme':
			return page.getByRole('button', { name: 'Theme', exact: true }).evaluate(click);
		case 'back':
			return page.evaluate(() => {
				// Not beyond this page: its own entries have a hash, or none and one after it.
				if (location.hash !== '') history.back();
			});
	}
}

const click = (button: HTMLElement | SVGElement): void => {
	if (button instanceof HTMLElement) button.click();
};

/** A slider of the timeline to somewhere between its ends, if there is one. */
function slide(page: Page, index: number): Promise<boolean> {
	return page.evaluate((part) => {
		const sliders = [...document.querySelectorAll<HTMLInputElement>('#time input[type=range]')];
		const slider = sliders[part % Math.max(1, sliders.length)];
		if (!slider) return false;
		const [least, most] = [Number(slider.min), Number(slider.max)];
		slider.valueAsNumber = least + Math.round(((most - least) * part) / 97);
		slider.dispatchEvent(new Event('input', { bubbles: true }));
		slider.dispatchEvent(new Event('change', { bubbles: true }));
		return true;
	}, index);
}
