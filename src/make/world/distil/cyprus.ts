import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { rounded } from './focus.ts';
import { fileIn } from './packages.ts';

type Country = (Polygon | MultiPolygon) & { properties: { name: string } };
type Atlas = Topology<{ countries: { type: 'GeometryCollection'; geometries: Country[] } }>;

const names = { zone: 'Cyprus U.N. Buffer Zone', south: 'Cyprus' } as const;

/** The UN buffer zone as Natural Earth 4.1 has it among the countries, and its edge towards the south. */
export function distilCyprus(packages: string): FeatureCollection {
	const file = fileIn(packages, 'world-atlas-2.0.2.tgz', 'countries-10m.json');
	const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
	const { geometries } = atlas.objects.countries;
	const zone = geometries.find(({ properties }) => properties.name === names.zone);
	if (zone?.type !== 'MultiPolygon') throw new Error(`${file} has no "${names.zone}"`);
	const pair = geometries.filter(({ properties }) =>
		Object.values<string>(names).includes(properties.name)
	);
	const both: GeometryCollection = { type: 'GeometryCollection', geometries: pair };
	const edge = mesh(atlas, both, (one, other) => one !== other);
	const { coordinates } = feature(atlas, zone).geometry;
	return {
		type: 'FeatureCollection',
		features: [
			part('zone', {
				type: 'MultiPolygon',
				coordinates: coordinates.map((rings) => rings.map((ring) => rounded(ring, 4)))
			}),
			part('south edge', {
				type: 'MultiLineString',
				coordinates: edge.coordinates.map((line) => rounded(line, 4))
			})
		]
	};
}

function part(name: string, geometry: Geometry): FeatureCollection['features'][number] {
	return { type: 'Feature', properties: { part: name }, geometry };
}
