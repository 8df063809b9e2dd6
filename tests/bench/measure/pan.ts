import type { Point } from '../view.ts';
import { atRest, mainThread, restsOf, type OpenPage } from './page.ts';

export interface Pan {
	/** Processor time of the page's main thread, ms. */
	readonly mainThread: number;
	/** Frames that were drawn. */
	readonly frames: number;
	/** The longest frame's share of the pan, by the clock: from 0 to 1. */
	readonly worstShare: number;
}

/** ms. */
const LASTS = 2_000;
/** The mouse stands still at the end, so that no map glides on. */
const STANDS = 150;
const STEP = 1000 / 60;

/** Where the mouse is after a share of the way, from the point where it took hold: a figure of eight that closes. */
const pathAt = (share: number): Point => ({
	x: 320 * Math.sin(2 * Math.PI * share),
	y: 160 * Math.sin(4 * Math.PI * share)
});

/** Pulls the map about for two seconds, always along the same path. */
export async function pan(open: OpenPage, from: Point): Promise<Pan> {
	const { page, wire } = open;
	const rests = await restsOf(open);
	await page.mouse.move(from.x, from.y);
	const before = await mainThread(open);
	await page.evaluate(() => globalThis.bench.countFrames());
	await page.mouse.down();
	const moving: Promise<unknown>[] = [];
	const began = performance.now();
	for (let passed = 0; passed < LASTS; passed = performance.now() - began) {
		const { x, y } = pathAt(Math.min(1, passed / (LASTS - STANDS)));
		const mouse = { x: from.x + x, y: from.y + y, button: 'left', buttons: 1 } as const;
		moving.push(wire.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...mouse }));
		await new Promise((done) => setTimeout(done, STEP));
	}
	await Promise.all(moving);
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
