import type { Sent } from '../serve.ts';
import { atRest, type OpenPage } from './page.ts';

/** What opening a page costs. Bytes as they travelled; times in ms since the navigation began. */
export interface Load {
	/** Until the text can be read: the page itself and the style sheets that its painting waits for; null: it has none. */
	readonly bytesToText: number | null;
	/** Until the map had drawn all it has to. */
	readonly bytesToMap: number;
	readonly bytesInAll: number;
	readonly requests: number;
	readonly firstPaint: number | null;
	readonly largestPaint: number | null;
	/** Of all that moved by itself, in all. */
	readonly layoutShift: number;
	/** When the greatest script, the map's, was asked for. */
	readonly mapScript: number | null;
	readonly mapIdle: number;
	/** Of tasks above 50 ms, what is above, until the map was idle. */
	readonly blocking: number;
}

/** Opens the page and waits until its map has come to rest. Throws TooLate. */
export async function load(open: OpenPage, url: string, hasText: boolean): Promise<Load> {
	open.server.take();
	await open.page.goto(url, { waitUntil: 'commit' });
	await atRest(open, 0);
	const times = await open.page.evaluate(() => globalThis.bench.times());
	const sent = open.server.take();
	const since = (at: number): number => at - times.origin;
	const byIdle = sent.filter(({ done }) => since(done) <= times.mapIdle);
	const [script] = sent
		.filter(({ path }) => path.endsWith('.js'))
		.toSorted((one, other) => other.size - one.size);
	return {
		bytesToText: hasText ? bytesOf(sent.filter(({ path }) => times.toText.includes(path))) : null,
		bytesToMap: bytesOf(byIdle),
		bytesInAll: bytesOf(sent),
		requests: sent.length,
		firstPaint: times.firstPaint,
		largestPaint: times.largestPaint,
		layoutShift: times.layoutShift,
		mapScript: script ? since(script.asked) : null,
		mapIdle: times.mapIdle,
		blocking: times.blocking
	};
}

const bytesOf = (sent: readonly Sent[]): number => sent.reduce((sum, { bytes }) => sum + bytes, 0);
