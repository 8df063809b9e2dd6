import { describe, expect, it } from 'vitest';
import { isWhole, type View } from '../../src/lib/map/whole-names.ts';

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
});
