import type { LayerSpecification } from 'maplibre-gl';
import { CONTESTED_FORMS, FORM_DASHES, type ContestedForm } from '../contested.ts';
import { byZoom } from '../expressions.ts';
import { GROUND, type Ground } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

const WIDTH = byZoom(2, 0.5, 6, 0.9, 10, 1.5);

/** The layers in which a press finds a contested line or area. */
export const CONTESTED_LAYERS: readonly string[] = [...CONTESTED_FORMS.map(idOf), 'contested-area'];

/*
 * Lines between countries and within them. A line in no dispute is whole; a contested one is broken
 * in the same quiet grey, each kind with its own rhythm. Natural Earth 1:10m draws what is held on
 * the ground; geo/world/contested.json says of each contested line who claims what.
 */
export function boundaryLayers({ theme }: StyleChoice): LayerSpecification[] {
	const ground = GROUND[theme];
	return [
		// Contested areas are not filled: this layer is there to be pressed, and for its light outline.
		{
			id: 'contested-area',
			type: 'fill',
			source: 'basemap',
			'source-layer': 'area',
			minzoom: 4,
			paint: { 'fill-color': ground.border, 'fill-opacity': 0.035 }
		},
		{
			id: 'border-governorate',
			type: 'line',
			source: 'basemap',
			'source-layer': 'boundary',
			filter: ['==', ['get', 'level'], 1],
			minzoom: 4,
			layout: { 'line-join': 'round' },
			paint: { 'line-color': ground.borderSoft, 'line-width': byZoom(4, 0.4, 7, 0.8, 10, 1.1) }
		},
		{
			id: 'border-country',
			type: 'line',
			source: 'basemap',
			'source-layer': 'boundary',
			filter: ['all', ['==', ['get', 'level'], 0], ['==', ['get', 'status'], 'agreed']],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': ground.border, 'line-width': WIDTH }
		},
		...CONTESTED_FORMS.map((form) => contestedLine(form, ground))
	];
}

function contestedLine(form: ContestedForm, ground: Ground): LayerSpecification {
	return {
		id: idOf(form),
		type: 'line',
		source: 'basemap',
		'source-layer': 'boundary',
		filter: ['all', ['==', ['get', 'status'], 'contested'], ['==', ['get', 'form'], form]],
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': ground.border,
			'line-width': WIDTH,
			'line-dasharray': [...FORM_DASHES[form]]
		}
	};
}

function idOf(form: ContestedForm): string {
	return `border-${form}`;
}
