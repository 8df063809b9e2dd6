import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePopup, roomFor } from '../../src/lib/map/place-popup.ts';
import { runs } from '../tier.ts';

const FREE = { left: 440, top: 12, width: 700, height: 860 };
const SIZE = { width: 344, height: 420 };
const GAP = 26;

const anchors = fc.record({
	x: fc.double({ min: -3_000, max: 3_000, noNaN: true }),
	y: fc.double({ min: -3_000, max: 3_000, noNaN: true })
});

describe('the popup’s place', () => {
	it('lies within the free part of the window, wherever the marker is', () => {
		fc.assert(
			fc.property(anchors, (anchor) => {
				const { left, top } = placePopup({ anchor, size: SIZE, free: FREE, gap: GAP });
				expect(left).toBeGreaterThanOrEqual(FREE.left);
				expect(top).toBeGreaterThanOrEqual(FREE.top);
				expect(left + SIZE.width).toBeLessThanOrEqual(FREE.left + FREE.width);
				expect(top + SIZE.height).toBeLessThanOrEqual(FREE.top + FREE.height);
			}),
			{ seed: 1, numRuns: runs(500) }
		);
	});

	it('stands beside a marker that has room, and does not cover it', () => {
		const anchor = { x: 500, y: 300 };
		expect(placePopup({ anchor, size: SIZE, free: FREE, gap: GAP })).toMatchObject({
			side: 'right',
			left: 526
		});
		const farRight = { x: 1_100, y: 300 };
		expect(placePopup({ anchor: farRight, size: SIZE, free: FREE, gap: GAP })).toMatchObject({
			side: 'left',
			left: 1_100 - GAP - SIZE.width
		});
	});

	it('begins at the free part’s corner where it fits nowhere', () => {
		const small = { left: 10, top: 10, width: 200, height: 100 };
		const placed = placePopup({ anchor: { x: 60, y: 60 }, size: SIZE, free: small, gap: GAP });
		expect(placed).toMatchObject({ left: 10, top: 10, side: 'over' });
	});
});

describe('the room a popup needs', () => {
	it('moves nothing where marker and popup are in view', () => {
		expect(roomFor({ anchor: { x: 500, y: 300 }, size: SIZE, free: FREE, gap: GAP })).toEqual({
			x: 0,
			y: 0
		});
	});

	it('moves the least that lets the popup stand beside its marker', () => {
		fc.assert(
			fc.property(anchors, (anchor) => {
				const move = roomFor({ anchor, size: SIZE, free: FREE, gap: GAP });
				const moved = { x: anchor.x + move.x, y: anchor.y + move.y };
				const { side } = placePopup({ anchor: moved, size: SIZE, free: FREE, gap: GAP });
				expect(['left', 'right']).toContain(side);
				const again = roomFor({ anchor: moved, size: SIZE, free: FREE, gap: GAP });
				expect(Math.hypot(again.x, again.y)).toBeLessThan(1e-6);
			}),
			{ seed: 2, numRuns: runs(500) }
		);
	});
});
