import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Line } from './devices.ts';

/** Bytes that are sent at once, at most. */
const PORTION = 4_096;

/**
 * Sends answers as a slow line would: each begins late, and all share its bytes a second. The server
 * does it, since the browser's own throttling leaves out what a page's workers fetch.
 */
export class SlowLine {
	/** When all that was given to the line will be through, by `performance.now()`. */
	#freeAt = 0;

	constructor(private readonly line: Line) {}

	async send(response: ServerResponse, bytes: Buffer): Promise<void> {
		await wait(this.line.latency);
		for (let at = 0; at < bytes.length; at += PORTION) {
			const portion = bytes.subarray(at, at + PORTION);
			const takes = (portion.length / this.line.bytesPerSecond) * 1_000;
			this.#freeAt = Math.max(this.#freeAt, performance.now()) + takes;
			await wait(this.#freeAt - performance.now());
			if (response.destroyed) return;
			response.write(portion);
		}
		response.end();
	}
}
