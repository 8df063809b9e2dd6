import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { FONTS, SIZES, slotColour } from '../expressions.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

/** The layer in which a press finds an arc. */
export const RELATION_LAYER = 'relation-line';

/**
 * Relations between events: thin directed arcs, faint until the marker at one end, or the arc itself, is looked at.
 * The features' properties are those of lib/map/relation-features.ts, in the source `relations`.
 * To be laid below the markers and above the areas.
 */
export function relationLayers({ theme }: StyleChoice): LayerSpecification[] {
	const ground = GROUND[theme];
	const colour = slotColour(theme);
	return [
		{
			id: RELATION_LAYER,
			type: 'line',
			source: 'relations',
			layout: { 'line-cap': 'butt', 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-width': ['case', IS_STRONG, 1.8, 1.1],
				'line-opacity': ['case', IS_STRONG, 1, FAINT],
				// Not yet, or never: as the dashes of a marker's edge.
				'line-dasharray': ['case', ['get', 'planned'], ['literal', [4, 3]], ['literal', [1, 0]]]
			}
		},
		{
			id: 'relation-arrow',
			type: 'symbol',
			source: 'relations',
			layout: {
				'symbol-placement': 'line',
				// Near enough that an arc shows its direction also where neither end is in view.
				'symbol-spacing': 160,
				'icon-image': 'pointer',
				'icon-size': 0.5,
				// The image points north; along a line, ahead is east.
				'icon-rotate': 90,
				'icon-rotation-alignment': 'map',
				'icon-keep-upright': false,
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: {
				'icon-color': colour,
				'icon-opacity': ['case', IS_STRONG, 1, FAINT]
			}
		},
		{
			id: 'relation-label',
			type: 'symbol',
			source: 'relations',
			// A filter, not an opacity: a label that is not seen takes no room from others.
			filter: IS_STRONG,
			layout: {
				'symbol-placement': 'line-center',
				'text-field': ['get', 'label'],
				'text-font': FONTS.regular,
				'text-size': SIZES.town,
				'text-offset': [0, -0.9],
				'text-max-angle': 60,
				'text-padding': 1
			},
			paint: {
				'text-color': colour,
				'text-halo-color': ground.halo,
				'text-halo-width': 1.5
			}
		}
	];
}

/** Opacity of an arc that neither end calls for, 0 to 1. */
const FAINT = 0.4;

/** True where the marker at either end is open or hovered, or the pointer is on the arc itself. */
const IS_STRONG: ExpressionSpecification = ['get', 'strong'];
