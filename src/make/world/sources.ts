import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type {
	Feature,
	FeatureCollection,
	MultiLineString,
	MultiPolygon,
	Point,
	Polygon
} from 'geojson';
import { transform } from 'topojson-client';
import type { Position2, Properties, World } from './topology.ts';

/** Where the distilled sources lie, from the project's root. Their provenance is in its README. */
export const worldFolder = 'geo/world';

/** One first-level administrative unit of Natural Earth 1:10m, as `distil` names its attributes. */
export type AdminProperties = {
	/** `adm1_code`, unique: `SYR-143`. */
	readonly c: string;
	/** `adm0_a3`, the state that holds it, as Natural Earth sees it: `SYR`. */
	readonly a: string;
	/** ISO 3166-2 or Natural Earth's own stand-in: `SY-SU`, `SY-X01~`. */
	readonly iso: string | null;
	readonly n: string | null;
	readonly en: string | null;
	readonly ar: string | null;
	readonly ru: string | null;
	/** Scale rank, 1 to 10: how large a map has to be before the name is due. */
	readonly sr: number;
};

/** A place of GeoNames: `r` rank 0 to 12 (low is earlier), `k` 0 capital, 1 seat of admin-1, else a town. */
export type PlaceProperties = {
	readonly en: string;
	readonly ar?: string;
	readonly ru?: string;
	readonly r: number;
	readonly k: number;
	readonly cc: string;
};

/** `a`: area in km2. */
export type WaterProperties = {
	readonly k: 'lake' | 'river';
	readonly a: number;
};

/** `r`: Natural Earth's scale rank; `l`: 1 where the line runs through a lake. */
export type RiverProperties = {
	readonly name?: string;
	readonly r: number;
	readonly l?: number;
};

/** `n`: "Syrian claim"; `l`: the state on whose side the line lies, `ISR`. */
export type ClaimProperties = {
	readonly n: string;
	readonly l: string;
};

export interface Sources {
	readonly admin: World<AdminProperties>;
	readonly water: World<WaterProperties>;
	readonly rivers: World<RiverProperties>;
	readonly urban: readonly Feature<{ type: 'MultiPolygon'; coordinates: Position2[][][] }>[];
	readonly places: readonly Feature<Point, PlaceProperties>[];
	readonly claims: readonly Feature<MultiLineString, ClaimProperties>[];
	/** The UN buffer zone in Cyprus, which the admin-1 units give to the south. */
	readonly cyprusBuffer: MultiPolygon;
	readonly focusLakes: readonly Feature<Polygon, { readonly a: number }>[];
	readonly focusRivers: readonly Feature<
		{ type: 'LineString'; coordinates: Position2[] },
		{ readonly r: number }
	>[];
}

/**
 * The distilled sources of `geo/world`, each unpacked when it is asked for, so that they are not all in
 * memory at once. Asking throws where a file is missing or no JSON.
 */
export function readSources(folder: string = worldFolder): Sources {
	const features = <F>(name: string) =>
		(readPacked(folder, name) as { readonly features: readonly F[] }).features;
	return {
		get admin() {
			return readTopology<AdminProperties>(folder, 'admin1.topo.json', 'admin1');
		},
		get water() {
			return readTopology<WaterProperties>(folder, 'water.topo.json', 'water');
		},
		get rivers() {
			return readTopology<RiverProperties>(folder, 'rivers.topo.json', 'rivers');
		},
		get urban() {
			return features<Sources['urban'][number]>('urban.geo.json');
		},
		get places() {
			return features<Sources['places'][number]>('places.geo.json');
		},
		get claims() {
			const { south } = readCyprus(folder);
			return [...features<Sources['claims'][number]>('claims.geo.json'), south];
		},
		get cyprusBuffer() {
			return readCyprus(folder).zone;
		},
		get focusLakes() {
			return features<Sources['focusLakes'][number]>('focus-lakes.geo.json');
		},
		get focusRivers() {
			return features<Sources['focusRivers'][number]>('focus-rivers.geo.json');
		}
	};
}

/** The zone, and its edge towards the south as a line like those that Natural Earth lists as claims. */
function readCyprus(folder: string): { zone: MultiPolygon; south: Sources['claims'][number] } {
	const { features } = readPacked(folder, 'cyprus-buffer.geo.json') as FeatureCollection;
	const geometries = features.map(({ geometry }) => geometry);
	const zone = geometries.find((geometry) => geometry.type === 'MultiPolygon');
	const edge = geometries.find((geometry) => geometry.type === 'MultiLineString');
	if (!zone || !edge) throw new Error('cyprus-buffer.geo.json lacks its zone or its south edge');
	const properties = { n: 'South edge of the buffer zone', l: 'CYP' };
	return { zone, south: { type: 'Feature', geometry: edge, properties } };
}

function readPacked(folder: string, name: string): unknown {
	return JSON.parse(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString('utf8'));
}

interface PackedTopology<P extends Properties> {
	readonly transform: { readonly scale: [number, number]; readonly translate: [number, number] };
	readonly arcs: number[][][];
	readonly objects: Record<string, World<P>['objects']['all']>;
}

/** Arcs come out as longitude and latitude, so that they can be split, joined and weighed. */
function readTopology<P extends Properties>(
	folder: string,
	name: string,
	object: string
): World<P> {
	const packed = readPacked(folder, name) as PackedTopology<P>;
	const unpack = transform(packed.transform);
	const geometries = packed.objects[object];
	if (!geometries) throw new Error(`${name} has no object "${object}"`);
	const arcs = packed.arcs.map((arc) =>
		arc.map((point, index): Position2 => {
			const [longitude = 0, latitude = 0] = unpack(point, index > 0);
			return [longitude, latitude];
		})
	);
	return { type: 'Topology', arcs, objects: { all: geometries } };
}
