import type { Point } from '../view.ts';
import { left, TooLate, type OpenPage } from './page.ts';

interface Awaited {
	readonly selector: string;
	readonly words: string;
}

/** A hand with a mouse comes to a marker and then presses: so long it is on it before, ms. */
const ON_IT = 250;

/** From the press on a marker to the frame that shows the popup with its text, ms by the clock. Throws TooLate. */
export async function popup(open: OpenPage, at: Point, awaited: Awaited): Promise<number> {
	const { page } = open;
	await page.mouse.move(at.x, at.y);
	await page.waitForTimeout(ON_IT);
	await page.evaluate(
		({ selector, words }) => globalThis.bench.awaitPopup(selector, words),
		awaited
	);
	await page.mouse.click(at.x, at.y);
	try {
		await page.waitForFunction(() => globalThis.bench.press?.shownAfter !== null, null, {
			timeout: left(open),
			polling: 'raf'
		});
	} catch {
		throw new TooLate(`no popup said "${awaited.words}"`);
	}
	return page.evaluate(() => globalThis.bench.press?.shownAfter ?? 0);
}
