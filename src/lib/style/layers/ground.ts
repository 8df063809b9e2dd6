import type { LayerSpecification } from 'maplibre-gl';
import { byZoom } from '../expressions.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

/** Sea as the sheet, land and built-up areas upon it. Natural Earth 1:10m; urban areas 1:50m. */
export function groundLayers({ theme }: StyleChoice): LayerSpecification[] {
	const ground = GROUND[theme];
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': ground.sea } },
		{
			id: 'land',
			type: 'fill',
			source: 'basemap',
			'source-layer': 'land',
			paint: { 'fill-color': ground.land }
		},
		{
			id: 'urban',
			type: 'fill',
			source: 'basemap',
			'source-layer': 'urban',
			minzoom: 4,
			paint: { 'fill-color': ground.urban, 'fill-opacity': byZoom(4, 0, 6, 1) }
		}
	];
}
