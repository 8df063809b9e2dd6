import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { OBSTACLE, OBSTACLE_PX, OBSTACLES_SOURCE } from '../style/layers/obstacles.ts';
import { obstacleFeatures } from './obstacle-features.ts';
import type { Box } from './place-popup.ts';

const NONE = { type: 'FeatureCollection' as const, features: [] };

/**
 * Keeps names clear of panels and of what lies on the free part of the map. Returns how to tell what lies there, CSS
 * pixels. While the map moves nothing is kept clear: boxes that move along with it would cover other names.
 */
export function keepNamesClear(map: MapLibreMap): (boxes: readonly Box[]) => void {
	let boxes: readonly Box[] = [];
	let given = '';
	let isMoving = false;
	const give = () => {
		const source = map.getSource<GeoJSONSource>(OBSTACLES_SOURCE);
		const data = isMoving ? NONE : featuresNow(map, boxes);
		const text = JSON.stringify(data);
		if (!source || text === given) return;
		given = text;
		void source.setData(data);
	};
	map.on('style.load', () => {
		given = '';
		give();
	});
	map.on('movestart', () => {
		isMoving = true;
		// A jump has ended by then.
		requestAnimationFrame(give);
	});
	map.on('moveend', () => {
		isMoving = false;
		give();
	});
	map.on('resize', give);
	return (now) => {
		boxes = now;
		give();
	};
}

function featuresNow(map: MapLibreMap, boxes: readonly Box[]) {
	const { left = 0, top = 0, right = 0, bottom = 0 } = map.getPadding();
	return obstacleFeatures({
		size: { width: map.getContainer().clientWidth, height: map.getContainer().clientHeight },
		padding: { left, top, right, bottom },
		boxes,
		worldWidth: 512 * 2 ** map.getZoom(),
		toSpot: (point) => map.unproject(point).toArray()
	});
}

/** Adds the image of a box when the style first asks for it. */
export function addObstacle(map: MapLibreMap, id: string): void {
	const [width = 0, height = 0] = id.slice(OBSTACLE.length).split('x').map(Number);
	if (map.hasImage(id)) return;
	const data = new Uint8Array(width * height * 4);
	map.addImage(id, { width, height, data }, { pixelRatio: 1 / OBSTACLE_PX });
}
