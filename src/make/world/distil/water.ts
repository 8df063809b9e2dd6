import { readFileSync } from 'node:fs';
import type { FeatureCollection, GeometryCollection, Polygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { asPositions } from '../polygons.ts';
import { areaOf, isInAny, rounded, storyBoxes } from './focus.ts';
import { fileIn } from './packages.ts';
import { topologyOf } from './topologies.ts';

/** Square degrees. */
const least = 2e-5;

/** The package's three MultiPolygons in order; the third, seas, is not used. */
const kinds = ['river', 'lake'] as const;

/** km2 below which a water is left out: in the story's boxes, elsewhere. */
const leastArea = { story: 0.3, world: 10 } as const;

/** OpenStreetMap's waters of November 2017, simplified to some 10 m by @geo-maps. ODbL. */
export function distilWater(packages: string): Topology {
	const file = fileIn(packages, 'geo-maps-earth-waterbodies-10m-0.6.0.tgz', 'map.geo.json');
	const source = JSON.parse(readFileSync(file, 'utf8')) as GeometryCollection;
	const features = kinds.flatMap((kind, index) => {
		const geometry = source.geometries[index];
		if (geometry?.type !== 'MultiPolygon') throw new Error(`${file} has no ${kind} polygons`);
		return geometry.coordinates.flatMap((rings) => waterOf(kind, rings));
	});
	const all: FeatureCollection = { type: 'FeatureCollection', features };
	return topologyOf('water', all, { least, keep: storyBoxes });
}

function waterOf(kind: (typeof kinds)[number], rings: Polygon['coordinates']) {
	const [outer = []] = rings;
	const [first = [0, 0]] = asPositions(outer);
	const area = areaOf(asPositions(outer));
	const smallest = isInAny(storyBoxes, first) ? leastArea.story : leastArea.world;
	if (area < smallest) return [];
	const kept = rings.filter(
		(ring, index) => index === 0 || areaOf(asPositions(ring)) >= smallest / 4
	);
	const coordinates = kept.map((ring) => rounded(ring, 4));
	const a = area < 10 ? Number(area.toFixed(1)) : Math.round(area);
	const geometry = { type: 'Polygon' as const, coordinates };
	return [{ type: 'Feature' as const, geometry, properties: { k: kind, a } }];
}
