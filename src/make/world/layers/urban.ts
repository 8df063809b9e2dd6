import { polygonLayer, type Layer } from '../layer.ts';
import type { Sources } from '../sources.ts';

/** Built-up ground says nothing on a map of continents. */
const firstZoom = 4;

export function urbanLayer(urban: Sources['urban']): Layer {
	const polygons = urban.flatMap(({ geometry }) => geometry.coordinates);
	return polygonLayer(
		'urban',
		polygons.map((coordinates) => ({
			geometry: { type: 'Polygon', coordinates },
			zoom: firstZoom,
			properties: {}
		}))
	);
}
