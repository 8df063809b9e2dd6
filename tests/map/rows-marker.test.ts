import { expect, test } from 'vitest';
import { laidOn } from '../../src/lib/map/one-image.ts';

const field = (side: number, alphas: readonly number[]) => ({
	width: side,
	height: side,
	data: new Uint8Array(alphas.flatMap((alpha) => [0, 0, 0, alpha]))
});
const alphasOf = ({ data }: { readonly data: ArrayLike<number> }) =>
	Array.from(data).filter((_, at) => at % 4 === 3);

test('of two fields in one, each pixel is as far inside as in either, middle on middle', () => {
	const below = field(4, [9, 1, 1, 9, 1, 5, 0, 1, 1, 0, 7, 1, 9, 1, 1, 9]);
	const above = field(2, [2, 8, 3, 4]);
	const one = laidOn(below, above);
	expect(alphasOf(one)).toEqual([9, 1, 1, 9, 1, 5, 8, 1, 1, 3, 7, 1, 9, 1, 1, 9]);
	expect(alphasOf(below)[6]).toBe(0);
});
