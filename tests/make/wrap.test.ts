import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/make/still/wrap.ts';

/* Lines of a picture: of so many letters, by a mean width. */

/** Ten letters a line. */
const lines = (most: number) => ({ size: 1, width: 4.7, most });

describe('text in lines', () => {
	it('breaks between words', () => {
		expect(wrap('one two three four!', lines(3))).toEqual(['one two', 'three', 'four!']);
	});

	it('ends in dots after a whole word where it has no room', () => {
		expect(wrap('one two three four five', lines(2))).toEqual(['one two', 'three …']);
		expect(wrap('one twotwo. three four', lines(1))).toEqual(['one …']);
	});

	it('cuts a word that no line holds', () => {
		expect(wrap('abcdefghijklmnop', lines(1))).toEqual(['abcdefghi…']);
		expect(wrap('abcdefghijklmnop more', lines(1))).toEqual(['abcdefg …']);
	});
});
