import { expect, test } from 'vitest';
import { metresPerPx, scaleBar } from '../../src/lib/map/scale-bar.ts';

test('a pixel is as long as the parallel there, cut into the pixels of the world', () => {
	// The equator, by the earth's mean radius: 40,030 km in 512 pixels.
	expect(metresPerPx(0, 0)).toBeCloseTo(78_184.04, 0);
	expect(metresPerPx(60, 3)).toBeCloseTo(metresPerPx(0, 4), 6);
});

test.each([
	[1_000, 'metric', '80 km', 80],
	[1_000, 'imperial', '50 mi', 80.47],
	[11.9, 'metric', '800 m', 67.2],
	[11.9, 'imperial', '3000 ft', 76.8],
	[24, 'metric', '2 km', 83.3],
	[21, 'metric', '1.5 km', 71.4]
] as const)('%d metres to a pixel, %s: %s', (perPx, measure, words, length) => {
	const bar = scaleBar(perPx, 84, measure);
	expect(bar.words).toBe(words);
	expect(bar.length).toBeCloseTo(length, 1);
	expect(bar.length).toBeLessThanOrEqual(84);
});

test('no bar is shorter than three fifths of its room, in which its words have their place', () => {
	for (const measure of ['metric', 'imperial'] as const)
		for (let perPx = 0.5; perPx < 80_000; perPx *= 1.01) {
			const { words, length } = scaleBar(perPx, 84, measure);
			expect(length, words).toBeGreaterThan(0.59 * 84);
			expect(length, words).toBeLessThanOrEqual(84);
			expect(words).toMatch(/^(?:1\.5|\d+) /);
		}
});
