import { SIZES } from '../expressions.ts';
import type { AreaKind } from './outlines.ts';

/* How a name is set: its lines and their size, the best way first. */

/** A text's width in CSS pixels, without what letter-spacing adds. */
export type Measure = (text: string, size: number) => number;

export interface Setting {
	/** Its lines, parted by line breaks. */
	readonly text: string;
	/** Height of the type, CSS pixels. */
	readonly size: number;
	/** Between letters, as a share of the size. */
	readonly spacing: number;
	/** What the name takes, halo and all, CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** Room for the halo, on each side. */
const HALO = 2;
/** From line to line, as a share of the size: MapLibre's own. */
export const LEADING = 1.2;
const MOST_LINES = 3;

/** The size that a kind of name has at a zoom, and the space between its letters. */
export function styleOf(kind: AreaKind, zoom: number): Pick<Setting, 'size' | 'spacing'> {
	switch (kind) {
		case 'country': {
			// From 2 to 6 it grows with the map; in steps, so that a name does not swell as it is zoomed.
			const share = Math.max(0, Math.min(1, (zoom - 2) / 4));
			const size = SIZES.small + share * (SIZES.country - SIZES.small);
			return { size: Math.round(size * 2) / 2, spacing: 0.14 };
		}
		case 'sea':
			return { size: SIZES.city, spacing: 0.08 };
		case 'governorate':
			return { size: SIZES.small, spacing: 0.06 };
	}
}

/** The ways to set a name: at its own size in one line and in more, then smaller and closer. */
export function settingsOf(
	name: string,
	style: Pick<Setting, 'size' | 'spacing'>,
	measure: Measure
): readonly (readonly Setting[])[] {
	const small = { size: SIZES.small, spacing: style.spacing / 3 };
	const spaced = (each: Pick<Setting, 'size' | 'spacing'>) =>
		isArabic(name) ? { ...each, spacing: 0 } : each;
	return [style, small].map((each) =>
		linesOf(name, measure).map((text) => setting(text, spaced(each), measure))
	);
}

function setting(
	text: string,
	{ size, spacing }: Pick<Setting, 'size' | 'spacing'>,
	measure: Measure
): Setting {
	const lines = text.split('\n');
	const widths = lines.map((line) => measure(line, size) + line.length * size * spacing);
	return {
		text,
		size,
		spacing,
		width: Math.max(...widths) + 2 * HALO,
		height: lines.length * size * LEADING + 2 * HALO
	};
}

/** The name in one line, and in two and three of words as even as can be. */
function linesOf(name: string, measure: Measure): readonly string[] {
	const words = name.split(' ');
	const counts = Array.from(
		{ length: Math.min(MOST_LINES, words.length) },
		(_, index) => index + 1
	);
	return counts.map((count) => evenly(words, count, measure).join('\n'));
}

function evenly(words: readonly string[], count: number, measure: Measure): readonly string[] {
	if (count === 1) return [words.join(' ')];
	const ways = Array.from({ length: words.length - count + 1 }, (_, index) => index + 1).map(
		(first) => [words.slice(0, first).join(' '), ...evenly(words.slice(first), count - 1, measure)]
	);
	const width = (way: readonly string[]) => Math.max(...way.map((line) => measure(line, 10)));
	return ways.reduce((best, way) => (width(way) < width(best) ? way : best));
}

function isArabic(text: string): boolean {
	return /\p{Script=Arabic}/u.test(text);
}

/** Widths of IBM Plex Sans in hundredths of its size, and the letters that have them. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
	[26, " ij.,'’lI-()"],
	[36, 'frtг'],
	[48, 'zsvcyтузсLJxэ'],
	[55, 'agkeahnuьчяеёкéоблвпFoTТГ'],
	[60, 'bdpqdESZYЕЁЗÉрйнъиУц'],
	[65, 'PVXCKARBРХСÇЬЭАБЯÃÅВЧК'],
	[71, 'DUGHNOQЛÜПмИЙНОÔÖ'],
	[76, 'wмыжфДЦЪю&'],
	[84, 'mMМшщФ'],
	[97, 'WЫШЮЖЩ']
];
const WIDTH_OF = new Map(
	WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const))
);
/** A letter of another script: Arabic's are narrower on average. */
const OTHER = 60;

/** A measure for where no font is at hand; it rather takes a text for too wide. */
export const roughWidth: Measure = (text, size) =>
	([...text].reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? OTHER), 0) * size) / 100;
