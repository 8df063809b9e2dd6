import arabicRanges from '@fontsource/ibm-plex-sans-arabic/unicode.json';
import sansRanges from '@fontsource/ibm-plex-sans/unicode.json';
import serifRanges from '@fontsource/source-serif-4/unicode.json';
import type { Map as MapLibreMap } from 'maplibre-gl';
import cuts from '../../fonts/ranges.json';

/*
 * The fonts of the map's labels. MapLibre would add those that a style names to the document, and at each of
 * them the browser lays out, paints and rasters the whole page anew while the map opens. Here they are families of
 * the page's own style sheet (fonts.css), one for each file, which it only loads.
 */

/** A file of a face: the end of its family's name, and what it covers as style sheets write it. */
type Slice = readonly [name: string, range: string];

const CUTS: readonly Slice[] = [
	['basic', cuts.basic],
	['letters', cuts.letters]
];
/** A face that has no Arabic of its own takes IBM Plex Sans Arabic's. */
const ARABIC: Slice = ['arabic', arabicRanges.arabic];
const SANS: readonly Slice[] = [
	...CUTS,
	['latin', sansRanges.latin],
	['latin-ext', sansRanges['latin-ext']],
	['cyrillic', sansRanges.cyrillic],
	ARABIC
];

/** Of each face that the style names (lib/style/expressions.ts), the first that covers a letter has it. */
const FACES: Readonly<Record<string, readonly Slice[]>> = {
	'Plex Sans': SANS,
	'Plex Sans SemiBold': SANS,
	'Source Serif Italic': [
		...CUTS,
		['latin', serifRanges.latin],
		['cyrillic', serifRanges.cyrillic],
		ARABIC
	]
};

/** The families of the page that a face is made of. */
export const familiesOf = (face: string): readonly string[] =>
	(FACES[face] ?? []).map(([slice]) => `${face} ${slice}`);

/** The family that draws a letter in a face; null: none has it. */
export function familyFor(face: string, codePoint: number): string | null {
	const slice = FACES[face]?.find(([, range]) => covers(range, codePoint));
	return slice === undefined ? null : `${face} ${slice[0]}`;
}

/** @param range `U+20-7E,U+A0` */
const covers = (range: string, codePoint: number): boolean =>
	range.split(',').some((part) => {
		const [first = 0, last = first] = part
			.trim()
			.slice(2)
			.split('-')
			.map((code) => parseInt(code, 16));
		return codePoint >= first && codePoint <= last;
	});

/** Stands where MapLibre keeps the fonts that a style names, and says for a letter which family draws it. */
const PAGE_FONTS = {
	setFontFaces: () => undefined,
	hasFontFaces: () => true,
	destroy: () => undefined,
	/** Null: what the font leaves out, or what did not load, is drawn in the browser's own. */
	async getFontFamily(face: string, codePoint: number, feature: string): Promise<string | null> {
		const family = feature === 'normal' ? familyFor(face, codePoint) : null;
		return family !== null && (await isLoaded(family)) ? family : null;
	}
};

const loads = new Map<string, Promise<boolean>>();

/** Asked for once; a font that fails is told of by the page (src/app.html). */
function isLoaded(family: string): Promise<boolean> {
	const before = loads.get(family);
	if (before) return before;
	const load = document.fonts.load(`1rem "${family}"`).then(
		() => true,
		() => false
	);
	loads.set(family, load);
	return load;
}

/**
 * In every style that the map gets: its first, another theme's, or the one it makes anew when its graphics are back.
 * MapLibre has no option for this; a test holds that it asks whoever stands there.
 */
export function drawInPageFonts(map: MapLibreMap): void {
	map.on('style.load', () => {
		Object.assign(map.style.glyphManager, { fontFaceManager: PAGE_FONTS });
	});
}
