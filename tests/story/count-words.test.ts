import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../src/lib/story/count-words.ts';

test('a count is worded as the browser words it', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (count) => {
			expect(countWords(count)).toBe(count.toLocaleString('en'));
		})
	);
});

test.each([
	[0, '0'],
	[999, '999'],
	[1_000, '1,000'],
	[1_000_000, '1,000,000']
])('%d is %s', (count, words) => {
	expect(countWords(count)).toBe(words);
});
