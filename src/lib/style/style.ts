import type { StyleSpecification } from 'maplibre-gl';
import type { NameLanguage } from '../story/story.ts';
import { areaLayers } from './layers/areas.ts';
import { boundaryLayers } from './layers/boundaries.ts';
import { groundLayers } from './layers/ground.ts';
import { labelLayers } from './layers/labels.ts';
import { namesLayers, NAMES_SOURCE } from './layers/names.ts';
import { relationLayers } from './layers/relations.ts';
import { ROWS_SCHEME, ROWS_SOURCE, rowsLayers } from './layers/rows.ts';
import { siteLabelLayers, siteLayers } from './layers/sites.ts';
import { waterLayers } from './layers/water.ts';
import type { Theme } from './palette.ts';

/** What tells one style from another; everything else about the map is constant. */
export interface StyleChoice {
	readonly theme: Theme;
	readonly names: NameLanguage;
	/** English names that the story writes on the map itself, so that the basemap leaves them out. */
	readonly ownNames: readonly string[];
	/** Ids of the layers that have the rows of a data set. */
	readonly rowLayers: readonly string[];
	readonly assets: MapAssets;
}

/** Addresses of what the style loads. MapLibre wants them absolute. */
export interface MapAssets {
	/** With `{z}`, `{x}` and `{y}`. */
	readonly tiles: string;
	/** Without an ending. */
	readonly sprite: string;
}

/** The tiles end here; beyond it they are drawn larger. */
export const TILE_ZOOM = 6;
/** Drawn at 1:10 million, the outlines promise nothing finer than this shows. */
export const LAST_ZOOM = 10;

/**
 * The whole map as data: basemap, areas and sites, from below. What the reader chooses reaches it
 * as state (of features: what is drawn, open or lit; of the whole: `state`) and as the data of its
 * own sources, never as another style.
 */
export function mapStyle(choice: StyleChoice): StyleSpecification {
	return {
		version: 8,
		name: `Dateline, ${choice.theme}, ${choice.names}`,
		sprite: choice.assets.sprite,
		state: {
			rows: { default: [] },
			open: { default: '' },
			lit: { default: [] },
			litRelation: { default: '' }
		},
		transition: { duration: 0, delay: 0 },
		sources: {
			basemap: {
				type: 'vector',
				tiles: [choice.assets.tiles],
				minzoom: 0,
				maxzoom: TILE_ZOOM,
				attribution: BASEMAP_ATTRIBUTION
			},
			areas: { type: 'geojson', data: EMPTY, tolerance: 0.1, promoteId: 'key' },
			relations: { type: 'geojson', data: EMPTY, tolerance: 0.1 },
			sites: { type: 'geojson', data: EMPTY, promoteId: 'key' },
			[NAMES_SOURCE]: { type: 'geojson', data: EMPTY },
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
			...siteLayers(choice)
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
