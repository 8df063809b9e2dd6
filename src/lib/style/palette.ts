/*
 * The one place where colours are named. Everything that is drawn, on the map or beside it, takes
 * its colour from here. Contrast and colour-blind distance are measured in tests/style/palette.test.ts:
 * where one falls short, the colour moves, not the rule.
 */

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colours of everything that is not a layer. */
export interface Ground {
	/** Panels, the gaps inside markers, and what is written on a layer's colour. */
	readonly paper: string;
	readonly ink: string;
	readonly inkSoft: string;
	/** Hairlines between parts of a panel; carries no meaning of its own. */
	readonly rule: string;
	readonly land: string;
	readonly sea: string;
	/** Rivers and shores, drawn as lines. */
	readonly river: string;
	readonly urban: string;
	/** State borders; contested lines are dashed in the same grey. */
	readonly border: string;
	/** Governorate lines. */
	readonly borderSoft: string;
	/** Names of states and towns. */
	readonly label: string;
	/** Names of governorates. */
	readonly labelSoft: string;
	readonly labelWater: string;
	/** Round labels and markers, so that lines stop short of them. */
	readonly halo: string;
	/** Keyboard focus, and the ring of the open marker. */
	readonly focus: string;
}

/** The printed locator map: warm paper by day, warm ink by night. Ours; sketched in the design. */
export const GROUND: Record<Theme, Ground> = {
	light: {
		paper: '#fcfaf5',
		ink: '#211e19',
		inkSoft: '#6b6458',
		rule: '#ddd6c7',
		land: '#f5f1e7',
		sea: '#d9e3e6',
		river: '#b4c8cf',
		urban: '#ebe4d4',
		border: '#8f8674',
		borderSoft: '#d8d0be',
		label: '#3d382f',
		labelSoft: '#6b6458',
		labelWater: '#45626e',
		halo: '#f9f6ee',
		focus: '#211e19'
	},
	dark: {
		paper: '#191b1e',
		ink: '#ebe6db',
		inkSoft: '#a39c8f',
		rule: '#34373b',
		land: '#1d2023',
		sea: '#101316',
		river: '#2c3c44',
		urban: '#25282c',
		border: '#6a6d70',
		borderSoft: '#303438',
		label: '#cfc9bd',
		labelSoft: '#a39c8f',
		labelWater: '#7d96a1',
		halo: '#1a1c1f',
		focus: '#ebe6db'
	}
};

/**
 * Layers by their order in the story: blue, red, green (teal by night), magenta, orange, then purple and grey.
 *
 * After Paul Tol, "Colour Schemes", issue 3.2 (2021), https://personal.sron.nl/~pault/: the first
 * five and the grey from "vibrant", the purple from "muted". Each was moved in OKLCH, as little as
 * would do, until it read on every ground and stayed apart from its neighbours under each kind of
 * colour blindness; the thresholds stand in the test.
 */
export const LAYER_COLOURS: Record<Theme, readonly [string, ...string[]]> = {
	light: ['#0271bd', '#d0280a', '#4a785c', '#ac3679', '#9f5d2d', '#734693', '#5b5a5a'],
	dark: ['#6facdc', '#fa7051', '#1aded4', '#ce899e', '#f0a447', '#9f85bc', '#b7b3a5']
};

/** How strongly an area is filled with its layer's colour, 0 to 1. */
export const TINT = 0.14;

/**
 * The colour of the layer at `index`, counted from 0. After the last colour it begins again: such
 * a story tells its layers apart by name.
 */
export function layerColour(theme: Theme, index: number): string {
	const colours = LAYER_COLOURS[theme];
	return colours[index % colours.length] ?? colours[0];
}

/**
 * All colours as CSS custom properties: `--paper`, `--ink-soft`, `--layer-0` and so on. The reader's
 * own choice (`data-theme` on the root) goes before that of the system. Paper is light.
 */
export function paletteCss(): string {
	return [
		`:root{${declarations('light')}}`,
		`@media screen{:root[data-theme="dark"]{${declarations('dark')}}}`,
		`@media screen and (prefers-color-scheme: dark){:root:not([data-theme="light"]){${declarations('dark')}}}`
	].join('\n');
}

function declarations(theme: Theme): string {
	const ground = Object.entries(GROUND[theme]).map(([name, colour]) => [kebab(name), colour]);
	const layers = LAYER_COLOURS[theme].map((colour, index) => [`layer-${index}`, colour]);
	const properties = [...ground, ...layers].map(([name, colour]) => `--${name}:${colour}`);
	return [`color-scheme:${theme}`, ...properties].join(';');
}

function kebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
