import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	converter,
	formatHex,
	interpolate,
	parse,
	wcagContrast,
	type Color,
	type Rgb
} from 'culori';
import { describe, expect, it } from 'vitest';
import {
	GROUND,
	LAYER_COLOURS,
	layerColour,
	paletteCss,
	THEMES,
	TINT,
	type Theme
} from '../../src/lib/style/palette.ts';

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what must be seen to understand. */
const TEXT = 4.5;
const GRAPHIC = 3;

/**
 * CIEDE2000. About 2.3 is a just noticeable difference; below 6 two colours in different parts of a
 * map are easily taken for one. The first four, which nearly every story uses, stay well above it.
 */
const APART = 6;
const FIRST_FOUR_APART = 13;

const SIGHTS = {
	'no colour blindness': (colour: Color) => colour,
	protanopia: inLinearLight(filterDeficiencyProt(1)),
	deuteranopia: inLinearLight(filterDeficiencyDeuter(1)),
	tritanopia: inLinearLight(filterDeficiencyTrit(1))
};

const linear = converter('lrgb');

/**
 * Culori's filters are the matrices of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009),
 * https://doi.org/10.1109/TVCG.2009.113. They are meant for linear light, while culori lays them on
 * encoded sRGB: so it is handed linear values, and its answer is read as such.
 */
function inLinearLight(filter: (colour: Rgb) => Rgb): (colour: Color) => Color {
	return (colour) => {
		const seen = filter({ ...linear(colour), mode: 'rgb' });
		return { ...seen, mode: 'lrgb' };
	};
}

function parsed(colour: string): Color {
	const known = parse(colour);
	if (known === undefined) throw new Error(`${colour} is not a colour.`);
	return known;
}

function contrast(colour: string, ground: string): number {
	return wcagContrast(colour, ground);
}

function tinted(theme: Theme, colour: string): string {
	return String(formatHex(interpolate([GROUND[theme].land, colour], 'rgb')(TINT)));
}

/** The smallest difference between any two, and which two. */
function nearest(colours: readonly Color[]): { difference: number; pair: string } {
	const difference = differenceCiede2000();
	const pairs = colours.flatMap((a, index) =>
		colours
			.slice(index + 1)
			.map((b) => ({ difference: difference(a, b), pair: `${formatHex(a)} ${formatHex(b)}` }))
	);
	return pairs.reduce((least, pair) => (pair.difference < least.difference ? pair : least));
}

describe.each(THEMES)('%s', (theme) => {
	const ground = GROUND[theme];

	describe.each(LAYER_COLOURS[theme].map((colour) => ({ colour })))(
		'layer $colour',
		({ colour }) => {
			it.each(['paper', 'land', 'sea', 'urban', 'halo'] as const)('is seen on %s', (name) => {
				expect(contrast(colour, ground[name])).toBeGreaterThanOrEqual(GRAPHIC);
			});

			it('is seen on its own tint on land', () => {
				expect(contrast(colour, tinted(theme, colour))).toBeGreaterThanOrEqual(GRAPHIC);
			});

			it('is read on paper and on land, and paper is read on it', () => {
				expect(contrast(colour, ground.paper)).toBeGreaterThanOrEqual(TEXT);
				expect(contrast(colour, ground.land)).toBeGreaterThanOrEqual(TEXT);
			});
		}
	);

	it.each(['ink', 'inkSoft', 'label', 'labelSoft'] as const)('%s is read', (name) => {
		for (const under of ['paper', 'land', 'urban', 'halo'] as const) {
			expect(contrast(ground[name], ground[under]), under).toBeGreaterThanOrEqual(TEXT);
		}
	});

	it('names of waters are read on water', () => {
		expect(contrast(ground.labelWater, ground.sea)).toBeGreaterThanOrEqual(TEXT);
	});

	it('borders are seen on land and town, focus everywhere', () => {
		expect(contrast(ground.border, ground.land)).toBeGreaterThanOrEqual(GRAPHIC);
		for (const under of ['paper', 'land', 'sea', 'urban'] as const) {
			expect(contrast(ground.focus, ground[under]), under).toBeGreaterThanOrEqual(GRAPHIC);
		}
	});

	it.each(Object.entries(SIGHTS))('layers stay apart with %s', (_, seen) => {
		const colours = LAYER_COLOURS[theme].map((colour) => seen(parsed(colour)));
		const all = nearest(colours);
		const four = nearest(colours.slice(0, 4));
		expect(all.difference, all.pair).toBeGreaterThanOrEqual(APART);
		expect(four.difference, four.pair).toBeGreaterThanOrEqual(FIRST_FOUR_APART);
	});
});

it('both themes have the same number of layer colours, at least seven', () => {
	expect(LAYER_COLOURS.dark).toHaveLength(LAYER_COLOURS.light.length);
	expect(LAYER_COLOURS.light.length).toBeGreaterThanOrEqual(7);
});

it('every colour is six hexadecimal digits', () => {
	for (const theme of THEMES) {
		for (const colour of [...Object.values(GROUND[theme]), ...LAYER_COLOURS[theme]]) {
			expect(colour).toMatch(/^#[0-9a-f]{6}$/);
		}
	}
});

it('begins again after the last layer colour', () => {
	expect(layerColour('light', 0)).toBe(LAYER_COLOURS.light[0]);
	expect(layerColour('light', LAYER_COLOURS.light.length)).toBe(LAYER_COLOURS.light[0]);
});

it('gives every colour to CSS, for both themes and for the system’s choice', () => {
	const rules = paletteCss().split('\n');
	expect(rules).toHaveLength(3);
	expect(rules[0]).toMatch(/^:root\{color-scheme:light;--paper:#fcfaf5;--ink:/);
	expect(rules[1]).toMatch(
		/^@media screen\{:root\[data-theme="dark"\]\{color-scheme:dark;--paper:#191b1e;/
	);
	expect(rules[2]).toMatch(
		/^@media screen and \(prefers-color-scheme: dark\)\{:root:not\(\[data-theme="light"\]\)\{.*\}\}$/
	);
	for (const rule of rules) {
		expect(rule).toContain('--ink-soft:');
		expect(rule).toContain('--layer-6:');
	}
});
