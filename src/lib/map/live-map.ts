import {
	Map as MapLibreMap,
	setWorkerUrl,
	type GeoJSONSource,
	type StyleSpecification
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Camera } from '../story/camera.ts';
import { HATCH } from '../style/layers/areas.ts';
import { LAST_ZOOM } from '../style/style.ts';
import { drawInPageFonts } from './fonts.ts';
import { hatchPixels } from './hatch.ts';
import { GROUND, watchHealth, type Health } from './health.ts';
import { placeLabels } from './label-placement.ts';
import { makeRoom, sizeOf } from './make-room.ts';
import workerUrl from './map-worker.ts?worker&url';
import { paddingRound } from './padding.ts';
import type { Box } from './place-popup.ts';
import { makeProgramsAhead } from './programs-ahead.ts';
import { addRowsMarker } from './rows-marker.ts';
import { sharpenInTime, SKETCH } from './sketch.ts';
import { TILES } from './tile-fetch.ts';
import { showBox } from './travel.ts';

export { makeRoom };
export { ToldStates } from './feature-states.ts';
export { followHand } from './hand.ts';
export { followView } from './follow-view.ts';
export { liveProjection } from './live-projection.svelte.ts';
export { renewRows, serveRows } from './live-rows.ts';
export { followNames } from './live-names.ts';
export { keepNamesClear } from './whole-names.ts';
export { watchContested } from './watch-contested.ts';

// In production MapLibre cannot find its worker by itself: without this the map stays blank.
setWorkerUrl(workerUrl);

/** What the style's global state holds; what is told of single features is their own state. */
export interface MapState {
	/** Ids of the layers of rows that are on. */
	readonly rows: readonly string[];
	/** While relations are drawn: id of the marker whose event is open, or empty. */
	readonly open: string;
	/** While relations are drawn: ids of the markers that the pointer or the focus is on. */
	readonly lit: readonly string[];
	/** Id of the relation under the pointer, or empty. */
	readonly litRelation: string;
}

export interface MapStart {
	readonly container: HTMLElement;
	readonly style: StyleSpecification;
	readonly state: MapState;
	readonly data: MapData;
	/** The part of the map that no panel covers. */
	readonly free: Box;
	/** Where to begin: a camera, or a box [west, south, east, north] to fit. */
	readonly begin: Camera | readonly [number, number, number, number];
	readonly gestures: Gestures;
	readonly onhealth: (health: Health) => void;
}

/**
 * `all`: wheel and one finger are the map's. `shared`: they scroll the page round it; the map takes
 * two fingers, or the wheel with Ctrl or ⌘, and says so to who tries without.
 */
export type Gestures = 'all' | 'shared';

/** What it says then. */
const HINTS = {
	'CooperativeGesturesHandler.WindowsHelpText': 'To zoom the map, hold Ctrl and scroll',
	'CooperativeGesturesHandler.MacHelpText': 'To zoom the map, hold ⌘ and scroll',
	'CooperativeGesturesHandler.MobileHelpText': 'To move the map, use two fingers'
};

/** The data of the style's own sources, by their names. */
export type MapData = Readonly<Record<'areas' | 'relations' | 'sites', FeatureCollection>>;

/** Starts the map. Throws where WebGL is not to be had. */
export function startMap(start: MapStart): MapLibreMap {
	const map = new MapLibreMap({
		container: start.container,
		style: withData(start.style, start.data),
		// Every style is checked in tests/style: to do it again before each opening costs a reader some 40 ms.
		validateStyle: false,
		globalState: { ...start.state },
		...(isCamera(start.begin) ? positionOf(start.begin) : {}),
		minZoom: 1,
		maxZoom: LAST_ZOOM,
		// North is up: a locator map is not turned or tilted.
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		maxPitch: 0,
		fadeDuration: 0,
		attributionControl: false,
		cooperativeGestures: start.gestures === 'shared',
		locale: HINTS,
		renderWorldCopies: true,
		// Its size is a matter of `makeRoom`, together with the free part's.
		trackResize: false,
		pixelRatio: SKETCH
	});
	drawInPageFonts(map);
	sharpenInTime(map, makeProgramsAhead(map, start.style.layers));
	placeLabels(map);
	watchHealth(map, start.onhealth);
	map.setPadding(paddingRound(start.free, sizeOf(map)));
	if (!isCamera(start.begin)) showBox(map, start.begin, { atOnce: true, margin: 0 });
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.setMissingStyleImageResolver((id) =>
		id.startsWith(HATCH) ? addHatch(map, id) : addRowsMarker(map, id)
	);
	return map;
}

/** Replaces the style (another theme, other names) and keeps what is drawn on it. */
export function restyle(
	map: MapLibreMap,
	style: StyleSpecification,
	data: MapData,
	state: MapState
): void {
	map.setStyle(withData(style, data), { globalState: { ...state } });
}

export function setData(map: MapLibreMap, source: keyof MapData, data: FeatureCollection): void {
	void map.getSource<GeoJSONSource>(source)?.setData(data);
}

export function cameraOf(map: MapLibreMap): Camera {
	const { lng, lat } = map.getCenter().wrap();
	return { zoom: map.getZoom(), latitude: lat, longitude: lng };
}

function isCamera(begin: MapStart['begin']): begin is Camera {
	return 'zoom' in begin;
}

function positionOf({ longitude, latitude, zoom }: Camera) {
	return { center: [longitude, latitude] as [number, number], zoom };
}

function withData(style: StyleSpecification, data: MapData): StyleSpecification {
	const sources = { ...style.sources };
	for (const [id, collection] of Object.entries(data)) {
		const source = sources[id];
		if (source?.type === 'geojson') sources[id] = { ...source, data: collection };
	}
	const ground = sources[GROUND];
	if (ground?.type === 'vector' && ground.tiles)
		sources[GROUND] = { ...ground, tiles: ground.tiles.map((tile) => `${TILES}://${tile}`) };
	return { ...style, sources };
}

/** Draws a hatch when the style first asks for it. */
function addHatch(map: MapLibreMap, id: string): void {
	const colour = id.slice(HATCH.length);
	if (!/^#[0-9a-f]{6}$/i.test(colour) || map.hasImage(id)) return;
	const size = 12;
	map.addImage(
		id,
		{ width: size, height: size, data: hatchPixels(colour, size, 2) },
		{ pixelRatio: 2 }
	);
}
