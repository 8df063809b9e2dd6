import { describe, expect, it } from 'vitest';
import { settledHeight, speedOf } from '../../src/lib/page/layout/sheet-drag.ts';

const heights = { low: 136, half: 439, full: 792 };

describe('a sheet that is let go', () => {
	it.each([
		[136, 'low'],
		[280, 'low'],
		[295, 'half'],
		[439, 'half'],
		[610, 'half'],
		[620, 'full'],
		[900, 'full'],
		[0, 'low']
	] as const)('settles at the nearest height: %i px is %s', (px, height) => {
		expect(settledHeight({ px, speed: 0, heights })).toBe(height);
		expect(settledHeight({ px, speed: 0.4, heights })).toBe(height);
	});

	it.each([
		[150, 0.6, 'half'],
		[450, 0.6, 'full'],
		[430, -0.6, 'low'],
		[780, -2, 'half'],
		[800, 0.6, 'full'],
		[100, -0.6, 'low']
	] as const)('goes where it was flicked: %i px at %f is %s', (px, speed, height) => {
		expect(settledHeight({ px, speed, heights })).toBe(height);
	});
});

describe('the speed of a pull', () => {
	const points = [
		{ y: 700, at: 0 },
		{ y: 500, at: 100 },
		{ y: 480, at: 140 },
		{ y: 460, at: 180 }
	];

	it('is that of its end, upward positive', () => {
		expect(speedOf(points, 180)).toBeCloseTo(0.5);
	});

	it('is none after the finger has come to rest, or of one point', () => {
		expect(speedOf(points, 400)).toBe(0);
		expect(speedOf(points.slice(0, 1), 0)).toBe(0);
		expect(speedOf([], 0)).toBe(0);
	});
});
