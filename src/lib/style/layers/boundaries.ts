import type { LayerSpecification } from 'maplibre-gl';
import { byZoom } from '../expressions.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style.ts';

/*
 * Lines between countries and within them. A line in no dispute is whole; a contested one is broken
 * in the same quiet grey, each kind with its own rhythm. Natural Earth 1:10m draws what is held on
 * the ground; geo/world/contested.json says of each contested line who claims what.
 */
export function boundaryLayers({ theme }: StyleChoice): LayerSpecification[] {
	const ground = GROUND[theme];
	const width = byZoom(2, 0.5, 6, 0.9, 10, 1.5);
	const contested = (
		id: string,
		forms: readonly string[],
		dashes: readonly number[]
	): LayerSpecification => ({
		id,
		type: 'line',
		source: 'basemap',
		'source-layer': 'boundary',
		filter: [
			'all',
			['==', ['get', 'status'], 'contested'],
			['in', ['get', 'form'], ['literal', [...forms]]]
		],
		layout: { 'line-join': 'round' },
		paint: { 'line-color': ground.border, 'line-width': width, 'line-dasharray': [...dashes] }
	});
	return [
		{
			id: 'border-governorate',
			type: 'line',
			source: 'basemap',
			'source-layer': 'boundary',
			filter: ['==', ['get', 'level'], 1],
			minzoom: 4,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': ground.borderSoft,
				'line-width': byZoom(4, 0.4, 7, 0.8, 10, 1.1)
			}
		},
		{
			id: 'border-country',
			type: 'line',
			source: 'basemap',
			'source-layer': 'boundary',
			filter: ['all', ['==', ['get', 'level'], 0], ['!=', ['get', 'status'], 'contested']],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': ground.border, 'line-width': width }
		},
		contested('border-claim', ['claim'], [1, 2.2]),
		contested('border-ceasefire', ['ceasefire', 'armistice'], [5, 2.5]),
		contested('border-disputed', ['disputed'], [3, 2.5]),
		contested('border-separation', ['separation'], [5, 2, 1, 2])
	];
}
