import { readContested } from './contested.ts';
import { withGolan } from './golan.ts';
import type { Layer } from './layer.ts';
import { areaLayer } from './layers/area.ts';
import { boundaryLayer } from './layers/boundary.ts';
import { labelLayer } from './layers/label.ts';
import { landLayer } from './layers/land.ts';
import { placeLayer } from './layers/place.ts';
import { riverLayer } from './layers/river.ts';
import { urbanLayer } from './layers/urban.ts';
import { waterLayer } from './layers/water.ts';
import { readNames, readWaters } from './names.ts';
import { readSources, worldFolder } from './sources.ts';
import { thinner } from './thin.ts';

/** The world's layers, in the order of `layerNames`, made from the sources in a folder. */
export function readLayers(folder: string = worldFolder): readonly Layer[] {
	const sources = readSources(folder);
	const table = readContested(folder);
	const names = readNames(folder);
	const waters = readWaters(folder);
	const admin = withGolan(sources.admin, sources.claims);
	const thinned = thinner(admin);
	return [
		landLayer(admin, thinned),
		urbanLayer(sources.urban),
		waterLayer(sources.water, sources.focusLakes, waters),
		riverLayer(sources.rivers, sources.focusRivers, names),
		boundaryLayer(admin, thinned, sources.claims, table),
		areaLayer(admin, thinned, table),
		placeLayer(sources.places, names),
		labelLayer({ admin, table, names, waters })
	];
}
