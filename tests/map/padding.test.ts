import { expect, test } from 'vitest';
import { paddingRound } from '../../src/lib/map/padding.ts';

test('the padding is what lies round the free part', () => {
	const free = { left: 400, top: 50, width: 700, height: 600 };
	const padding = paddingRound(free, { width: 1440, height: 900 });
	expect(padding).toEqual({ left: 400, right: 340, top: 50, bottom: 250 });
});

test('where no part is free, a pixel is left', () => {
	const free = { left: 320, top: 130, width: 0, height: -4 };
	const { left, right, top, bottom } = paddingRound(free, { width: 320, height: 256 });
	expect(left + right).toBe(319);
	expect(top + bottom).toBe(255);
});

test('a free part that begins before the map takes nothing from it', () => {
	const free = { left: -10, top: -5, width: 330, height: 261 };
	const padding = paddingRound(free, { width: 320, height: 256 });
	expect(padding).toEqual({ left: 0, right: 0, top: 0, bottom: 0 });
});
