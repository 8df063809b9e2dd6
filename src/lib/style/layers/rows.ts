import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { FAINT, FAINT_OPACITY, FONTS, SIZES, slotColour, slotColourName } from '../expressions.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

/** The source of the rows' markers, and the layer in its tiles: lib/rows/worker/rows-tile.ts makes them. */
export const ROWS_SOURCE = 'rows';
export const ROWS_TILE_LAYER = 'markers';
/** The scheme of their address: no host is asked, but the page's own worker. */
export const ROWS_SCHEME = 'rows';
/** The global state that names the layers of rows that are shown: drawing and hit test both read it. */
export const ROWS_STATE = 'rows';

/** The layer of the style that has the markers of a story's layer, by that one's id. */
export const rowsMark = (layer: string): string => `rows-mark-${layer}`;

/** What the names of their images begin with: lib/rows/map/rows-marker.browser.ts makes each that is asked for. */
export const MARKER = 'marker:';

/** Of a lone marker's disc, CSS pixels. */
export const RADIUS_PX = 13;

/** The more rows, the larger, so that the number has room: by its digits. */
const SIZE: ExpressionSpecification = [
	'step',
	['get', 'count'],
	'1',
	100,
	'1.15',
	1_000,
	'1.45',
	10_000,
	'1.75',
	100_000,
	'2.1'
];

/**
 * The rows of data sets, marked as the article's own events are whose place comes from the record: a hollow
 * disc, its edge, and in it the kind's icon or a number. There may be hundreds in view, in a dozen tiles: disc, edge
 * and icon are one image. Each layer has its own, since what is switched by global state must not read the feature.
 */
export function rowsLayers(choice: StyleChoice): SymbolLayerSpecification[] {
	return choice.rowLayers.map((layer) => marks(choice, layer));
}

function marks({ theme }: StyleChoice, layer: string): SymbolLayerSpecification {
	return {
		id: rowsMark(layer),
		type: 'symbol',
		source: ROWS_SOURCE,
		'source-layer': ROWS_TILE_LAYER,
		filter: ['==', ['get', 'layer'], layer],
		layout: {
			'icon-image': imageName(theme),
			'icon-allow-overlap': true,
			'icon-padding': 0,
			'text-field': ['case', ['>', ['get', 'count'], 1], ['to-string', ['get', 'count']], ''],
			'text-font': FONTS.strong,
			'text-size': SIZES.city,
			'text-allow-overlap': true,
			'text-ignore-placement': true
		},
		paint: {
			'icon-opacity': isOn(layer),
			'text-color': faded(slotColour(theme)),
			'text-opacity': isOn(layer)
		}
	};
}

/** Size, opacity, colour of the disc, that of what is on it, and the images of that, with spaces between. */
function imageName(theme: StyleChoice['theme']): ExpressionSpecification {
	const opacity: ExpressionSpecification = ['case', ['get', 'faint'], `${FAINT_OPACITY}`, '1'];
	const parts = [SIZE, opacity, GROUND[theme].paper, slotColourName(theme), ['get', 'images']];
	return [
		'concat',
		MARKER,
		...parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part]))
	] as unknown as ExpressionSpecification;
}

/** 1 where the layer is on, else 0: the same for all its features, so that no tile is made anew. */
function isOn(layer: string): ExpressionSpecification {
	return ['case', ['in', layer, ['array', 'string', ['global-state', ROWS_STATE]]], 1, 0];
}

/** Faint in its colour, since its opacity is that of the layer. */
function faded(colour: ExpressionSpecification): ExpressionSpecification {
	const channel = (at: number): ExpressionSpecification => ['at', at, ['var', 'rgba']];
	return ['let', 'rgba', ['to-rgba', colour], ['rgba', channel(0), channel(1), channel(2), FAINT]];
}
