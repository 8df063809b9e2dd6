import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { Position } from 'geojson';
import { CONTESTED_LAYERS } from '../style/layers/boundaries.ts';
import { rowsAt, type RowsMark } from '../rows/map/live-rows.ts';
import type { Box } from './place-popup.ts';
import { nearestCopy } from './projection.ts';

/**
 * What is under the pointer: a marker, by its id, one of rows, a relation's arc, by its own and that of the
 * event it comes from, an area, by its layer's, or a contested line or area, by its row's.
 */
export type Hit =
	| { readonly marker: string }
	| { readonly rows: RowsMark }
	| { readonly relation: string; readonly from: string }
	| { readonly area: string }
	| { readonly contested: string; readonly spot: Position };

/** In CSS pixels of the map's container. */
interface Point {
	readonly x: number;
	readonly y: number;
}

/** What a press can meet: ids of the layers of which an event is shown, and of the layers of rows that are on. */
export interface Pressable {
	readonly shown: readonly string[];
	readonly rows: readonly string[];
}

/** The uppermost thing at a point; null: nothing that can be chosen. */
export function hitTest(
	map: MapLibreMap,
	{ point, spot }: { readonly point: Point; readonly spot: Position },
	state: Pressable
): Hit | null {
	const marker = markerAt(map, point);
	if (marker !== null) return { marker };
	const rows = rowsAt(map, point, state.rows);
	if (rows !== null) return { rows };
	const relation = relationAt(map, point);
	if (relation !== null) return relation;
	const area = areaAt(map, point, state.shown);
	if (area !== null) return { area };
	const [contested] = contestedAt(map, point);
	return contested === undefined ? null : { contested, spot };
}

/** The id of the marker at a point of the map, within a finger's reach; null: none. */
function markerAt(map: MapLibreMap, point: Point): string | null {
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
	const [nearest] = hits.filter(isDrawn).toSorted((one, other) => away(one) - away(other));
	const id: unknown = nearest?.properties['id'];
	return typeof id === 'string' ? id : null;
}

/** As the style has it: IS_DRAWN. */
function isDrawn({ state, properties }: MapGeoJSONFeature): boolean {
	const drawn: unknown = state['drawn'] ?? properties['drawn'];
	return drawn === true;
}

/** The layer whose drawn area lies under a point, of those shown; null: none. */
function areaAt(map: MapLibreMap, point: Point, shown: readonly string[]): string | null {
	for (const hit of map.queryRenderedFeatures([point.x, point.y], { layers: ['area-fill'] })) {
		const layer: unknown = hit.properties['layer'];
		const form: unknown = hit.properties['form'];
		if (typeof layer === 'string' && shown.includes(layer) && form !== 'outline') return layer;
	}
	return null;
}

/** The relation whose arc passes near a point, and the event it comes from; null: none. */
function relationAt(
	map: MapLibreMap,
	{ x, y }: Point
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
function contestedAt(map: MapLibreMap, { x, y }: Point): string[] {
	// A line is a pixel wide: a press this near to it is meant for it.
	const reach = 5;
	return contestedIn(map, { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach });
}

/** The ids of those in a part of the map, lines first. */
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
