import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { StyleChoice } from '../style.ts';
import { siteLayers } from './sites.ts';

/** The source of the rows' markers, and the layer in its tiles: lib/map/rows-tile.ts makes them. */
export const ROWS_SOURCE = 'rows';
export const ROWS_TILE_LAYER = 'markers';
/** The scheme of their address: no host is asked, but the page's own worker. */
export const ROWS_SCHEME = 'rows';
/** What a press is looked for on. */
export const ROWS_FORM = 'rows-form';

/** True where the feature's layer is among those that are on: switched in paint, so that no tile is made anew. */
const IS_ON: ExpressionSpecification = [
	'in',
	['get', 'layer'],
	['array', 'string', ['global-state', 'rows']]
];

/** The more rows, the larger, so that the number has room: by its digits. */
const SIZE: ExpressionSpecification = [
	'step',
	['get', 'count'],
	1,
	100,
	1.15,
	1_000,
	1.45,
	10_000,
	1.75,
	100_000,
	2.1
];

/** The rows of data sets, as the sites of the article's own events are drawn. */
export function rowsLayers(choice: StyleChoice): SymbolLayerSpecification[] {
	return siteLayers(choice).map((layer) => {
		const { paint = {}, layout = {} } = layer;
		const text = 'text-field' in layout;
		const opacity = text ? 'text-opacity' : 'icon-opacity';
		const own = (paint as Record<string, unknown>)[opacity] ?? 1;
		return {
			...layer,
			id: layer.id.replace('site', 'rows'),
			source: ROWS_SOURCE,
			'source-layer': ROWS_TILE_LAYER,
			layout: { ...layout, ...(text ? {} : { 'icon-size': SIZE }) },
			paint: { ...paint, [opacity]: ['case', IS_ON, own, 0] }
		} as SymbolLayerSpecification;
	});
}
