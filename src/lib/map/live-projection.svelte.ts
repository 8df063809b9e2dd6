import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import { createSubscriber } from 'svelte/reactivity';
import { nearestCopy, type Projection } from './projection.ts';

/**
 * How the map lies, for who reads it while it is drawn: with each frame of a move it is read anew. While nothing on
 * the page stands at a spot, nobody hears of a move.
 */
export function liveProjection(map: MapLibreMap): Projection {
	const follow = createSubscriber((moved) => {
		map.on('move', moved);
		map.on('resize', moved);
		return () => {
			map.off('move', moved);
			map.off('resize', moved);
		};
	});
	return {
		toPoint(spot: Position) {
			follow();
			return map.project(nearestCopy(spot, map.getCenter().lng));
		},
		get centre(): Position {
			follow();
			const { lng, lat } = map.getCenter();
			return [lng, lat];
		}
	};
}
