import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom, IS_HOVERED, slotColour, slotColourName } from '../expressions.ts';
import { TINT } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

/** The name of a hatch in a colour, `#rrggbb`: an image that lib/map draws when it is first asked for. */
export const HATCH = 'hatch-';

/** The layer in which a press finds an area that an event lies in. */
export const AREA_LAYER = 'area-fill';

const IS_OUTLINE: ExpressionSpecification = ['==', ['get', 'form'], 'outline'];
const HOLDS_EVENT: ExpressionSpecification = ['in', ['get', 'form'], ['literal', ['area', 'zone']]];

/**
 * The story's areas that are shown. `form`: `area`, an event is somewhere within (a governorate); `zone`, the
 * same, hatched so that it cannot be taken for water or for a country; `outline`, a place as such, drawn
 * fainter; `ring`, the radius within which a city's event lies. Which are shown, and in which form, is the
 * source's data: lib/map/area-features.ts.
 */
export function areaLayers({ theme }: StyleChoice): LayerSpecification[] {
	const colour = slotColour(theme);
	return [
		{
			id: 'outline-fill',
			type: 'fill',
			source: 'areas',
			filter: IS_OUTLINE,
			paint: { 'fill-antialias': false, 'fill-color': colour, 'fill-opacity': TINT / 2 }
		},
		{
			id: AREA_LAYER,
			type: 'fill',
			source: 'areas',
			filter: HOLDS_EVENT,
			paint: {
				// The line lies on its edge.
				'fill-antialias': false,
				'fill-color': colour,
				'fill-opacity': [
					'*',
					['match', ['get', 'form'], 'zone', TINT / 2, TINT],
					['case', IS_HOVERED, 2.2, 1]
				]
			}
		},
		{
			id: 'area-hatch',
			type: 'fill',
			source: 'areas',
			filter: ['==', ['get', 'form'], 'zone'],
			paint: {
				'fill-antialias': false,
				'fill-pattern': ['concat', HATCH, slotColourName(theme)]
			}
		},
		{
			id: 'outline-line',
			type: 'line',
			source: 'areas',
			filter: IS_OUTLINE,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-width': byZoom(4, 0.7, 7, 1.3, 10, 1.8),
				'line-opacity': 0.45
			}
		},
		{
			id: 'area-line',
			type: 'line',
			source: 'areas',
			filter: HOLDS_EVENT,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-width': byZoom(4, widened(0.7), 7, widened(1.3), 10, widened(1.8))
			}
		},
		{
			id: 'area-ring',
			type: 'line',
			source: 'areas',
			filter: ['==', ['get', 'form'], 'ring'],
			minzoom: 5.5,
			paint: { 'line-color': colour, 'line-width': 1.4, 'line-dasharray': [2.5, 2] }
		}
	];
}

/** A line's width, CSS pixels; more where its area is hovered. */
function widened(width: number): ExpressionSpecification {
	return ['case', IS_HOVERED, width + 1.2, width];
}
