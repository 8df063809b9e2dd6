import { describe, expect, it } from 'vitest';
import { wayTo } from '../../src/lib/story/direction.ts';

const LEVANT = [36.5, 33];
const MOSCOW = [37.614, 55.754];

describe('a layer out of view', () => {
	it('is pointed at by distance and wind', () => {
		// 22.75 degrees of latitude at 111.19 km each, and a little for the longitude.
		expect(wayTo(LEVANT, MOSCOW)).toBe('2,540 km north');
	});

	it.each([
		[[0, 0], [0, -10], 'south'],
		[[0, 0], [10, 0], 'east'],
		[[0, 0], [10, 10], 'north-east'],
		[[0, 0], [-10, 0], 'west'],
		[[179, 0], [-179, 0], 'east'],
		[[-179, 0], [179, 0], 'west']
	] as const)('from %j to %j it is %s', (from, to, wind) => {
		expect(wayTo([...from], [...to])).toMatch(new RegExp(` km ${wind}$`));
	});

	it('rounds near distances finer than far ones', () => {
		expect(wayTo([0, 0], [0.5, 0])).toBe('56 km east');
		expect(wayTo([0, 0], [5, 0])).toBe('560 km east');
	});
});
