import type { ExpressionSpecification } from 'maplibre-gl';
import type { NameLanguage } from '../story/story.ts';
import { GROUND, LAYER_COLOURS, type Theme } from './palette.ts';

/** The faces that labels are set in: lib/map/fonts.browser.ts has their files. */
export const FONTS = {
	regular: ['Plex Sans'],
	strong: ['Plex Sans SemiBold'],
	water: ['Source Serif Italic']
};

/** Label sizes in CSS pixels: five steps, no more, so that ranks read at a glance. */
export const SIZES = { small: 10.5, town: 11.5, city: 13, country: 14.5, sea: 16 } as const;

/** The colour of a feature's layer by its `slot`; of several layers at once (`slot` -1), the ink. */
export function slotColour(theme: Theme): ExpressionSpecification {
	return ['to-color', slotColourName(theme)];
}

/** The same as text, `#rrggbb`. */
export function slotColourName(theme: Theme): ExpressionSpecification {
	const colours = LAYER_COLOURS[theme];
	const cases = colours.flatMap((colour, slot) => [slot, colour]);
	return [
		'match',
		['%', ['get', 'slot'], colours.length],
		...cases,
		GROUND[theme].ink
	] as unknown as ExpressionSpecification;
}

/** A feature's name in the reader's language, else in English. */
export function nameIn(language: NameLanguage): ExpressionSpecification {
	return ['coalesce', ['get', `name_${language}`], ['get', 'name_en'], ''];
}

/*
 * The emphasis of a marker or an area is its feature-state (lib/map/emphasis.ts), which MapLibre draws in the
 * next frame. Global state in an expression that also reads the feature would send every tile of the source to
 * the worker once more.
 */

/** `open`, `hovered`, `read`, or empty. */
const EMPHASIS: ExpressionSpecification = ['string', ['feature-state', 'emphasis'], ''];

/** True where the pointer or the focus is on an event of the marker, or on one that lies somewhere in the area. */
export const IS_HOVERED: ExpressionSpecification = ['==', EMPHASIS, 'hovered'];

/** Opacity of the ring round an emphasised marker. */
export const RING_OPACITY: ExpressionSpecification = [
	'match',
	EMPHASIS,
	'open',
	1,
	'hovered',
	0.7,
	'read',
	0.35,
	0
];

/** What lies only partly in the window of time is faint, not gone. */
export const FAINT_OPACITY = 0.45;
export const FAINT: ExpressionSpecification = ['case', ['get', 'faint'], FAINT_OPACITY, 1];

/** Straight between zoom and value pairs. */
export function byZoom(...stops: (number | ExpressionSpecification)[]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}
