import type { SymbolLayerSpecification } from 'maplibre-gl';

/*
 * Names keep clear of what lies on the map: each box that covers a part of it is a symbol here, of the box's size and
 * unseen. MapLibre places the last layer first, so every name yields to it, by MapLibre's own test of collisions.
 */

/** The source of the boxes: lib/map/covers.ts makes them. */
export const COVERS_SOURCE = 'covers';

/** What the names of their images begin with; behind it the size, `6x2`. */
export const COVER = 'cover:';

/** So many CSS pixels is a pixel of such an image wide and high. */
export const COVER_PX = 8;

export function coverLayer(): SymbolLayerSpecification {
	return {
		id: 'cover',
		type: 'symbol',
		source: COVERS_SOURCE,
		layout: {
			'icon-image': ['get', 'image'],
			'icon-anchor': ['get', 'anchor'],
			'icon-allow-overlap': true,
			'icon-padding': 0
		},
		paint: { 'icon-opacity': 0 }
	};
}
