import { contestedPolygons } from './areas.ts';
import { readContested } from './contested.ts';
import { withGolan } from './golan.ts';
import type { Layer } from './layer.ts';
import { areaLayer } from './layers/area.ts';
import { boundaryLayer } from './layers/boundary.ts';
import { labelLayer } from './layers/label.ts';
import { landLayer, landOf } from './layers/land.ts';
import { namedPlaces, placeLayer } from './layers/place.ts';
import { riverLayer } from './layers/river.ts';
import { urbanLayer } from './layers/urban.ts';
import { waterLayer } from './layers/water.ts';
import { readNames, readWaters } from './names.ts';
import { readSources, worldFolder } from './sources.ts';

/**
 * The world's layers, in the order of `layerNames`, made one after the other from the sources in a
 * folder, so that only one at a time is in memory.
 */
export function* readLayers(folder: string = worldFolder): Generator<Layer> {
	const sources = readSources(folder);
	const table = readContested(folder);
	const names = readNames(folder);
	const waters = readWaters(folder);
	const admin = withGolan(sources.admin, sources.claims);
	const land = landOf(admin);
	const areas = contestedPolygons(admin, land, sources.cyprusBuffer);
	yield landLayer(land);
	yield urbanLayer(sources.urban);
	yield waterLayer(sources.water, sources.focusLakes, waters);
	yield riverLayer(sources.rivers, sources.focusRivers, names);
	yield boundaryLayer(admin, sources.claims, table);
	yield areaLayer(areas, table);
	yield placeLayer(namedPlaces(sources.places, names));
	yield labelLayer({ table, areas, names, waters });
}
