import { pointLayer, type Layer } from '../layer.ts';
import {
	newspaperEnglish,
	tileNames,
	withoutGovernorate,
	type Name,
	type Names
} from '../names.ts';
import type { PlaceProperties, Sources } from '../sources.ts';
import type { Position2 } from '../topology.ts';

/** Rank of a place and the zoom from which it is in the tiles; the style may show it later. */
const firstZooms: readonly (readonly [rank: number, zoom: number])[] = [
	[0, 1],
	[1, 2],
	[3, 3],
	[5, 4],
	[7, 5],
	[12, 6]
];

const kinds = ['capital', 'admin1'] as const;

/** States whose places GeoNames writes in scholarly transliteration. */
const transliterated: ReadonlySet<string> = new Set(
	'SY LB JO IQ PS IL EG SA YE OM AE QA BH KW SD LY IR AF PK TM UZ TJ KZ KG RU BY UA'.split(' ')
);

/** Degrees within which a hand-made name looks for its place: about 10 km. */
const reach = 0.1;

/** A place with the name that the map writes. */
export interface NamedPlace {
	readonly place: Sources['places'][number];
	readonly name: Name;
}

export function namedPlaces(places: Sources['places'], names: Names): readonly NamedPlace[] {
	const renamed = renamings(places, names);
	return places.map((place, index) => ({
		place,
		name: renamed.get(index) ?? ownName(place.properties)
	}));
}

export function placeLayer(places: readonly NamedPlace[]): Layer {
	return pointLayer(
		'place',
		places.map(({ place: { geometry, properties }, name }) => {
			const { r: rank, k: kind } = properties;
			return {
				geometry,
				zoom: firstZoomOf(rank),
				properties: { ...tileNames(name), rank, kind: kinds[kind] ?? 'town' }
			};
		})
	);
}

function firstZoomOf(rank: number): number {
	return firstZooms.find(([highest]) => rank <= highest)?.[1] ?? Infinity;
}

/** The hand-made names by the index of their place; throws where one fits no place or several. */
function renamings(places: Sources['places'], names: Names): Map<number, Name> {
	const renamed = new Map<number, Name>();
	const byName = new Map<string, number[]>();
	for (const [index, { properties }] of places.entries())
		byName.set(properties.en, [...(byName.get(properties.en) ?? []), index]);
	for (const name of names.places) {
		const named = byName.get(name.was) ?? [];
		const found = named.filter((index) => isNear(places[index], name.near));
		const [index] = found;
		if (index === undefined || found.length > 1)
			throw new Error(
				`names.json: ${found.length} places are named "${name.was}" near ${name.near.join(', ')}; it has to be one`
			);
		renamed.set(index, { ...placeName(places[index]), ...definite(name) });
	}
	return renamed;
}

function isNear(place: Sources['places'][number] | undefined, near: Position2): boolean {
	const [x = Infinity, y = Infinity] = place?.geometry.coordinates ?? [];
	return Math.hypot(x - near[0], y - near[1]) < reach;
}

function placeName(place: { properties: PlaceProperties } | undefined): Name {
	return place ? ownName(place.properties) : {};
}

function ownName({ en, ar, ru, cc }: PlaceProperties): Name {
	const english = transliterated.has(cc) ? newspaperEnglish(en) : en;
	return { en: english, ar: withoutGovernorate(ar), ru };
}

function definite({ en, ar, ru }: Name): Name {
	return { en, ...(ar ? { ar } : {}), ...(ru ? { ru } : {}) };
}
