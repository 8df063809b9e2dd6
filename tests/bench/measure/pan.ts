import type { Point } from '../view.ts';
import { atRest, left, mainThread, restsOf, TooLate, type OpenPage } from './page.ts';

export interface Pan {
	/** Processor time of the page's main thread, ms. */
	readonly mainThread: number;
	/** Frames that were drawn. */
	readonly frames: number;
	/** The longest frame's share of the pan, by the clock: from 0 to 1. */
	readonly worstShare: number;
}

const STEPS = 40;
/** A step lasts at least so long, ms: two seconds in all. */
const STEP = 50;

/** Where the mouse is after a share of the way, from where it took hold: a figure of eight that closes. */
const pathAt = (share: number): Point => ({
	x: 320 * Math.sin(2 * Math.PI * share),
	y: 160 * Math.sin(4 * Math.PI * share)
});

/**
 * Pulls the map about, always along the same path in the same steps. The browser answers to a step when
 * the page has taken it in, with its next frame: slow graphics make a pan longer, not less work.
 * Throws TooLate.
 */
export async function pan(open: OpenPage, from: Point): Promise<Pan> {
	const { page } = open;
	const rests = await restsOf(open);
	await page.mouse.move(from.x, from.y);
	const before = await mainThread(open);
	await page.evaluate(() => globalThis.bench.countFrames());
	await page.mouse.down();
	for (let step = 1; step <= STEPS; step++) {
		const { x, y } = pathAt(step / STEPS);
		await Promise.all([page.mouse.move(from.x + x, from.y + y), page.waitForTimeout(STEP)]);
		if (left(open) <= 1) throw new TooLate(`${step} of ${STEPS} steps were drawn`);
	}
	// It stands still in the end, so that no map glides on.
	await page.waitForTimeout(4 * STEP);
	await page.mouse.up();
	const frames = await page.evaluate(() => globalThis.bench.frames?.stop() ?? []);
	const after = await mainThread(open);
	await atRest(open, rests);
	const lengths = frames.map((time, at) => time - (frames[at - 1] ?? time));
	const whole = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
	return {
		mainThread: after - before,
		frames: frames.length,
		worstShare: whole > 0 ? Math.max(...lengths) / whole : 1
	};
}
