import { describe, expect, it } from 'vitest';
import { wholeOrNot } from '../../src/lib/map/whole-names.ts';

const VIEW = {
	width: 1000,
	height: 800,
	padding: { left: 10, top: 50, right: 300, bottom: 200 }
};
const MARGIN = 100;
/** A name of 80 x 20 px, its upper left corner there on the map. */
const nameAt = (x: number, y: number, placeable = true) => ({
	box: [x + MARGIN, y + MARGIN, x + 80 + MARGIN, y + 20 + MARGIN],
	placeable,
	offscreen: false
});
const stands = (x: number, y: number, overlap: 'always' | 'never' = 'never') =>
	wholeOrNot(nameAt(x, y), overlap, VIEW, MARGIN).placeable;

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

	it('is cut where its place is, if it says that it lies over all, as markers do', () => {
		expect(stands(621, 300, 'always')).toBe(true);
	});

	it('does not stand where MapLibre found no room', () => {
		expect(wholeOrNot(nameAt(400, 300, false), 'never', VIEW, MARGIN).placeable).toBe(false);
	});

	it('keeps whatever else MapLibre said', () => {
		expect(wholeOrNot(nameAt(9, 300), 'never', VIEW, MARGIN)).toEqual(nameAt(9, 300, false));
	});

	it('has all of the map where no panel lies on it', () => {
		const bare = { ...VIEW, padding: {} };
		expect(wholeOrNot(nameAt(0, 0), 'never', bare, MARGIN).placeable).toBe(true);
		expect(wholeOrNot(nameAt(921, 0), 'never', bare, MARGIN).placeable).toBe(false);
	});
});
