/*
 * A list taller than a browser can draw. What is drawn ends at TALLEST, and stands for the whole: a
 * small move goes as far in the whole as in what is drawn, so that no row is passed over, and a long
 * one, by the scroll bar, goes by shares. All in CSS pixels.
 */

/** Browsers draw no box taller than some 17 million pixels (Firefox; others 33). */
export const TALLEST = 8_000_000;

export interface LongList {
	/** Of all rows together. */
	readonly whole: number;
	/** Of the part that is seen at once. */
	readonly seen: number;
}

export interface LongScroll {
	/** Where the browser has scrolled to. */
	readonly top: number;
	/** Where that is in the whole list. */
	readonly at: number;
}

export function drawnHeight({ whole }: Pick<LongList, 'whole'>): number {
	return Math.min(whole, TALLEST);
}

/** The browser has scrolled to `top`. */
export function scrolledTo(top: number, before: LongScroll, list: LongList): LongScroll {
	if (list.whole <= TALLEST) return { top, at: top };
	const by = top - before.top;
	const [end, drawnEnd] = [furthest(list.whole, list), furthest(drawnHeight(list), list)];
	const share = (top / drawnEnd) * end;
	const at = before.at + by;
	// Where the browser goes no farther, the little that rounding has left is gone too.
	const isEnd = (top <= 0 || top >= drawnEnd) && Math.abs(share - at) < list.seen;
	return { top, at: isEnd || Math.abs(by) > 2 * list.seen ? share : within(at, list) };
}

/** To be scrolled to, so that a place in the whole list is at the top; and, at rest, so that the bar tells the truth. */
export function standingAt(at: number, list: LongList): LongScroll {
	const place = within(at, list);
	if (list.whole <= TALLEST) return { top: place, at: place };
	const share = place / furthest(list.whole, list);
	return { top: Math.round(share * furthest(drawnHeight(list), list)), at: place };
}

/** Moved as little as it must, so that a row is seen whole. */
export function showing(
	row: number,
	rowPx: number,
	{ now, list }: { readonly now: LongScroll; readonly list: LongList }
): LongScroll {
	const [top, bottom] = [row * rowPx, (row + 1) * rowPx];
	if (top < now.at) return standingAt(top, list);
	if (bottom > now.at + list.seen) return standingAt(bottom - list.seen, list);
	return now;
}

function furthest(height: number, { seen }: LongList): number {
	return Math.max(0, height - seen);
}

function within(at: number, list: LongList): number {
	return Math.max(0, Math.min(at, furthest(list.whole, list)));
}
