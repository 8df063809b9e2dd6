import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import { nearestCopy, type Overview, type Projection } from './projection.ts';
import { metresPerPx } from './scale-bar.ts';

/** Whoever lays out what stands on the map. */
export interface ViewFollower {
	/** With every frame of a move. */
	readonly onprojection: (projection: Projection) => void;
	/** When a move ends or pauses, and now and then while it changes the zoom. */
	readonly onoverview: (overview: Overview) => void;
}

/** At most so often while the zoom changes, ms. */
const ZOOMING_EVERY = 400;
/** A move that stands still for so long pauses, ms. */
const PAUSE = 300;

/** Tells how the map lies, at once and from then on. */
export function followView(map: MapLibreMap, { onprojection, onoverview }: ViewFollower): void {
	let seen = { at: 0, zoom: 0 };
	let pause: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		clearTimeout(pause);
		seen = { at: performance.now(), zoom: map.getZoom() };
		const projection = projectionOf(map);
		onprojection(projection);
		onoverview(overviewOf(map, projection));
	};
	map.on('move', () => {
		if (map.getZoom() !== seen.zoom && performance.now() - seen.at >= ZOOMING_EVERY) return look();
		onprojection(projectionOf(map));
		clearTimeout(pause);
		pause = setTimeout(look, PAUSE);
	});
	map.on('moveend', look);
	map.on('resize', look);
	map.once('remove', () => clearTimeout(pause));
	look();
}

function projectionOf(map: MapLibreMap): Projection {
	const { lng, lat } = map.getCenter();
	return {
		toWindow: (spot: Position) => map.project(nearestCopy(spot, lng)),
		centre: [lng, lat]
	};
}

function overviewOf(map: MapLibreMap, projection: Projection): Overview {
	const bounds = map.getBounds();
	return {
		...projection,
		view: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
		metresPerPx: metresPerPx(map.getCenter().lat, map.getZoom())
	};
}
