import { expect, test } from 'vitest';
import { metresPerPx, scaleBar } from '../../src/lib/map/scale-bar.ts';

test('a pixel is as long as the parallel there, cut into the pixels of the world', () => {
	// The equator, by the earth's mean radius: 40,030 km in 512 pixels.
	expect(metresPerPx(0, 0)).toBeCloseTo(78_184.04, 0);
	expect(metresPerPx(60, 3)).toBeCloseTo(metresPerPx(0, 4), 6);
});

test.each([
	[1_000, 'metric', '50 km', 50],
	[1_000, 'imperial', '50 mi', 80.47],
	[11.9, 'metric', '500 m', 42],
	[11.9, 'imperial', '2000 ft', 51.2],
	[24, 'metric', '2 km', 83.3]
] as const)('%d metres to a pixel, %s: %s', (perPx, measure, words, length) => {
	const bar = scaleBar(perPx, 84, measure);
	expect(bar.words).toBe(words);
	expect(bar.length).toBeCloseTo(length, 1);
	expect(bar.length).toBeLessThanOrEqual(84);
});
