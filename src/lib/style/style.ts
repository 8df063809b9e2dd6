import type { StyleSpecification } from 'maplibre-gl';
import { areaLayers } from './layers/areas.ts';
import { boundaryLayers } from './layers/boundaries.ts';
import { obstacleLayer, OBSTACLES_SOURCE } from './layers/obstacles.ts';
import { groundLayers } from './layers/ground.ts';
import { labelLayers } from './layers/labels.ts';
import { namesLayers, NAMES_SOURCE } from './layers/names.ts';
import { relationLayers } from './layers/relations.ts';
import { ROWS_SCHEME, ROWS_SOURCE, ROWS_STATE, rowsLayers } from './layers/rows.ts';
import { siteLabelLayers, siteLayers } from './layers/sites.ts';
import { waterLayers } from './layers/water.ts';
import type { StyleChoice } from './style-choice.ts';

/** The tiles end here; beyond it they are drawn larger. */
export const TILE_ZOOM = 6;
/** Drawn at 1:10 million, the outlines promise nothing finer than this shows. */
export const LAST_ZOOM = 10;

/**
 * The whole map as data: basemap, areas and sites, from below. What is shown is the data of its own sources;
 * of the rows of data sets, the global state that names their layers. Emphasis (open, hovered, read) is
 * feature-state. What the reader chooses is never another style, but for theme and language.
 */
export function mapStyle(choice: StyleChoice): StyleSpecification {
	return {
		version: 8,
		name: `Dateline, ${choice.theme}, ${choice.names}`,
		sprite: choice.assets.sprite,
		state: { [ROWS_STATE]: { default: [] } },
		transition: { duration: 0, delay: 0 },
		sources: {
			basemap: {
				type: 'vector',
				tiles: [choice.assets.tiles],
				minzoom: 0,
				maxzoom: TILE_ZOOM,
				attribution: BASEMAP_ATTRIBUTION
			},
			areas: { type: 'geojson', data: EMPTY, tolerance: 0.1, promoteId: 'id' },
			relations: { type: 'geojson', data: EMPTY, tolerance: 0.1 },
			sites: { type: 'geojson', data: EMPTY, promoteId: 'id' },
			[NAMES_SOURCE]: { type: 'geojson', data: EMPTY },
			[OBSTACLES_SOURCE]: { type: 'geojson', data: EMPTY },
			...(choice.rowLayers.length > 0 ? { [ROWS_SOURCE]: ROWS } : {})
		},
		layers: [
			...groundLayers(choice),
			...waterLayers(choice),
			...boundaryLayers(choice),
			...areaLayers(choice),
			...relationLayers(choice),
			...labelLayers(choice),
			...namesLayers(choice),
			...siteLabelLayers(choice),
			...rowsLayers(choice),
			...siteLayers(choice),
			obstacleLayer()
		]
	};
}

/** Made by the page's own worker, under what the reader chose: lib/map/rows-worker.ts. */
const ROWS = {
	type: 'vector' as const,
	tiles: [`${ROWS_SCHEME}://{z}/{x}/{y}`],
	minzoom: 0,
	maxzoom: LAST_ZOOM
};

/** What the licences of the basemap's sources ask to be said; details in geo/README.md. */
const BASEMAP_ATTRIBUTION =
	'Made with Natural Earth · Water © OpenStreetMap contributors, GSHHG · Names GeoNames';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
