import { labelPoint } from '../label-point.ts';
import { withoutGovernorate, type Name, type Names } from '../names.ts';
import { coordinatesOf } from '../polygons.ts';
import { firstProvinceZoom } from '../provinces.ts';
import type { AdminProperties } from '../sources.ts';
import { shapesOf, type OwnShape, type Position2, type World } from '../topology.ts';
import type { NamedPlace } from '../layers/place.ts';
import { ownerOf } from './owners.ts';

export interface Governorate {
	/** Natural Earth's `adm1_code`. */
	readonly code: string;
	readonly country: string;
	readonly name: Name;
	/** Natural Earth's scale rank, 1 to 10. */
	readonly rank: number;
	readonly at: Position2;
	readonly unit: OwnShape<AdminProperties>;
}

interface Inputs {
	readonly admin: World<AdminProperties>;
	readonly names: Names;
	readonly places: readonly NamedPlace[];
	readonly countries: ReadonlySet<string>;
}

/** The first-level units of some countries whose lines the map draws, without those that a town names. */
export function governoratesOf(inputs: Inputs): readonly Governorate[] {
	const { admin, names, places, countries } = inputs;
	const drawn = firstProvinceZoom(admin);
	const seats = seatsByName(places);
	return shapesOf(admin).flatMap((unit) => {
		const { c: code, a: state, sr: rank } = unit.properties;
		const country = ownerOf(unit.properties);
		const name = names.provinces[code] ?? nameOf(unit);
		if (!countries.has(country) || !drawn.has(state) || !name || isWholeCountry(unit)) return [];
		const at = labelPoint(coordinatesOf(admin, unit));
		if (seats.get(name.en ?? '')?.some((seat) => isNear(seat, at))) return [];
		return [{ code, country, name, rank, at, unit }];
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

function nameOf({ properties }: OwnShape<AdminProperties>): Name | undefined {
	const { n, en, ar, ru } = properties;
	const english = en ?? n;
	return english
		? { en: english, ar: withoutGovernorate(ar ?? undefined), ru: ru ?? undefined }
		: undefined;
}

/** Units that are named as an area or a country already. */
function isWholeCountry({ properties }: OwnShape<AdminProperties>): boolean {
	return /\+00\?|^GOLAN$|^SYR-5261$/.test(properties.c);
}
