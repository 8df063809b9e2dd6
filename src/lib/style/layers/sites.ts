import type { DataDrivenPropertyValueSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import {
	byZoom,
	FAINT,
	FONTS,
	IS_LIT,
	IS_OPEN,
	IS_READ,
	SIZES,
	slotColour
} from '../expressions.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style.ts';

/*
 * One marker a site, or one for several that would touch. The features' properties are those of
 * lib/map/site-features.ts. A marker is drawn from below: ring when open or lit, form, edge, and on
 * it the kind's icon or the number of its events.
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
			paint: {
				'icon-color': colour,
				'icon-opacity': ['case', IS_OPEN, 1, IS_LIT, 0.7, IS_READ, 0.35, 0]
			}
		},
		{
			...icon('site-form', ['get', 'base']),
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
			...icon('site-kind', ['get', 'kindImage'], { collides: true }),
			filter: ['!=', ['get', 'kindImage'], ''],
			paint: { 'icon-color': onForm, 'icon-opacity': FAINT }
		},
		{
			id: 'site-count',
			type: 'symbol',
			source: 'sites',
			filter: ['==', ['get', 'kindImage'], ''],
			layout: {
				'text-field': ['to-string', ['get', 'count']],
				'text-font': FONTS.strong,
				'text-size': SIZES.city,
				'text-allow-overlap': true,
				'text-padding': CLEAR_PX
			},
			paint: { 'text-color': onForm, 'text-opacity': FAINT }
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

/** Round what stands on a marker: as far as the marker's rim, so that labels keep clear of it. */
const CLEAR_PX = 6;

function icon(
	id: string,
	image: NonNullable<SymbolLayerSpecification['layout']>['icon-image'],
	{ collides } = { collides: false }
): Pick<SymbolLayerSpecification, 'id' | 'type' | 'source' | 'layout'> & { source: 'sites' } {
	return {
		id,
		type: 'symbol',
		source: 'sites',
		layout: {
			'icon-image': image,
			'icon-allow-overlap': true,
			// The forms' images are wider than what is seen of them.
			...(collides ? { 'icon-padding': CLEAR_PX } : { 'icon-ignore-placement': true })
		}
	};
}
