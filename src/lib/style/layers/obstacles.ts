import type { SymbolLayerSpecification } from 'maplibre-gl';

/*
 * Names keep clear of what lies on the map: each box that covers a part of it is a symbol here, of the box's size and
 * unseen. MapLibre places the last layer first, so every name yields to it, by MapLibre's own test of collisions.
 */

/** The source of the boxes: lib/map/obstacle-features.ts makes them. */
export const OBSTACLES_SOURCE = 'obstacles';

/** What the names of their images begin with; behind it the size, `6x2`. */
export const OBSTACLE = 'obstacle:';

/** So many CSS pixels is a pixel of such an image wide and high. */
export const OBSTACLE_PX = 8;

export function obstacleLayer(): SymbolLayerSpecification {
	return {
		id: 'obstacles',
		type: 'symbol',
		source: OBSTACLES_SOURCE,
		layout: {
			'icon-image': ['get', 'image'],
			'icon-anchor': ['get', 'anchor'],
			'icon-allow-overlap': true,
			'icon-padding': 0
		},
		paint: { 'icon-opacity': 0 }
	};
}
