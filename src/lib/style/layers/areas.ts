import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom, IS_BARE, IS_LIT, IS_SHOWN, slotColour, slotColourName } from '../expressions.ts';
import { TINT } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

/** The name of a hatch in a colour, `#rrggbb`: an image that lib/map draws when it is first asked for. */
export const HATCH = 'hatch-';

/** A place as such: opacities. */
const OUTLINE = { fill: TINT / 2, line: 0.45 } as const;

/**
 * The story's areas. `form`: `area`, an event is somewhere within (a governorate); `zone`, the same,
 * hatched so that it cannot be taken for water or for a country; `outline`, a place as such, drawn
 * fainter; `ring`, the radius within which a city's event lies. A place whose layer is on stays while
 * none of its events is shown, as an outline: nothing is said to have happened in it just then.
 */
export function areaLayers({ theme }: StyleChoice): LayerSpecification[] {
	const colour = slotColour(theme);
	return [
		{
			id: 'area-fill',
			type: 'fill',
			source: 'areas',
			filter: ['in', ['get', 'form'], ['literal', ['area', 'zone', 'outline']]],
			paint: {
				// The line lies on its edge.
				'fill-antialias': false,
				'fill-color': colour,
				'fill-opacity': [
					'case',
					IS_SHOWN,
					[
						'*',
						['match', ['get', 'form'], 'outline', OUTLINE.fill, 'zone', TINT / 2, TINT],
						['case', IS_MARK_LIT, 2.2, 1]
					],
					IS_BARE,
					OUTLINE.fill,
					0
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
				'fill-pattern': ['concat', HATCH, slotColourName(theme)],
				'fill-opacity': ['case', IS_SHOWN, 1, 0]
			}
		},
		{
			id: 'area-line',
			type: 'line',
			source: 'areas',
			filter: ['in', ['get', 'form'], ['literal', ['area', 'zone', 'outline']]],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-width': byZoom(4, widened(0.7), 7, widened(1.3), 10, widened(1.8)),
				'line-opacity': [
					'case',
					IS_SHOWN,
					['match', ['get', 'form'], 'outline', OUTLINE.line, 1],
					IS_BARE,
					OUTLINE.line,
					0
				]
			}
		},
		{
			id: 'area-ring',
			type: 'line',
			source: 'areas',
			filter: ['==', ['get', 'form'], 'ring'],
			minzoom: 5.5,
			paint: {
				'line-color': colour,
				'line-width': 1.4,
				'line-dasharray': [2.5, 2],
				'line-opacity': ['case', IS_SHOWN, 1, 0]
			}
		}
	];
}

/** True where an event that lies somewhere in this area is looked at; a mere outline is no event's mark. */
const IS_MARK_LIT: ExpressionSpecification = [
	'all',
	IS_LIT,
	['in', ['get', 'form'], ['literal', ['area', 'zone']]]
];

/** A line's width, CSS pixels; more where its area is hovered. */
function widened(width: number): ExpressionSpecification {
	return ['case', IS_MARK_LIT, width + 1.2, width];
}
