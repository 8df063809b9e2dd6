import {
	addProtocol,
	Map as MapLibreMap,
	setWorkerUrl,
	type GeoJSONSource,
	type StyleSpecification
} from 'maplibre-gl';
import { HATCH } from '../style/layers/areas.ts';
import { OBSTACLE } from '../style/layers/obstacles.ts';
import { ROWS_SCHEME, ROWS_STATE } from '../style/layers/rows.ts';
import { LAST_ZOOM } from '../style/style.ts';
import { MapCamera, type CameraEvents, type CameraMove } from './camera.ts';
import { addObstacle, keepNamesClear } from './keep-clear.browser.ts';
import { redrawInLateFonts } from './fonts.browser.ts';
import { hatchPixels } from './hatch.ts';
import { followNames, type LiveNames } from './live-names.browser.ts';
import { liveProjection } from './live-projection.svelte.ts';
import { MapContentSync, type MapContent } from './map-content.ts';
import { watchHealth, type Health } from './map-health.browser.ts';
import { GROUND_SOURCE } from '../style/style-choice.ts';
import workerUrl from './map-worker.browser.ts?worker&url';
import type { Box } from './place-popup.ts';
import { followPointer, type PointerEvents } from './pointer-events.browser.ts';
import type { Overview, Projection } from './projection.ts';
import type { RowsOnMap } from './rows-on-map.ts';
import type { Snapshot } from './snapshot.browser.ts';
import { TILES } from './tile-fetch.browser.ts';
import { watchCamera } from './watch-camera.browser.ts';
import { watchContested } from './watch-contested.ts';

// In production MapLibre cannot find its worker by itself: without this the map stays blank.
setWorkerUrl(workerUrl);

/** The live map, as the page sees it. */
export interface LiveMap {
	readonly camera: MapCamera;
	/** Read where it is used, it follows each frame of a move. */
	readonly projection: Projection;
	/** Has the map show this from now on. */
	readonly show: (content: MapContent) => void;
	/** Names make way for what lies on the map and is to be read, CSS pixels. */
	readonly keepClear: (boxes: readonly Box[]) => void;
	/** Draws a part of the map as it is now, CSS pixels. */
	readonly takeSnapshot: (part: Box) => Promise<Snapshot>;
	readonly remove: () => void;
}

/** What the map tells the page. */
export interface MapEvents extends PointerEvents, CameraEvents {
	readonly onhealth: (health: Health) => void;
	/** It begins to move, or has drawn all it has to draw. */
	readonly onactivity: (activity: Activity) => void;
	/** With each new zoom while the camera moves. */
	readonly onzoom: (zoom: number) => void;
	/** How the map lies: once at the start, and as lib/map/watch-camera.browser.ts says. */
	readonly onoverview: (overview: Overview) => void;
	/** The ids of the contested lines and areas in view, whenever the map comes to rest. */
	readonly oncontested: (ids: readonly string[]) => void;
}

export type Activity = 'moving' | 'idle';

export interface MapStart {
	readonly container: HTMLElement;
	readonly content: MapContent;
	/** The part of the map that no panel covers. */
	readonly free: Box;
	readonly initialView: CameraMove;
	readonly gestures: Gestures;
	/** Null: the story has no rows of data sets. */
	readonly rows: RowsOnMap | null;
	readonly events: MapEvents;
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

/** Starts the map. Throws where WebGL is not to be had. */
export function startMap(start: MapStart): LiveMap {
	const { content, free, rows, events } = start;
	if (rows) addProtocol(ROWS_SCHEME, async ({ url }) => ({ data: await rows.tile(url) }));
	const map = createMap(start);
	const camera = new MapCamera(map, free, events);
	camera.move(start.initialView, { askedBy: 'page', animate: false });
	const sync = new MapContentSync({
		map,
		content,
		setStyle: (now) => map.setStyle(styleOf(now), { globalState: globalStateOf(now) }),
		setData: (source, data) => void map.getSource<GeoJSONSource>(source)?.setData(data)
	});
	let shown = content;
	let obstacles: readonly Box[] = [];
	const names = followNames(map, () => ({
		...shown.naming,
		free: camera.free,
		obstacles,
		sites: shown.data.sites
	}));
	const keepClear = keepNamesClear(map);
	watchHealth(map, events.onhealth);
	followPointer(map, rows, events);
	watchActivity({ map, camera, names, events });
	watchCamera(map, events.onoverview);
	return {
		camera,
		projection: liveProjection(map),
		show(now) {
			const isNamedAnew = now.naming !== shown.naming || now.data.sites !== shown.data.sites;
			shown = now;
			sync.update(now);
			if (isNamedAnew) names.update();
		},
		keepClear(boxes) {
			if (JSON.stringify(boxes) === JSON.stringify(obstacles)) return;
			obstacles = boxes;
			keepClear(boxes);
			names.update();
		},
		takeSnapshot: async (part) => (await import('./snapshot.browser.ts')).takeSnapshot(map, part),
		remove: () => map.remove()
	};
}

function createMap({ container, content, gestures, rows }: MapStart): MapLibreMap {
	const map = new MapLibreMap({
		container,
		style: styleOf(content),
		// Every style is checked in tests/style: to do it again before each opening costs a reader some 40 ms.
		validateStyle: false,
		globalState: globalStateOf(content),
		minZoom: 1,
		maxZoom: LAST_ZOOM,
		// North is up: a locator map is not turned or tilted.
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		maxPitch: 0,
		fadeDuration: 0,
		attributionControl: false,
		cooperativeGestures: gestures === 'shared',
		locale: HINTS,
		renderWorldCopies: true,
		// Its size is a matter of the camera, together with the free area.
		trackResize: false
	});
	redrawInLateFonts(map);
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.setMissingStyleImageResolver((id) => {
		if (id.startsWith(OBSTACLE)) addObstacle(map, id);
		else if (id.startsWith(HATCH)) addHatch(map, id);
		else rows?.addImage(map, id);
	});
	return map;
}

interface Watched {
	readonly map: MapLibreMap;
	readonly camera: MapCamera;
	readonly names: LiveNames;
	readonly events: MapEvents;
}

function watchActivity({ map, camera, names, events }: Watched): void {
	const contestedIn = watchContested(map);
	map.on('zoom', () => events.onzoom(map.getZoom()));
	map.on('movestart', () => events.onactivity('moving'));
	map.on('idle', () => {
		if (names.isReady()) events.onactivity('idle');
		// To look is some 40 ms the first time: the picture is shown before.
		setTimeout(() => {
			const contested = contestedIn(camera.free);
			if (contested) events.oncontested(contested);
		});
	});
}

const globalStateOf = ({ rows }: MapContent) => ({ [ROWS_STATE]: [...(rows?.layers ?? [])] });

/** The style with its data in it, and its ground's tiles asked for as lib/map/tile-fetch.browser.ts does. */
function styleOf({ style, data }: MapContent): StyleSpecification {
	const sources = { ...style.sources };
	for (const [id, collection] of Object.entries(data)) {
		const source = sources[id];
		if (source?.type === 'geojson') sources[id] = { ...source, data: collection };
	}
	const ground = sources[GROUND_SOURCE];
	if (ground?.type === 'vector' && ground.tiles)
		sources[GROUND_SOURCE] = { ...ground, tiles: ground.tiles.map((tile) => `${TILES}://${tile}`) };
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
