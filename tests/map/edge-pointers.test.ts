import { describe, expect, it } from 'vitest';
import {
	pointersOf,
	shiftOf,
	type LayerSpots,
	type PointersPlace
} from '../../src/lib/map/edge-pointers.ts';
import type { Layer } from '../../src/lib/story/story.ts';

/* Spots are told in pixels of the map: where they lie there is all that counts. */
const toPoint = ([x = 0, y = 0]: readonly number[]) => ({ x, y });
const layer = (id: string, ...spots: [number, number][]): LayerSpots => ({
	layer: { id, title: id } as unknown as Layer,
	spots
});
/** How wide "far, 100 km south-east" comes out in the browser at most, CSS pixels. */
const FAR_WIDE = 190;
const PHONE = { left: 8, top: 90, width: 374, height: 250 };
const DESK = { left: 417, top: 48, width: 690, height: 640 };
const place: PointersPlace = {
	free: PHONE,
	toPoint,
	wordsOf: ({ layer: { title } }) => ({ name: title, way: '100 km south-east' }),
	open: null,
	popup: null,
	hasLocator: false
};

describe('pointers at the edge', () => {
	it('stand only for layers that are wholly out of view, and point to them', () => {
		const [pointer, ...others] = pointersOf(
			[layer('seen', [195, 200], [900, 200]), layer('far', [195, -5000])],
			place
		);
		expect(others).toEqual([]);
		expect(pointer?.layer.id).toBe('far');
		expect(pointer?.at.turn).toBeCloseTo(0, 5);
		expect(pointer?.at.y).toBe(PHONE.top + 22);
	});

	it('stand beside the popup, not half under it', () => {
		const free = { left: 417, top: 48, width: 690, height: 640 };
		const far = [layer('far', [762, -5000])];
		for (const left of [520, 740]) {
			const popup = { left, top: 60, width: 344, height: 600 };
			const [pointer] = pointersOf(far, { ...place, free, popup, hasLocator: true });
			// It lies inwards of a side.
			const { x = 0, y = 0 } = pointer?.at ?? {};
			const [from, to] = x < 600 ? [x, x + FAR_WIDE] : [x - FAR_WIDE, x];
			expect(to <= left || from >= left + 344, `${x} beside ${left}`).toBe(true);
			expect(y).toBe(free.top + 22);
		}
	});

	it('never lie on a marker: they give way to a side or a row, and stay near the edge', () => {
		for (const x of [40, 195, 350]) {
			const marker = { x, y: PHONE.top + 24 };
			const [pointer] = pointersOf(
				[layer('seen', [marker.x, marker.y]), layer('far', [195, -5000])],
				place
			);
			const { x: at = 0, y = 0 } = pointer?.at ?? {};
			// It lies inwards of a side.
			const clearOfIt = Math.abs(y - marker.y) >= 31 || Math.abs(at - marker.x) >= FAR_WIDE / 2;
			expect(clearOfIt, `marker at ${x}`).toBe(true);
			expect(y).toBeLessThan(PHONE.top + 110);
		}
	});

	it('leave the name of a place to be read, to the right of its marker', () => {
		const name = 'Golan buffer zone';
		// The name begins left of where the pointer would stand.
		const [pointer] = pointersOf(
			[layer(name, [60, PHONE.top + 22]), layer('far', [195, -5000])],
			place
		);
		const { x: at = 0, y = 0 } = pointer?.at ?? {};
		const begin = at + (shiftOf(at, PHONE) / 100) * FAR_WIDE;
		const isBelow = y - 15 >= PHONE.top + 22 + 10;
		expect(isBelow || begin >= 60 + 16 + 7 * name.length).toBe(true);
	});

	it('do not stand for a layer of which half a marker is seen', () => {
		const half: [number, number] = [PHONE.left - 10, PHONE.top + 100];
		expect(pointersOf([layer('half', half)], place)).toEqual([]);
		expect(pointersOf([layer('gone', [PHONE.left - 30, PHONE.top + 100])], place)).toHaveLength(1);
	});

	it.each([
		['the words of the drawing’s scale', PHONE, false, 36],
		['the locator too', DESK, true, 83]
	] as const)('leave %s to be seen, in the lower right corner', (_, free, hasLocator, high) => {
		const [right, foot] = [free.left + free.width, free.top + free.height];
		for (const [x, y] of [
			[right - 180, 5000],
			[1_500, 5000],
			[6_000, 5000],
			[9_000, foot - 40]
		] as const) {
			const [pointer] = pointersOf([layer('far', [x, y])], { ...place, free, hasLocator });
			const { x: at = 0, y: middle = 0 } = pointer?.at ?? {};
			// The scale's words begin 116 px from the right.
			const end = at + (1 + shiftOf(at, free) / 100) * FAR_WIDE;
			expect(end <= right - 116 || middle + 15 <= foot - high, `${x}: ${at}, ${middle}`).toBe(true);
			// It stays on the side that it points to.
			expect(at).toBeGreaterThan(free.left + free.width / 2 - 60);
		}
	});

	it('never lie on an open row either, which is at no site of a layer', () => {
		const far = [layer('far', [195, -5000])];
		const open: [number, number] = [195, PHONE.top + 24];
		const [pointer] = pointersOf(far, { ...place, open });
		const { x = 0, y = 0 } = pointer?.at ?? {};
		expect(Math.abs(y - open[1]) >= 31 || Math.abs(x - open[0]) >= FAR_WIDE / 2).toBe(true);
	});

	it('keep an open row in sight in a crowd too, farther in than for another marker', () => {
		const crowd = ['Damascus', 'Sweida', 'Golan buffer zone'].map((id) => layer(id, [-9000, 5382]));
		const free = { ...PHONE, height: 330 };
		const open: [number, number] = [195, PHONE.top + 165];
		for (const { at } of pointersOf(crowd, { ...place, free, open }))
			expect(Math.abs(at.y - open[1])).toBeGreaterThanOrEqual(31);
	});

	it('never lie on each other, whatever the crowd', () => {
		const crowd = Array.from({ length: 5 }, (_, index) =>
			layer(`a far layer, ${index}`, [195 + index, 9000])
		);
		const rows = pointersOf(crowd, place).map(({ at }) => at.y);
		for (const [index, row] of rows.entries())
			for (const other of rows.slice(index + 1))
				expect(Math.abs(row - other)).toBeGreaterThanOrEqual(36);
	});

	it('stay at the edge where there is no room at all', () => {
		const markers = Array.from({ length: 40 }, (_, index): [number, number] => [
			195,
			PHONE.top + index * 8
		]);
		const [pointer] = pointersOf([layer('seen', ...markers), layer('far', [195, -5000])], place);
		expect(pointer?.at.y).toBe(PHONE.top + 22);
	});
});
