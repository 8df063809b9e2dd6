import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestCopy } from '../../src/lib/map/projection.ts';

test.each([
	[[-179.8, 5], 180, [180.2, 5]],
	[[179.9, 5], -179, [-180.1, 5]],
	[[36.3, 33.5], 37, [36.3, 33.5]],
	[[36.3, 33.5], 397, [396.3, 33.5]]
])('%j seen from %d° is %j', (spot, longitude, seen) => {
	const [x, y] = nearestCopy(spot, longitude);
	expect(x).toBeCloseTo(seen[0] ?? 0, 9);
	expect(y).toBe(seen[1]);
});

test('is never more than half the world away', () => {
	fc.assert(
		fc.property(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -1000, max: 1000, noNaN: true }),
			(x, longitude) => Math.abs(nearestCopy([x, 0], longitude)[0] - longitude) <= 180 + 1e-9
		)
	);
});
