import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { rounded } from './focus.ts';
import { fileIn } from './packages.ts';
import { readShapefile } from './shapefile.ts';
import { topologyOf } from './topologies.ts';

/** Square degrees: a bend of 250 m at the equator goes. */
const least = 5e-6;

const path = 'usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp';

/** Natural Earth 3.0, rivers and lake centre lines at 1:10 million. */
export function distilRivers(packages: string): Topology {
	const file = fileIn(packages, 'libmagics++-data_4.13.0-1_all.deb', path);
	const source = readShapefile(file, 'utf8');
	const features = source.features.flatMap(({ geometry, properties }) => {
		const lines = linesOf(geometry);
		if (lines.length === 0) return [];
		const name = String(properties?.name ?? '')
			.replace(/\0/g, '')
			.trim();
		const coordinates = lines.map((line) => rounded(line, 4));
		return [
			{
				type: 'Feature' as const,
				geometry: { type: 'MultiLineString' as const, coordinates },
				properties: {
					name: name || undefined,
					r: Math.round(Number(properties?.scalerank)),
					l: properties?.featurecla === 'Lake Centerline' ? 1 : undefined
				}
			}
		];
	});
	return topologyOf('rivers', { type: 'FeatureCollection', features }, { least, keep: [] });
}

function linesOf(geometry: FeatureCollection['features'][number]['geometry'] | null): number[][][] {
	if (geometry?.type === 'LineString') return [geometry.coordinates];
	return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}
