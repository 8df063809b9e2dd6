import {
	addProtocol,
	Map as MapLibreMap,
	ScaleControl,
	setWorkerUrl,
	type GeoJSONSource,
	type PaddingOptions,
	type StyleSpecification
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { FeatureCollection } from 'geojson';
import type { Camera } from '../story/camera.ts';
import type { Extent } from '../story/extent.ts';
import { HATCH } from '../style/layers/areas.ts';
import { CONTESTED_LAYERS } from '../style/layers/boundaries.ts';
import { LAST_ZOOM } from '../style/style.ts';
import { hatchPixels } from './hatch.ts';
import { GROUND, watchHealth, type Health } from './health.ts';
import type { Box } from './place-popup.ts';
import { nearestCopy } from './projection.ts';
import { fetchTile, TILES } from './tile-fetch.ts';
import { showBox } from './travel.ts';

export { renewRows, rowsAt, serveRows } from './live-rows.ts';

// In production MapLibre cannot find its worker by itself: without this the map stays blank.
setWorkerUrl(workerUrl);
addProtocol(TILES, fetchTile);

/** What the style's global state holds. */
export interface MapState {
	/** Ids of the layers of which an event is shown. */
	readonly shown: readonly string[];
	/** Ids of the layers of rows that are on. */
	readonly rows: readonly string[];
	/** Ids of the layers that are on and of which no event is shown. */
	readonly bare: readonly string[];
	/** Id of the marker whose event is open, or empty. */
	readonly open: string;
	/** Ids of the markers that the pointer or the focus is on, here or elsewhere. */
	readonly lit: readonly string[];
	/** Ids of the layers in whose area a lit event lies. */
	readonly litAreas: readonly string[];
	/** Id of the relation under the pointer, or empty. */
	readonly litRelation: string;
	/** Ids of the markers that hold an event of the sentence being read. */
	readonly read: readonly string[];
}

export interface MapStart {
	readonly container: HTMLElement;
	readonly style: StyleSpecification;
	readonly state: MapState;
	readonly data: MapData;
	readonly padding: PaddingOptions;
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
	// A style sheet that came as something else has no rules; without it a map lies all over the page.
	if ([...document.styleSheets].some(({ cssRules }) => cssRules.length === 0))
		throw new Error('a style sheet is not one');
	const map = new MapLibreMap({
		container: start.container,
		style: withData(start.style, start.data),
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
		renderWorldCopies: true
	});
	watchHealth(map, start.onhealth);
	map.setPadding(start.padding);
	if (!isCamera(start.begin)) showBox(map, start.begin, { atOnce: true, margin: 0 });
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.setMissingStyleImageResolver((id) => addHatch(map, id));
	map.addControl(new ScaleControl({ unit: 'imperial', maxWidth: 84 }), 'bottom-right');
	map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 84 }), 'bottom-right');
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

/** The id of the marker at a point of the window, within a finger's reach; null: none. */
export function markerAt(map: MapLibreMap, point: { x: number; y: number }): string | null {
	// 24 px across is the least a target may be (WCAG 2.2, 2.5.8).
	const reach = 12;
	const hits = map.queryRenderedFeatures(
		[
			[point.x - reach, point.y - reach],
			[point.x + reach, point.y + reach]
		],
		{ layers: ['site-form'] }
	);
	// The images are wider than the forms on them: of two that reach here, the nearer is meant.
	const away = ({ geometry }: (typeof hits)[number]): number => {
		if (geometry.type !== 'Point') return Infinity;
		const { x, y } = map.project(nearestCopy(geometry.coordinates, map.getCenter().lng));
		return Math.hypot(x - point.x, y - point.y);
	};
	const [nearest] = hits.toSorted((one, other) => away(one) - away(other));
	const id: unknown = nearest?.properties['id'];
	return typeof id === 'string' ? id : null;
}

/** The layer whose drawn area lies under a point, of those shown; null: none. */
export function areaAt(
	map: MapLibreMap,
	point: { x: number; y: number },
	shown: readonly string[]
): string | null {
	for (const hit of map.queryRenderedFeatures([point.x, point.y], { layers: ['area-fill'] })) {
		const layer: unknown = hit.properties['layer'];
		const form: unknown = hit.properties['form'];
		if (typeof layer === 'string' && shown.includes(layer) && form !== 'outline') return layer;
	}
	return null;
}

/** The relation whose arc passes near a point, and the event it comes from; null: none. */
export function relationAt(
	map: MapLibreMap,
	{ x, y }: { x: number; y: number }
): { readonly relation: string; readonly from: string } | null {
	const reach = 5;
	const [hit] = map.queryRenderedFeatures(
		[
			[x - reach, y - reach],
			[x + reach, y + reach]
		],
		{ layers: ['relation-line'] }
	);
	const relation: unknown = hit?.properties['id'];
	const from: unknown = hit?.properties['from'];
	return typeof relation === 'string' && typeof from === 'string' ? { relation, from } : null;
}

/** The ids of the contested lines and areas at a point, lines first. */
export function contestedAt(map: MapLibreMap, { x, y }: { x: number; y: number }): string[] {
	// A line is a pixel wide: a press this near to it is meant for it.
	const reach = 5;
	return contestedIn(map, { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach });
}

/** The ids of those in a part of the window, lines first. */
export function contestedIn(map: MapLibreMap, { left, top, width, height }: Box): string[] {
	const hits = map.queryRenderedFeatures(
		[
			[left, top],
			[left + width, top + height]
		],
		{ layers: [...CONTESTED_LAYERS] }
	);
	const ids = hits.map(({ properties }): unknown => properties['line'] ?? properties['id']);
	return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/** [west, south, east, north]; east beyond 180 where the view crosses the antimeridian. */
export function viewOf(map: MapLibreMap): Extent {
	const bounds = map.getBounds();
	return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
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
	const colour = id.startsWith(HATCH) ? id.slice(HATCH.length) : '';
	if (!/^#[0-9a-f]{6}$/i.test(colour) || map.hasImage(id)) return;
	const size = 12;
	map.addImage(
		id,
		{ width: size, height: size, data: hatchPixels(colour, size, 2) },
		{ pixelRatio: 2 }
	);
}
