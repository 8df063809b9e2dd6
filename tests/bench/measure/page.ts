import type { CDPSession, Page } from 'playwright-core';
import type { BenchServer } from '../serve.ts';

/* What every measurement needs of an open page. */

export interface OpenPage {
	readonly page: Page;
	/** Chromium's own protocol. */
	readonly wire: CDPSession;
	readonly server: BenchServer;
	/** Ends the wait for whatever has not come by then, ms since 1970. */
	readonly deadline: number;
}

/** The page did not come to where it had to, in the time that it had. */
export class TooLate extends Error {}

export const left = ({ deadline }: Pick<OpenPage, 'deadline'>): number =>
	Math.max(1, deadline - Date.now());

/** Processor time that the page's main thread has taken so far, ms. */
export async function mainThread({ wire }: OpenPage): Promise<number> {
	const { metrics } = await wire.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** How often the map has come to rest. */
export const restsOf = ({ page }: OpenPage): Promise<number> =>
	page.evaluate(() => globalThis.bench.rests.length);

/** Until the map has come to rest once more than `before`, and nothing is asked of the server any more. */
export async function atRest(open: OpenPage, before: number): Promise<void> {
	const { page, server } = open;
	try {
		await page.waitForFunction((count) => globalThis.bench.rests.length > count, before, {
			timeout: left(open),
			polling: 50
		});
		for (let quiet = 0; quiet < QUIET_LOOKS;) {
			const isMoving = await page.evaluate(() => document.documentElement.dataset.map !== 'idle');
			quiet = isMoving || server.busy() > 0 ? 0 : quiet + 1;
			if (left(open) <= 1) throw new TooLate('it never came to rest');
			await page.waitForTimeout(LOOK_EVERY);
		}
	} catch (error) {
		throw error instanceof Error && error.name === 'TimeoutError'
			? new TooLate('the map did not come to rest')
			: error;
	}
}

/** At rest is what is so in four looks, 50 ms from each other. */
const QUIET_LOOKS = 4;
const LOOK_EVERY = 50;

/** Another part of the world, by the address; until it is drawn. */
export async function goTo(open: OpenPage, hash: string): Promise<void> {
	const before = await restsOf(open);
	await open.page.evaluate((to) => (location.hash = to), hash);
	await atRest(open, before);
}
