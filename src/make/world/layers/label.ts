import type { Point } from 'geojson';
import { merge } from 'topojson-client';
import type { Areas } from '../areas.ts';
import type { ContestedRow } from '../contested.ts';
import { areaOf, labelPoint } from '../label-point.ts';
import { pointLayer, type Due, type Layer } from '../layer.ts';
import { tileNames, withoutGovernorate, type Name, type Names, type Water } from '../names.ts';
import { coordinatesOf } from '../polygons.ts';
import { firstProvinceZoom } from '../provinces.ts';
import type { NamedPlace } from './place.ts';
import type { AdminProperties } from '../sources.ts';
import { shapesOf, type OwnShape, type World } from '../topology.ts';

type Label = Due<Point>;

interface LabelInputs {
	readonly admin: World<AdminProperties>;
	readonly table: readonly ContestedRow[];
	readonly areas: Areas;
	readonly names: Names;
	readonly waters: readonly Water[];
	readonly places: readonly NamedPlace[];
}

/** One point a country, province, sea, lake and contested area, where its name may stand. */
export function labelLayer(inputs: LabelInputs): Layer {
	return pointLayer('label', [
		...inputs.waters.map(waterLabel),
		...countryLabels(inputs),
		...areaLabels(inputs),
		...provinceLabels(inputs)
	]);
}

interface LabelText {
	readonly zoom: number;
	readonly kind: string;
	readonly rank: number;
	readonly name: Name;
}

function label(at: readonly number[], { zoom, kind, rank, name }: LabelText): Label {
	const geometry: Point = { type: 'Point', coordinates: [...at] };
	return { geometry, zoom, properties: { kind, ...tileNames(name), rank } };
}

function waterLabel({ kind, at, rank, ...name }: Water): Label {
	return label(at, { zoom: rank, kind, rank, name });
}

/** Square degrees on the Mercator plane above which a country has the rank of its place in this list. */
const countrySizes = [200, 40, 8, 1, 0.2, 0.02] as const;

/** No country waits longer than this. */
const lastCountryZoom = 5;

/** Codes whose land is labelled with another: special regions of China. */
const noCountry: readonly string[] = ['HK', 'MO'];

function countryLabels({ admin, names }: LabelInputs): Label[] {
	return [...byCountry(shapesOf(admin))].flatMap(([code, shapes]) => {
		const name = /^[A-Z]{2}$/.test(code) ? (names.countries[code] ?? cldrName(code)) : undefined;
		if (!name || noCountry.includes(code)) return [];
		const { coordinates } = merge(admin, shapes);
		const area = Math.max(...coordinates.map(areaOf));
		const size = countrySizes.findIndex((least) => area > least);
		const rank = size < 0 ? countrySizes.length : size;
		const zoom = Math.min(rank, lastCountryZoom);
		return [label(labelPoint(coordinates), { zoom, kind: 'country', rank, name })];
	});
}

/** By the first two letters of ISO 3166-2: Crimea's units are Ukraine's here, whoever holds them. */
function byCountry(shapes: OwnShape<AdminProperties>[]): Map<string, OwnShape<AdminProperties>[]> {
	const groups = new Map<string, OwnShape<AdminProperties>[]>();
	for (const shape of shapes) {
		const code = shape.properties.iso?.slice(0, 2) ?? '';
		groups.set(code, [...(groups.get(code) ?? []), shape]);
	}
	return groups;
}

const displayNames = (['en', 'ar', 'ru'] as const).map(
	(language) => [language, new Intl.DisplayNames([language], { type: 'region' })] as const
);

/** Unicode CLDR's name of a region, or undefined where it knows none and would echo the code. */
function cldrName(code: string): Name | undefined {
	const name = Object.fromEntries(
		displayNames.map(([language, display]) => [language, display.of(code)])
	);
	return name.en === code ? undefined : name;
}

/** Rank of an area's label: after the provinces, which it may overlap. */
const areaRank = 4;

/** An area is named only where the map shows its country's provinces by and by. */
const firstAreaZoom = 4;

function areaLabels({ areas, table, names }: LabelInputs): Label[] {
	return table.flatMap(({ id, minzoom }) => {
		const name = names.areas[id];
		const polygons = areas.get(id);
		if (!name || !polygons) return [];
		const zoom = Math.max(minzoom, firstAreaZoom);
		return [label(labelPoint(polygons), { zoom, kind: 'area', rank: areaRank, name })];
	});
}

/** Natural Earth's scale rank of a province, and the zoom from which its name is due. */
const provinceZooms: readonly (readonly [rank: number, zoom: number])[] = [
	[2, 3],
	[6, 5],
	[99, 6]
];

/** Names of provinces in the states whose province lines are drawn, and not before those. */
function provinceLabels({ admin, names, places }: LabelInputs): Label[] {
	const states = firstProvinceZoom(admin);
	const seats = seatsByName(places);
	return shapesOf(admin).flatMap((shape) => {
		const { c: code, a: state, sr: rank } = shape.properties;
		const lines = states.get(state);
		const name = names.provinces[code] ?? provinceName(shape);
		if (lines === undefined || !name || isWholeCountry(shape)) return [];
		const due = provinceZooms.find(([highest]) => rank <= highest)?.[1] ?? 6;
		const at = labelPoint(coordinatesOf(admin, shape));
		if (seats.get(name.en ?? '')?.some((seat) => isNear(seat, at))) return [];
		return [label(at, { zoom: Math.max(due, lines), kind: 'admin1', rank, name })];
	});
}

/** Degrees within which a town of the same name says it already: no name stands twice on the map. */
const seatReach = 3;

/** Where the towns of each English name are. */
function seatsByName(places: readonly NamedPlace[]): ReadonlyMap<string, readonly number[][]> {
	const seats = new Map<string, number[][]>();
	for (const { place, name } of places) {
		const { en } = name;
		if (en) seats.set(en, [...(seats.get(en) ?? []), place.geometry.coordinates]);
	}
	return seats;
}

function isNear([x = 0, y = 0]: readonly number[], [u = 0, v = 0]: readonly number[]): boolean {
	return Math.hypot(x - u, y - v) < seatReach;
}

function provinceName({ properties }: OwnShape<AdminProperties>): Name | undefined {
	const { n, en, ar, ru } = properties;
	const english = en ?? n;
	return english
		? { en: english, ar: withoutGovernorate(ar ?? undefined), ru: ru ?? undefined }
		: undefined;
}

/** Units that are labelled as an area or a country already. */
function isWholeCountry({ properties }: OwnShape<AdminProperties>): boolean {
	return /\+00\?|^GOLAN$|^SYR-5261$/.test(properties.c);
}
