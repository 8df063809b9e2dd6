import { afterEach, describe, expect, it, vi } from 'vitest';
import { isWhole, keepNamesClear, type View } from '../../src/lib/map/whole-names.ts';

const VIEW: View = {
	width: 1000,
	height: 800,
	padding: { left: 10, top: 50, right: 300, bottom: 200 }
};
const MARGIN = 100;
/** Whether a name of 80 x 20 px may stand with its upper left corner there on the map. */
const stands = (x: number, y: number, view: View = VIEW) =>
	isWhole(x + MARGIN, y + MARGIN, x + 80 + MARGIN, y + 20 + MARGIN, view, MARGIN);

describe('a name on the map', () => {
	it.each([
		['the middle', 400, 300],
		['the upper left corner', 10, 50],
		['the lower right corner', 620, 580]
	])('stands in %s of the free part', (_, x, y) => expect(stands(x, y)).toBe(true));

	it.each([
		['the left', 9, 300],
		['the toolbar', 400, 49],
		['the panel to the right', 621, 300],
		['what lies below', 400, 581],
		['a panel, all of it', 800, 300]
	])('does not stand half under %s', (_, x, y) => expect(stands(x, y)).toBe(false));

	it('has all of the map where no panel lies on it', () => {
		const bare = { ...VIEW, padding: {} };
		expect(stands(0, 0, bare)).toBe(true);
		expect(stands(921, 0, bare)).toBe(false);
	});

	describe('that has a pointer on it', () => {
		const pointer = { left: 300, top: 100, width: 180, height: 30 };
		const map = { triggerRepaint: vi.fn() };
		afterEach(() => keepNamesClear(map, []));

		it.each([
			['to the left', 221, 110],
			['above', 350, 81],
			['to the right', 479, 110],
			['below', 350, 129]
		])('does not stand half under it, %s', (_, x, y) => {
			expect(stands(x, y)).toBe(true);
			keepNamesClear(map, [pointer]);
			expect(stands(x, y)).toBe(false);
		});

		it.each([
			['to the left', 220, 110],
			['above', 350, 80],
			['to the right', 480, 110],
			['below', 350, 130]
		])('stands beside it, %s', (_, x, y) => {
			keepNamesClear(map, [pointer]);
			expect(stands(x, y)).toBe(true);
		});

		it('is placed anew when that changes, and only then', () => {
			keepNamesClear(map, [pointer]);
			map.triggerRepaint.mockClear();
			keepNamesClear(map, [{ ...pointer }]);
			expect(map.triggerRepaint).not.toHaveBeenCalled();
			keepNamesClear(map, [pointer, { ...pointer, top: 300 }]);
			expect(map.triggerRepaint).toHaveBeenCalledOnce();
		});
	});
});
