import type {
	CircleLayerSpecification,
	ExpressionSpecification,
	SymbolLayerSpecification
} from 'maplibre-gl';
import { FONTS, SIZES, slotColour } from '../expressions.ts';
import { RIM_PX } from '../marks.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style.ts';

/** The source of the rows' markers, and the layer in its tiles: lib/map/rows-tile.ts makes them. */
export const ROWS_SOURCE = 'rows';
export const ROWS_TILE_LAYER = 'markers';
/** The scheme of their address: no host is asked, but the page's own worker. */
export const ROWS_SCHEME = 'rows';

/** What a press is looked for on, of a layer by its id. */
export const rowsForm = (layer: string): string => `rows-form-${layer}`;

/** Between the names of two images that are drawn as one: lib/map/one-image.ts makes it. */
export const ONE_IMAGE = '+';

/** The more rows, the larger, so that the number has room: by its digits. */
const sized = (times: (size: number) => number): ExpressionSpecification => [
	'step',
	['get', 'count'],
	times(1),
	...[
		[100, 1.15],
		[1_000, 1.45],
		[10_000, 1.75],
		[100_000, 2.1]
	].flatMap(([from = 0, size = 1]) => [from, times(size)])
];

/** Of a marker's disc, CSS pixels. */
const RADIUS_PX = 13;

/**
 * The rows of data sets, marked as the article's own events are whose place comes from the record: a hollow
 * disc, its edge, and in it the kind's icon or a number. There may be hundreds in view: symbols are placed
 * anew as the map moves, so the disc is a circle, and all that stands on it one symbol. Each layer has
 * its own two, since what is switched by global state must not read the feature.
 */
export function rowsLayers(choice: StyleChoice): RowsLayers {
	return choice.rowLayers.flatMap((layer) => [discs(choice, layer), symbols(choice, layer)]);
}

type RowsLayers = (CircleLayerSpecification | SymbolLayerSpecification)[];

function discs({ theme }: StyleChoice, layer: string): CircleLayerSpecification {
	return {
		id: rowsForm(layer),
		type: 'circle',
		source: ROWS_SOURCE,
		'source-layer': ROWS_TILE_LAYER,
		filter: ['==', ['get', 'layer'], layer],
		paint: {
			'circle-radius': sized((size) => RADIUS_PX * size + RIM_PX),
			'circle-color': faded(['to-color', GROUND[theme].paper]),
			'circle-opacity': isOn(layer)
		}
	};
}

function symbols({ theme }: StyleChoice, layer: string): SymbolLayerSpecification {
	const colour = faded(slotColour(theme));
	return {
		id: `rows-mark-${layer}`,
		type: 'symbol',
		source: ROWS_SOURCE,
		'source-layer': ROWS_TILE_LAYER,
		filter: ['==', ['get', 'layer'], layer],
		layout: {
			'icon-image': ['get', 'edge'],
			'icon-size': sized((size) => size),
			'icon-allow-overlap': true,
			'icon-padding': 0,
			'text-field': ['case', ['>', ['get', 'count'], 1], ['to-string', ['get', 'count']], ''],
			'text-font': FONTS.strong,
			'text-size': SIZES.city,
			'text-allow-overlap': true,
			'text-ignore-placement': true
		},
		paint: {
			'icon-color': colour,
			'icon-opacity': isOn(layer),
			'text-color': colour,
			'text-opacity': isOn(layer)
		}
	};
}

/** 1 where the layer is on, else 0: the same for all its features, so that no tile is made anew. */
function isOn(layer: string): ExpressionSpecification {
	return ['case', ['in', layer, ['array', 'string', ['global-state', 'rows']]], 1, 0];
}

/** What lies only partly in the window of time is faint, as FAINT has it: here in its colour. */
function faded(colour: ExpressionSpecification): ExpressionSpecification {
	const channel = (at: number): ExpressionSpecification => ['at', at, ['var', 'rgba']];
	return [
		'let',
		'rgba',
		['to-rgba', colour],
		['rgba', channel(0), channel(1), channel(2), ['case', ['get', 'faint'], 0.45, 1]]
	];
}
