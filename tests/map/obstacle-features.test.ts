import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obstacleFeatures, type ObstructedMap } from '../../src/lib/map/obstacle-features.ts';
import type { Box } from '../../src/lib/map/place-popup.ts';
import { OBSTACLE, OBSTACLE_PX } from '../../src/lib/style/layers/obstacles.ts';

interface Edges {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A flat map whose spots are its pixels. */
const MAP: ObstructedMap = {
	size: { width: 1440, height: 900 },
	padding: { left: 430, top: 0, right: 0, bottom: 90 },
	boxes: [],
	worldWidth: 8_192,
	toSpot: ([x, y]) => [x, y]
};

/** What MapLibre makes of the features: icons of so many pixels, with one side or the middle at the spot. */
function edgesOf(map: ObstructedMap): Edges[] {
	return obstacleFeatures(map).features.map(({ properties: { image, anchor }, geometry }) => {
		const [width = 0, height = 0] = image
			.slice(OBSTACLE.length)
			.split('x')
			.map((units) => Number(units) * OBSTACLE_PX);
		const [x = 0, y = 0] = geometry.coordinates;
		const left = anchor === 'left' ? x : anchor === 'right' ? x - width : x - width / 2;
		const top = anchor === 'top' ? y : anchor === 'bottom' ? y - height : y - height / 2;
		return { left, top, right: left + width, bottom: top + height };
	});
}

const meets = (one: Edges, other: Edges): boolean =>
	one.left < other.right &&
	other.left < one.right &&
	one.top < other.bottom &&
	other.top < one.bottom;

const edges = ({ left, top, width, height }: Box): Edges => ({
	left,
	top,
	right: left + width,
	bottom: top + height
});

const freeOf = ({ size, padding }: ObstructedMap): Edges => ({
	left: padding.left,
	top: padding.top,
	right: size.width - padding.right,
	bottom: size.height - padding.bottom
});

/** Maps with a free part of at least 100 pixels. */
const maps: fc.Arbitrary<ObstructedMap> = fc
	.record({
		width: fc.integer({ min: 320, max: 3_840 }),
		height: fc.integer({ min: 320, max: 2_160 }),
		sides: fc.tuple(
			...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 0.3, noNaN: true }))
		)
	})
	.map(({ width, height, sides: [left = 0, top = 0, right = 0, bottom = 0] }) => ({
		...MAP,
		size: { width, height },
		padding: {
			left: left * width,
			top: top * height,
			right: right * width,
			bottom: bottom * height
		}
	}));

/** Names of 20 to 200 pixels, somewhere on the map or across its edge. */
const names: fc.Arbitrary<Box> = fc.record({
	left: fc.integer({ min: -100, max: 3_900 }),
	top: fc.integer({ min: -100, max: 2_200 }),
	width: fc.integer({ min: 20, max: 200 }),
	height: fc.integer({ min: 10, max: 40 })
});

describe('the boxes that keep names clear', () => {
	it('meet every name on the map that does not lie in the free part whole, and no other', () => {
		fc.assert(
			fc.property(maps, names, (map, box) => {
				const name = edges(box);
				const [free, whole] = [freeOf(map), { left: 0, top: 0, ...bottomRight(map) }];
				fc.pre(meets(name, whole));
				const isCovered = edgesOf(map).some((obstacle) => meets(obstacle, name));
				const isInside = (by: number) =>
					name.left >= free.left + by &&
					name.top >= free.top + by &&
					name.right <= free.right - by &&
					name.bottom <= free.bottom - by;
				if (isInside(1)) expect(isCovered).toBe(false);
				if (!isInside(0)) expect(isCovered).toBe(true);
			}),
			{ numRuns: 2_000 }
		);
	});

	it('cover what lies on the free part, and at most half a unit round it', () => {
		const box = { left: 700, top: 300, width: 181, height: 30 };
		const own = edgesOf({ ...MAP, boxes: [box] }).at(-1);
		const [is, wanted] = [own, edges(box)];
		expect(is?.left).toBeLessThanOrEqual(wanted.left);
		expect(is?.left).toBeGreaterThan(wanted.left - OBSTACLE_PX / 2);
		expect(is?.bottom).toBeGreaterThanOrEqual(wanted.bottom);
		expect(is?.bottom).toBeLessThan(wanted.bottom + OBSTACLE_PX / 2);
	});

	it('stand at spots that are on the map, where it has tiles', () => {
		fc.assert(
			fc.property(maps, (map) => {
				for (const { geometry } of obstacleFeatures(map).features) {
					const [x = 0, y = 0] = geometry.coordinates;
					expect(x > 0 && x < map.size.width && y > 0 && y < map.size.height).toBe(true);
				}
			})
		);
	});

	it('are thin where the world repeats, and none of their copies covers the free part', () => {
		const far = { ...MAP, worldWidth: 1_200 };
		for (const { left, right } of edgesOf(far).filter(({ top }) => top < 0))
			expect(right - left === OBSTACLE_PX || right - left >= 1_000).toBe(true);
	});
});

const bottomRight = ({ size }: ObstructedMap) => ({ right: size.width, bottom: size.height });
