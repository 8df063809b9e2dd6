import type { DataDrivenPropertyValueSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { byZoom, FAINT, FONTS, RING_OPACITY, SIZES, slotColour } from '../expressions.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

/** The layer in which a press finds a marker. */
export const SITE_LAYER = 'site-form';

/*
 * One marker a site, or one for several that would touch. The features' properties are those of
 * lib/map/site-features.ts: the source holds the markers that are shown and no others. A marker is drawn
 * from below: ring when open or hovered, form, edge, and on it the kind's icon or the number of its events.
 */
export function siteLayers({ theme }: StyleChoice): SymbolLayerSpecification[] {
	const ground = GROUND[theme];
	const colour = slotColour(theme);
	const onForm: DataDrivenPropertyValueSpecification<string> = [
		'case',
		['get', 'hollow'],
		colour,
		ground.paper
	];
	return [
		{
			...icon('site-ring', ['concat', ['get', 'shape'], '-halo']),
			paint: { 'icon-color': colour, 'icon-opacity': RING_OPACITY }
		},
		{
			...icon(SITE_LAYER, ['get', 'base']),
			paint: {
				'icon-opacity': FAINT,
				'icon-color': ['case', ['get', 'hollow'], ground.paper, colour],
				'icon-halo-color': ground.paper,
				'icon-halo-width': ['get', 'haloPx']
			}
		},
		{
			...icon('site-edge', ['get', 'edge']),
			filter: ['!=', ['get', 'edge'], ''],
			paint: { 'icon-color': colour, 'icon-opacity': FAINT }
		},
		{
			...icon('site-within', ['get', 'kindImage']),
			layout: {
				'icon-image': ['get', 'kindImage'],
				...OVER_ALL,
				'text-field': [
					'case',
					['==', ['get', 'kindImage'], ''],
					['to-string', ['get', 'count']],
					''
				],
				'text-font': FONTS.strong,
				'text-size': SIZES.city,
				'text-allow-overlap': true,
				'text-ignore-placement': true
			},
			paint: {
				'icon-color': onForm,
				'icon-opacity': FAINT,
				'text-color': onForm,
				'text-opacity': FAINT
			}
		},
		{
			id: 'site-room',
			type: 'symbol',
			source: 'sites',
			layout: { 'icon-image': ROOM, 'icon-allow-overlap': true, 'icon-padding': CLEAR_PX },
			paint: { 'icon-opacity': 0 }
		}
	];
}

/** The story's own names of its places, in the layers' colours. */
export function siteLabelLayers({ theme }: StyleChoice): SymbolLayerSpecification[] {
	const ground = GROUND[theme];
	return [
		{
			id: 'site-label',
			type: 'symbol',
			source: 'sites',
			layout: {
				'text-field': ['get', 'label'],
				'text-font': FONTS.strong,
				'text-size': byZoom(4, SIZES.town, 7, SIZES.city),
				'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
				'text-radial-offset': 1.6,
				'text-justify': 'auto',
				'text-max-width': 9,
				'text-line-height': 1.1
			},
			paint: {
				'text-color': slotColour(theme),
				'text-opacity': FAINT,
				'text-halo-color': ground.halo,
				'text-halo-width': 1.5
			}
		}
	];
}

/** An image of the size of what stands on a marker. Unseen, it keeps labels clear of markers, */
const ROOM = 'kind-talks';
/** up to their rim, CSS pixels: the forms' own images are wider than what is seen of them. */
const CLEAR_PX = 6;

const OVER_ALL = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;

function icon(
	id: string,
	image: NonNullable<SymbolLayerSpecification['layout']>['icon-image']
): Pick<SymbolLayerSpecification, 'id' | 'type' | 'source' | 'layout'> & { source: 'sites' } {
	return { id, type: 'symbol', source: 'sites', layout: { 'icon-image': image, ...OVER_ALL } };
}
