import { expect, test } from 'vitest';
import {
	markerPixels,
	type Drawn,
	type Field
} from '../../src/lib/rows/map/rows-marker.browser.ts';
import { RADIUS_PX } from '../../src/lib/style/layers/rows.ts';

/** A field of 36 CSS pixels as the sprite has it: 192 at a form's edge, 32 more or less for each CSS pixel. */
function fieldOf(inside: (x: number, y: number) => number, pixelRatio = 2): Field {
	const side = 36 * pixelRatio;
	const data = new Uint8ClampedArray(side * side * 4);
	for (let row = 0; row < side; row++)
		for (let column = 0; column < side; column++) {
			const [x, y] = [column, row].map((at) => (at + 0.5 - side / 2) / pixelRatio);
			data[(row * side + column) * 4 + 3] = (0.75 + inside(x ?? 0, y ?? 0) / 8) * 255;
		}
	return { width: side, height: side, data, pixelRatio };
}

/** 4 CSS pixels wide, its outer rim the disc's. */
const ring = fieldOf((x, y) => 2 - Math.abs(Math.hypot(x, y) - (RADIUS_PX - 2)));
const dot = fieldOf((x, y) => 2 - Math.hypot(x, y), 1);

const PAPER = [252, 250, 245] as const;
const COLOUR = [10, 110, 180] as const;
const drawn: Drawn = { size: 1, opacity: 1, paper: PAPER, colour: COLOUR, fields: [ring] };

/** Red, green, blue and opacity so many CSS pixels right of the middle. */
function right(of: Drawn, pixelRatio: number, x: number): readonly number[] {
	const { width, data } = markerPixels(of, pixelRatio);
	const at = (Math.floor(width / 2) * width + Math.floor(width / 2 + x * pixelRatio)) * 4;
	return [...data.slice(at, at + 4)];
}

test.each([1, 2, 3])(
	'a disc of paper with a rim, its edge in the colour, nothing round it, at %i',
	(pixelRatio) => {
		expect(right(drawn, pixelRatio, 0)).toEqual([...PAPER, 255]);
		expect(right(drawn, pixelRatio, RADIUS_PX - 2)).toEqual([...COLOUR, 255]);
		expect(right(drawn, pixelRatio, RADIUS_PX + 0.8)).toEqual([...PAPER, 255]);
		expect(right(drawn, pixelRatio, RADIUS_PX + 2.6)[3]).toBe(0);
	}
);

test('what else is drawn lies in its middle', () => {
	const lone = { ...drawn, fields: [ring, dot] };
	expect(right(lone, 2, 0)).toEqual([...COLOUR, 255]);
	expect(right(lone, 2, 4)).toEqual([...PAPER, 255]);
	expect(right(lone, 2, RADIUS_PX - 2)).toEqual([...COLOUR, 255]);
});

test('larger, it has more pixels and not greater ones, and a rim as narrow', () => {
	const large = { ...drawn, size: 2 };
	expect(markerPixels(large, 1).width).toBe(72);
	expect(right(large, 1, 2 * (RADIUS_PX - 2))).toEqual([...COLOUR, 255]);
	expect(right(large, 1, 2 * RADIUS_PX + 2.6)[3]).toBe(0);
});

test('faint, all of it lets the same through', () => {
	const faint = { ...drawn, opacity: 0.45 };
	expect(right(faint, 1, 0)).toEqual([...PAPER, 115]);
	expect(right(faint, 1, RADIUS_PX - 2)).toEqual([...COLOUR, 115]);
});
