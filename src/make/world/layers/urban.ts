import { feature, type Layer } from '../layer.ts';
import { polygonsAt } from '../polygons.ts';
import type { Sources } from '../sources.ts';
import { thinner, worldOf } from '../thin.ts';
import { shapesOf } from '../topology.ts';

/** Built-up ground says nothing on a map of continents. */
const firstZoom = 4;

export function urbanLayer(urban: Sources['urban']): Layer {
	const polygons = urban.flatMap(({ geometry }) => geometry.coordinates);
	const world = worldOf(
		polygons.map((coordinates) => ({ geometry: { type: 'Polygon', coordinates }, properties: {} }))
	);
	const thinned = thinner(world);
	return {
		name: 'urban',
		at: (zoom) => {
			if (zoom < firstZoom) return [];
			const current = thinned(zoom);
			return shapesOf(current)
				.flatMap((shape) => polygonsAt(current, shape, zoom))
				.map((polygon) => feature(polygon, {}));
		}
	};
}
