import { expect, test } from 'vitest';
import { latest } from '../../src/lib/rows/session/latest.ts';

test('one thing is asked at a time, and of what is wished meanwhile the last alone', async () => {
	const asked: number[] = [];
	const answered: number[] = [];
	const faults: unknown[] = [];
	let answer = (): void => undefined;
	const wish = latest(
		(one: number) => {
			asked.push(one);
			return new Promise<number>((resolve, reject) => {
				answer = () => (one < 0 ? reject(new Error('lost')) : resolve(one));
			});
		},
		(one) => answered.push(one),
		(error) => faults.push(error)
	);
	for (const one of [1, 2, 3]) wish(one);
	expect(asked).toEqual([1]);
	answer();
	await expect.poll(() => asked).toEqual([1, 3]);
	answer();
	await expect.poll(() => answered).toEqual([1, 3]);
	wish(-1);
	wish(4);
	answer();
	// What fails stops nothing.
	await expect.poll(() => asked).toEqual([1, 3, -1, 4]);
	expect(faults).toHaveLength(1);
});
