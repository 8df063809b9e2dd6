import { atRest, mainThread, restsOf, type OpenPage } from './page.ts';
import type { Toggled, Toggling } from '../in-page/toggle.ts';

export interface Toggle {
	/** From the press to the frame that shows the layer, ms by the clock. */
	readonly shown: number;
	/** Which frame after the press that is. */
	readonly frames: number;
	/** Processor time of the main thread until the map is at rest again, ms. */
	readonly mainThread: number;
}

/** Hides a layer and shows it, twice: once for the time, once for the frame. */
export async function toggle(open: OpenPage, what: Omit<Toggling, 'isWatched'>): Promise<Toggle> {
	await press(open, { ...what, isWatched: false });
	const before = await mainThread(open);
	await press(open, { ...what, isWatched: false });
	const used = (await mainThread(open)) - before;
	const hidden = await press(open, { ...what, isWatched: true });
	const shown = await press(open, { ...what, isWatched: true });
	if (hidden.seen === shown.seen)
		throw new Error(`The layer ${what.layer} looks the same hidden and shown.`);
	return { shown: shown.milliseconds, frames: shown.frames, mainThread: used };
}

async function press(open: OpenPage, toggling: Toggling): Promise<Toggled> {
	const rests = await restsOf(open);
	const toggled = await open.page.evaluate((what) => globalThis.bench.toggle(what), toggling);
	await atRest(open, rests);
	return toggled;
}
