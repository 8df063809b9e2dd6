import { merge } from 'topojson-client';
import { NOBODY } from '../../../lib/style/names/outlines.ts';
import { areaOf, labelPoint } from '../label-point.ts';
import type { Name, Names } from '../names.ts';
import type { AdminProperties } from '../sources.ts';
import { shapesOf, type OwnShape, type Position2, type World } from '../topology.ts';
import { ownerOf } from './owners.ts';

export interface Country {
	/** ISO 3166-1. */
	readonly code: string;
	readonly name: Name;
	/** By size, 0 to 6, the largest first. */
	readonly rank: number;
	readonly at: Position2;
	readonly units: readonly OwnShape<AdminProperties>[];
}

/** Square degrees on the Mercator plane above which a country has the rank of its place in this list. */
const sizes = [200, 40, 8, 1, 0.2, 0.02] as const;

/** Every country that the map names, with its land that is not contested. */
export function countriesOf(admin: World<AdminProperties>, names: Names): readonly Country[] {
	const groups = new Map<string, OwnShape<AdminProperties>[]>();
	for (const shape of shapesOf(admin)) {
		const code = ownerOf(shape.properties);
		groups.set(code, [...(groups.get(code) ?? []), shape]);
	}
	groups.delete(NOBODY);
	return [...groups].flatMap(([code, units]) => {
		const name = names.countries[code] ?? cldrName(code);
		if (!name) return [];
		const { coordinates } = merge(admin, units);
		const area = Math.max(...coordinates.map(areaOf));
		const size = sizes.findIndex((least) => area > least);
		const rank = size < 0 ? sizes.length : size;
		return [{ code, name, rank, at: labelPoint(coordinates), units }];
	});
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
