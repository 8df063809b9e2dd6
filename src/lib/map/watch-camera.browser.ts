import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import { nearestCopy, type Overview } from './projection.ts';
import { metresPerPx } from './scale-bar.ts';

/** At most so often while the zoom changes, ms. */
const ZOOMING_EVERY = 400;
/** A move that stands still for so long pauses, ms. */
const PAUSE = 300;

/** Tells how the map lies: at once, when a move ends or pauses, and now and then while it changes the zoom. */
export function watchCamera(map: MapLibreMap, onoverview: (overview: Overview) => void): void {
	let seen = { at: 0, zoom: 0 };
	let movedAt = 0;
	let pause: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		clearTimeout(pause);
		pause = undefined;
		seen = { at: performance.now(), zoom: map.getZoom() };
		onoverview(overviewOf(map));
	};
	/** One timer for many frames: it goes on until the map has stood still. */
	const wait = (rest: number) => {
		pause = setTimeout(() => {
			const left = movedAt + PAUSE - performance.now();
			if (left > 0) wait(left);
			else look();
		}, rest);
	};
	map.on('move', () => {
		movedAt = performance.now();
		if (map.getZoom() !== seen.zoom && movedAt - seen.at >= ZOOMING_EVERY) look();
		else if (pause === undefined) wait(PAUSE);
	});
	map.on('moveend', look);
	map.on('resize', look);
	map.once('remove', () => clearTimeout(pause));
	look();
}

function overviewOf(map: MapLibreMap): Overview {
	const { lng, lat } = map.getCenter();
	const bounds = map.getBounds();
	return {
		toPoint: (spot: Position) => map.project(nearestCopy(spot, lng)),
		centre: [lng, lat],
		view: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
		metresPerPx: metresPerPx(lat, map.getZoom())
	};
}
