/*
 * What an embedded map and the page round it say to each other, so that the frame is as high as the
 * map would like it to be:
 *
 * 1. The map has started: `{ type: 'dateline:ready' }` to its parent, whoever that is; it says no more.
 * 2. The parent asks: `{ type: 'dateline:hello' }`. Whoever else asks gets no answer.
 * 3. The map answers that parent's origin alone, now and whenever it changes:
 *    `{ type: 'dateline:height', height: 560 }`, whole CSS pixels.
 *
 * Nothing else is ever sent, and every other message is ignored.
 */

export const READY = 'dateline:ready';
export const HELLO = 'dateline:hello';
export const HEIGHT = 'dateline:height';

/** A frame is never asked to be lower or higher, CSS pixels. */
export const LEAST_HEIGHT = 240;
export const MOST_HEIGHT = 1200;

/** The map's own part of a frame of some width: half again as wide as high, within reason. */
const RATIO = 1.5;
const LEAST_MAP = 350;
const MOST_MAP = 600;

/**
 * How high a frame of that width would best be, whole CSS pixels. `bars` is how much of it is taken
 * above and below the map. It does not depend on how high the frame is, so asking never goes on.
 */
export function wantedHeight(width: number, bars: number): number {
	const map = Math.max(LEAST_MAP, Math.min(MOST_MAP, width / RATIO));
	return Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, Math.round(map + bars)));
}

export interface HeightMessage {
	readonly type: typeof HEIGHT;
	/** Whole CSS pixels. */
	readonly height: number;
}

export function heightMessage(height: number): HeightMessage {
	return { type: HEIGHT, height };
}

/** What a message has to be for the map to answer it. */
export interface Asked {
	readonly data: unknown;
	/** Of the sender; "null" where it has none that could be answered. */
	readonly origin: string;
	readonly fromParent: boolean;
}

export function isHello({ data, origin, fromParent }: Asked): boolean {
	if (!fromParent || !/^https?:\/\//.test(origin)) return false;
	return typeof data === 'object' && data !== null && 'type' in data && data.type === HELLO;
}
