import type { LayerSpecification } from 'maplibre-gl';
import { byZoom } from '../expressions.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

/** Lakes and rivers: Natural Earth, OpenStreetMap 2017, and GSHHG near the story. */
export function waterLayers({ theme }: StyleChoice): LayerSpecification[] {
	const ground = GROUND[theme];
	return [
		{
			id: 'lake',
			type: 'fill',
			source: 'basemap',
			'source-layer': 'water',
			paint: { 'fill-color': ground.sea }
		},
		{
			id: 'shore',
			type: 'line',
			source: 'basemap',
			'source-layer': 'water',
			minzoom: 5,
			paint: { 'line-color': ground.river, 'line-width': 0.5 }
		},
		{
			id: 'river',
			type: 'line',
			source: 'basemap',
			'source-layer': 'river',
			minzoom: 3,
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': ground.river,
				// Rank 0 is the broadest river, 12 the least brook.
				'line-width': byZoom(3, ['max', 0.2, ['-', 0.9, ['*', 0.1, ['get', 'rank']]]], 9, [
					'max',
					0.7,
					['-', 2, ['*', 0.13, ['get', 'rank']]]
				])
			}
		}
	];
}
