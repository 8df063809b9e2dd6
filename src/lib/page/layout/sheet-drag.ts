/** The sheet's heights, lowest first. */
export const HEIGHTS = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/** Where a pull was at some time. */
export interface PullPoint {
	/** CSS pixels from the top of the window. */
	readonly y: number;
	/** Milliseconds, from any start. */
	readonly at: number;
}

/** CSS pixels a millisecond, upward positive, above which a pull is a flick: its direction counts. */
const FLICK = 0.5;
/** The speed is that of so many last milliseconds: a finger that came to rest flicks nothing. */
const LAST_MS = 80;

/** How fast a pull was when it ended, CSS pixels a millisecond, upward positive. */
export function speedOf(points: readonly PullPoint[], endedAt: number): number {
	const late = points.filter(({ at }) => endedAt - at <= LAST_MS);
	const first = late[0];
	const last = late.at(-1);
	if (!first || !last || last.at <= first.at) return 0;
	return (first.y - last.y) / (last.at - first.at);
}

interface Pulled {
	/** How high the sheet was let go, CSS pixels. */
	readonly px: number;
	/** As `speedOf` gives it. */
	readonly speed: number;
	/** How high each height is, CSS pixels. */
	readonly heights: Readonly<Record<SheetHeight, number>>;
}

/** The height to settle at: after a flick the next one in its direction, else the nearest. */
export function settledHeight({ px, speed, heights }: Pulled): SheetHeight {
	if (speed > FLICK) return HEIGHTS.find((one) => heights[one] > px) ?? 'full';
	if (speed < -FLICK) return HEIGHTS.findLast((one) => heights[one] < px) ?? 'low';
	const away = (one: SheetHeight) => Math.abs(heights[one] - px);
	return HEIGHTS.reduce((nearest, one) => (away(one) < away(nearest) ? one : nearest));
}
