import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setRuns, type Run } from '../../src/make/still/set-runs.ts';

/* What a link's picture holds of a quote and its sentence: the quote before all else. */

const ROOM = { width: 466, height: 190 };

const textOf = (lines: readonly (readonly Run[])[], grey?: boolean): string =>
	lines
		.map((line) =>
			line
				.filter((run) => grey === undefined || run.grey === grey)
				.map(({ text }) => text)
				.join('')
		)
		.join(' ');

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('a quote in a picture', () => {
	it('has its sentence round it, in the largest type that has room', () => {
		const runs = [
			{ text: 'Israel—which claims it—', grey: true },
			{ text: 'has struck', grey: false },
			{ text: ', and went on.', grey: true }
		];
		const { size, lines } = setRuns(runs, ROOM);
		expect(size).toBe(27);
		expect(textOf(lines)).toBe('Israel—which claims it—has struck, and went on.');
		expect(textOf(lines, false).trim()).toBe('has struck');
	});

	it('is set smaller before anything of it is left out', () => {
		const { size, lines } = setRuns([{ text: 'many words '.repeat(22).trim(), grey: false }], ROOM);
		expect(size).toBeLessThan(27);
		expect(textOf(lines)).not.toContain('…');
	});

	it('keeps the quote where the sentence has no room, and shows where it was cut', () => {
		const runs = [
			{ text: 'grey words before it '.repeat(40), grey: true },
			{ text: 'has struck', grey: false },
			{ text: ' grey words after it'.repeat(40), grey: true }
		];
		const { lines } = setRuns(runs, ROOM);
		expect(textOf(lines, false).trim()).toBe('has struck');
		expect(textOf(lines)).toMatch(/^… .* …$/);
	});
});

it('whatever the words: no more lines than there is room for, none too long, the quote’s beginning always', () => {
	const text = fc.string({
		unit: fc.constantFrom('a', 'b', ' ', '—', 'word ', '漢'),
		maxLength: 900
	});
	fc.assert(
		fc.property(text, text, text, (before, quote, after) => {
			const runs = [
				{ text: before, grey: true },
				{ text: `q${quote}`, grey: false },
				{ text: after, grey: true }
			];
			const { size, leading, lines } = setRuns(runs, ROOM);
			expect(lines.length).toBeLessThanOrEqual(Math.max(2, Math.floor(ROOM.height / leading) + 1));
			for (const line of lines)
				expect(textOf([line]).length).toBeLessThanOrEqual(ROOM.width / (size * 0.47));
			expect(squeezed(textOf(lines, false)).startsWith('q')).toBe(true);
			expect(squeezed(`q${quote}`).startsWith(squeezed(textOf(lines, false)))).toBe(true);
		}),
		{ seed: 2025, numRuns: 300 }
	);
});
