/** CSS pixels, from the map's upper left corner. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export interface Placement {
	readonly left: number;
	readonly top: number;
	/** On which side of the marker it stands; `over` where there is no room on any. */
	readonly side: 'right' | 'left' | 'above' | 'below' | 'over';
}

interface Wanted {
	/** Where the marker is. */
	readonly anchor: { readonly x: number; readonly y: number };
	readonly size: { readonly width: number; readonly height: number };
	/** The part of the map that no panel covers. */
	readonly free: Box;
	/** From the marker's centre to the popup's edge, CSS pixels. */
	readonly gap: number;
}

/**
 * Where a popup stands: beside its marker where there is room, else above or below, and always
 * within the free part of the map, as far as it fits there at all.
 */
export function placePopup({ anchor, size, free, gap }: Wanted): Placement {
	const right = free.left + free.width;
	const bottom = free.top + free.height;
	const middleX = clamp(anchor.x - size.width / 2, free.left, right - size.width);
	const middleY = clamp(anchor.y - size.height / 2, free.top, bottom - size.height);
	if (anchor.x + gap + size.width <= right && anchor.x + gap >= free.left)
		return { left: anchor.x + gap, top: middleY, side: 'right' };
	if (anchor.x - gap - size.width >= free.left && anchor.x - gap <= right)
		return { left: anchor.x - gap - size.width, top: middleY, side: 'left' };
	if (anchor.y + gap + size.height <= bottom && anchor.y + gap >= free.top)
		return { left: middleX, top: anchor.y + gap, side: 'below' };
	if (anchor.y - gap - size.height >= free.top && anchor.y - gap <= bottom)
		return { left: middleX, top: anchor.y - gap - size.height, side: 'above' };
	const farther = anchor.x < free.left + free.width / 2 ? right - size.width : free.left;
	return { left: Math.max(free.left, farther), top: middleY, side: 'over' };
}

/**
 * How far the map has to move so that the marker lies in the free part and the popup fits beside
 * it: the least that will do, zero where all is well. CSS pixels, the way the picture moves.
 */
export function roomFor({ anchor, size, free, gap }: Wanted): { x: number; y: number } {
	const right = free.left + free.width;
	const leftmost = free.left + gap;
	const rightmost = right - gap;
	const beside = [
		{ from: leftmost, to: right - gap - size.width },
		{ from: free.left + gap + size.width, to: rightmost }
	].filter((range) => range.to >= range.from);
	const ranges = beside.length > 0 ? beside : [{ from: leftmost, to: rightmost }];
	const x = ranges
		.map((range) => clamp(anchor.x, range.from, range.to) - anchor.x)
		.reduce((least, move) => (Math.abs(move) < Math.abs(least) ? move : least));
	const y = clamp(anchor.y, free.top + gap, free.top + free.height - gap) - anchor.y;
	return { x, y };
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
