import type { Point } from '../view.ts';
import { left, TooLate, type OpenPage } from './page.ts';

interface Awaited {
	readonly selector: string;
	readonly words: string;
}

/** From the click on a marker to the frame that shows the popup with its text, ms by the clock. Throws TooLate. */
export async function popup(open: OpenPage, at: Point, awaited: Awaited): Promise<number> {
	const { page } = open;
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
