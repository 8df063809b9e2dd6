import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Prefetch } from '../../src/lib/rows/session/prefetch.browser.ts';

const asked: string[] = [];
let isDown = false;
const ahead = (): Prefetch<string, string> =>
	new Prefetch(
		(wish) => wish,
		async (wish) => {
			asked.push(wish);
			if (isDown) throw new Error('no network');
			return `of ${wish}`;
		}
	);

beforeEach(() => {
	asked.length = 0;
	isDown = false;
	vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('where the pointer only passes over nothing is asked; where it stays, once, and the answer is used', async () => {
	const spots = ahead();
	for (const spot of ['a', 'b', 'c', 'c', 'c']) spots.near(spot);
	expect(asked).toEqual([]);
	vi.runAllTimers();
	expect(asked).toEqual(['c']);
	spots.near('c');
	spots.soon('c');
	vi.runAllTimers();
	expect(await spots.answer('c')).toBe('of c');
	expect(asked).toEqual(['c']);
});

test('what the pointer has left again is not asked; what is pressed is, at once', () => {
	const spots = ahead();
	spots.near('a');
	spots.near(null);
	vi.runAllTimers();
	expect(asked).toEqual([]);
	spots.near('b');
	spots.soon('b');
	expect(asked).toEqual(['b']);
	vi.runAllTimers();
	expect(asked).toEqual(['b']);
});

test('the last few answers are kept, under the choices that there were', async () => {
	const spots = ahead();
	for (const spot of ['a', 'b', 'c', 'd', 'e', 'b', 'a']) await spots.answer(spot);
	expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
	spots.forget();
	await spots.answer('a');
	expect(asked.at(-1)).toBe('a');
	expect(asked).toHaveLength(7);
});

test('what failed ahead troubles nobody, and is asked for again', async () => {
	const spots = ahead();
	isDown = true;
	spots.soon('a');
	await expect(spots.answer('a')).rejects.toThrow('no network');
	isDown = false;
	expect(await spots.answer('a')).toBe('of a');
	expect(asked).toEqual(['a', 'a']);
});
