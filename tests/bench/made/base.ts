import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { arcsWhere, classifyArcs } from '../../../src/make/world/borders.ts';
import { landOf } from '../../../src/make/world/layers/land.ts';
import { readSources, worldFolder } from '../../../src/make/world/sources.ts';
import { FOLDERS, hashOf, keep } from '../folders.ts';

/*
 * Land and borders as one GeoJSON file, for Leaflet, which reads no vector tiles: of the same source as
 * the tiles, simplified to what a map of the world at that size would be given.
 */

/** Square degrees of the triangle that a vertex makes below which it goes: about that of a 1:50 million map. */
const LEAST_TRIANGLE = 0.02;

export async function writeBase(): Promise<void> {
	const hash = hashOf(['tests/bench/made/base.ts', worldFolder]);
	await keep('land and borders as GeoJSON', { file: join(FOLDERS.data, 'base.stamp'), hash }, () =>
		writeFileSync(join(FOLDERS.data, 'base.geojson'), JSON.stringify(base(), rounded))
	);
}

function base(): FeatureCollection {
	const { admin } = readSources();
	const thin = simplify(presimplify(admin), LEAST_TRIANGLE);
	const lines = arcsWhere(
		classifyArcs(admin),
		({ kind }) => kind === 'agreed' || kind === 'contested'
	);
	return {
		type: 'FeatureCollection',
		features: [
			{
				type: 'Feature',
				properties: { layer: 'land' },
				geometry: { type: 'MultiPolygon', coordinates: landOf(thin) }
			},
			{ type: 'Feature', properties: { layer: 'border' }, geometry: mesh(thin, lines) }
		]
	};
}

/** Three decimals are a tenth of a kilometre. */
const rounded = (_: string, value: unknown): unknown =>
	typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value;
