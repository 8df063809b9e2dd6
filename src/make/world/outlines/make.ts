import type { MultiPolygon } from 'geojson';
import {
	NOBODY,
	unpackOutlines,
	type PackedArea,
	type PackedOutlines
} from '../../../lib/style/names/outlines.ts';
import { storyCountries } from '../../../lib/style/names/story-countries.ts';
import type { Story } from '../../../lib/story/story.ts';
import { contestedPolygons } from '../areas.ts';
import { readContested } from '../contested.ts';
import { withGolan } from '../golan.ts';
import { landOf } from '../layers/land.ts';
import { namedPlaces } from '../layers/place.ts';
import { plain, readNames, type Name } from '../names.ts';
import { readSources, worldFolder, type AdminProperties, type Sources } from '../sources.ts';
import { shapesOf, type OwnShape, type Position2, type World } from '../topology.ts';
import { outlinesOf, withPolygons } from './chains.ts';
import { countriesOf, type Country } from './countries.ts';
import { governoratesOf, type Governorate } from './governorates.ts';
import { ownerOf } from './owners.ts';
import { grid, onGrid, packed, packedRing, type Packed } from './pack.ts';
import { readSeas, type Sea } from './seas.ts';

type Facts = Omit<PackedArea, 'rings'>;

/** An area before its outline is thinned: units of the source, or a polygon that lies over them. */
interface Land {
	readonly facts: Facts;
	readonly units: readonly OwnShape<AdminProperties>[];
	readonly polygons?: MultiPolygon['coordinates'];
}

/**
 * The outlines of seas, countries and contested land, and the governorates of the countries that the
 * stories concern.
 */
export function makeOutlines(
	stories: readonly Story[],
	folder: string = worldFolder
): PackedOutlines {
	const sources = readSources(folder);
	const admin = withGolan(sources.admin, sources.claims);
	const names = readNames(folder);
	const table = countriesOf(admin, names);
	const countries = [
		...table.filter(({ code }) => code !== SAHARA).map(countryLand),
		...nobodysLand(admin),
		...territories(admin, sources.cyprusBuffer, table)
	];
	const seas = readSeas(folder);
	const world = written(seas, countries, packedLands(admin, [], countries));
	const governorates = governoratesOf({
		admin,
		names,
		places: namedPlaces(sources.places, names),
		countries: concerned(stories, world, folder)
	});
	const lands = [...countries, ...governorates.map(governorateLand)];
	return written(seas, lands, packedLands(admin, governorates, lands));
}

function concerned(
	stories: readonly Story[],
	world: PackedOutlines,
	folder: string
): ReadonlySet<string> {
	const outlines = unpackOutlines(world);
	const contested = readContested(folder);
	return new Set(stories.flatMap((story) => storyCountries(story, outlines, contested)));
}

function packedLands(
	admin: World<AdminProperties>,
	governorates: readonly Governorate[],
	lands: readonly Land[]
): Packed {
	const named = new Set(governorates.map(({ code }) => code));
	const keyOf = (unit: AdminProperties) => (named.has(unit.c) ? unit.c : ownerOf(unit));
	const outlines = outlinesOf(
		admin,
		keyOf,
		lands.map(({ units }) => units)
	);
	return packed(
		withPolygons(
			outlines,
			lands.map(({ polygons = [] }) => polygons)
		)
	);
}

function written(seas: readonly Sea[], lands: readonly Land[], packed: Packed): PackedOutlines {
	return {
		grid,
		arcs: [...packed.arcs, ...seas.map(({ outline }) => packedRing(outline))],
		areas: [
			...seas.map((sea, index) => ({ ...seaFacts(sea), rings: [[packed.arcs.length + index]] })),
			...lands.map(({ facts }, index) => {
				const isIsland = facts.kind === 'country' && packed.islands[index];
				return { ...facts, ...(isIsland ? { isIsland } : {}), rings: packed.rings[index] ?? [] };
			})
		]
	};
}

function seaFacts({ entries }: Sea): Facts {
	return {
		id: entries[0].en.toLowerCase(),
		kind: 'sea',
		names: textsOf(entries[0]),
		rank: Math.min(...entries.map(({ rank }) => rank)),
		at: pointsOf(entries.map(({ at }) => at))
	};
}

function countryLand({ code, name, rank, at, units }: Country): Land {
	const facts: Facts = {
		id: code,
		kind: 'country',
		names: textsOf(name),
		rank,
		at: pointsOf([at])
	};
	return { facts, units };
}

function governorateLand({ code, country, name, rank, at, unit }: Governorate): Land {
	const facts: Facts = {
		id: code,
		kind: 'governorate',
		country,
		names: textsOf(name),
		rank,
		at: pointsOf([at])
	};
	return { facts, units: [unit] };
}

function nobodysLand(admin: World<AdminProperties>): readonly Land[] {
	const units = shapesOf(admin).filter(({ properties }) => ownerOf(properties) === NOBODY);
	return [{ facts: nobodysFacts(NOBODY), units }];
}

const nobodysFacts = (id: string): Facts => ({ id, kind: NOBODY, names: {}, rank: 0, at: [] });

/** Contested as a whole, on both sides of the line that parts the source's units. */
const SAHARA = 'EH';

/** What the units of the source do not tell lies over them. */
function territories(
	admin: World<AdminProperties>,
	buffer: Sources['cyprusBuffer'],
	countries: readonly Country[]
): readonly Land[] {
	const areas = contestedPolygons(admin, landOf(admin), buffer);
	const sahara = countries.filter(({ code }) => code === SAHARA).map(countryLand);
	return [
		...sahara.map(({ facts }) => ({
			facts,
			units: [],
			polygons: areas.get('western-sahara-area') ?? []
		})),
		{
			facts: nobodysFacts('cyprus-buffer-zone'),
			units: [],
			polygons: areas.get('cyprus-buffer-zone') ?? []
		}
	];
}

function pointsOf(positions: readonly Position2[]): number[] {
	return positions.flatMap((position) => onGrid(position).map(Math.round));
}

/** In the languages that there are. */
function textsOf({ en, ar, ru }: Name): Facts['names'] {
	const texts = Object.entries({ en, ar, ru }).map(([key, text]) => [key, plain(text)] as const);
	return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}
