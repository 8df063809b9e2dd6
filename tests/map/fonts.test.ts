import { readFile } from 'node:fs/promises';
import arabic from '@fontsource/ibm-plex-sans-arabic/unicode.json';
import sans from '@fontsource/ibm-plex-sans/unicode.json';
import serif from '@fontsource/source-serif-4/unicode.json';
import { parse } from 'postcss';
import { expect, test } from 'vitest';
import cuts from '../../src/fonts/ranges.json';
import { FONTS } from '../../src/lib/style/expressions.ts';

/* The families of the map's labels: src/lib/map/fonts.css. */

interface Face {
	readonly family: string;
	readonly weight: string;
	readonly style: string;
	/** The file's name. */
	readonly file: string;
	readonly ranges: readonly string[];
}

const sheet = new URL('../../src/lib/map/fonts.css', import.meta.url);
const faces: Face[] = [];
parse(await readFile(sheet, 'utf8')).walkAtRules('font-face', (rule) => {
	const values = new Map<string, string>();
	rule.walkDecls(({ prop, value }) => void values.set(prop, value));
	const of = (property: string): string => values.get(property) ?? 'none';
	faces.push({
		family: of('font-family').replaceAll("'", ''),
		weight: of('font-weight'),
		style: of('font-style'),
		file: /[^/]+\.woff2/.exec(of('src'))?.[0] ?? 'none',
		ranges: of('unicode-range').split(/,\s*/)
	});
});

/** The range of a file, by the packages that the files come from. */
function rangeOf(file: string): string | undefined {
	const [, cut = ''] = /^dateline-(?:sans|serif)-(basic|letters)-/.exec(file) ?? [];
	if (cut !== '') return new Map(Object.entries(cuts)).get(cut);
	const packages = {
		'ibm-plex-sans-arabic': arabic,
		'ibm-plex-sans': sans,
		'source-serif-4': serif
	};
	for (const [name, subsets] of Object.entries(packages))
		for (const [subset, range] of Object.entries(subsets))
			if (new RegExp(`^${name}-${subset}-\\d`).test(file)) return range;
	return undefined;
}

test('every font that the style names is a family of the page, and none besides', () => {
	expect(new Set(faces.map(({ family }) => family))).toEqual(new Set(Object.values(FONTS).flat()));
});

test.each(faces)('$family from $file has the letters that the file has', ({ file, ranges }) => {
	// No face has control characters: a label's line break would fetch a whole font.
	const letters = rangeOf(file)?.replace(/^U\+0000-/, 'U+0020-');
	expect(ranges).toEqual(letters?.split(','));
});

test.each(faces)('$family from $file says its weight and its slant', (face) => {
	// MapLibre guesses them from the family's name; a face that says another would be slanted or thickened once more.
	expect(face.weight).toBe(face.family.includes('SemiBold') ? '600' : '400');
	expect(face.style).toBe(face.family.includes('Italic') ? 'italic' : 'normal');
	expect(face.file).toContain(`-${face.weight}-`);
});

/** Of a letter, the face that is declared last has it. */
const fileFor = (family: string, letter: string): string | undefined =>
	faces.findLast((face) => face.family === family && face.ranges.some(covers(letter)))?.file;

const covers =
	(letter: string) =>
	(range: string): boolean => {
		const [first = 0, last = first] = range
			.slice(2)
			.split('-')
			.map((code) => parseInt(code, 16));
		const code = letter.codePointAt(0) ?? 0;
		return code >= first && code <= last;
	};

test.each([
	['A', 'Plex Sans', 'dateline-sans-basic-400-normal.woff2'],
	['é', 'Plex Sans SemiBold', 'dateline-sans-letters-600-normal.woff2'],
	['Ḥ', 'Plex Sans', 'ibm-plex-sans-latin-ext-400-normal.woff2'],
	['М', 'Source Serif Italic', 'source-serif-4-cyrillic-400-italic.woff2'],
	['د', 'Source Serif Italic', 'ibm-plex-sans-arabic-arabic-400-normal.woff2'],
	['漢', 'Plex Sans', undefined]
])('%s in %s is drawn from %s', (letter, family, file) => {
	expect(fileFor(family, letter)).toBe(file);
});
