import { beforeAll, describe, expect, it } from 'vitest';
import { newspaperEnglish, plain } from '../../src/make/world/names.ts';
import { addressesAt, cutOnce, cutTimeoutMs, tileAt, type Address } from './cut-once.ts';

beforeAll(cutOnce, cutTimeoutMs);

interface Named {
	readonly kind: unknown;
	readonly rank: number;
	readonly en: string;
	readonly ar: unknown;
	readonly ru: unknown;
	readonly at: readonly [number, number];
}

/** The points of a layer with their names, each once, from all tiles of zoom 6. */
function named(layer: string, addresses: readonly Address[]): Named[] {
	return addresses.flatMap((address) => {
		const features = tileAt(address).layers[layer];
		return Array.from({ length: features?.length ?? 0 }, (_, index) => {
			const feature = features?.feature(index);
			const { geometry } = feature?.toGeoJSON(address.x, address.y, address.zoom) ?? {};
			const [longitude = 0, latitude = 0] = geometry?.type === 'Point' ? geometry.coordinates : [];
			const { kind, rank, name_en, name_ar, name_ru } = feature?.properties ?? {};
			const names = { en: String(name_en), ar: name_ar, ru: name_ru };
			return { kind, rank: Number(rank), ...names, at: [longitude, latitude] as const };
		});
	});
}

/** The story's surroundings: west, south, east, north. */
const levant = [34, 31.5, 38.5, 34.5] as const;

const isInLevant = ({ at: [x, y] }: Named) =>
	x > levant[0] && x < levant[2] && y > levant[1] && y < levant[3];

const nearEast = addressesAt(6).filter(({ x, y }) => x >= 37 && x <= 39 && y >= 24 && y <= 27);

describe('names in three scripts', () => {
	const lacking = (all: Named[]) => all.filter(({ ar, ru }) => !ar || !ru).map(({ en }) => en);

	it('every lake and contested area that is labelled has them', () => {
		const labels = named('label', addressesAt(6));
		expect(new Set(labels.map(({ kind }) => kind))).toEqual(new Set(['lake', 'area']));
		expect(lacking(labels)).toEqual([]);
	});

	it('every Syrian and Golan town that the story’s views can show has them', () => {
		const towns = named('place', nearEast).filter(isInLevant);
		const seats = towns.filter(({ kind }) => kind !== 'town');
		expect(lacking(seats)).toEqual([]);
		expect(lacking(towns.filter(({ rank }) => rank <= 9))).toEqual([]);
	});

	it.each([
		['Sweida', 'السويداء', 'Эс-Сувейда'],
		['Daraa', 'درعا', 'Даръа'],
		['Quneitra', 'القنيطرة', 'Эль-Кунейтра'],
		['Tiberias', 'طبريا', 'Тверия'],
		['Damascus', 'دمشق', 'Дамаск'],
		['Majdal Shams', 'مجدل شمس', 'Мадждаль-Шамс']
	])('%s is there under that name', (en, ar, ru) => {
		const town = named('place', nearEast).find((place) => place.en === en);
		expect(town).toMatchObject({ en, ar, ru });
	});

	it('no name has vowel marks, a tatweel or marks of direction', () => {
		const all = [...named('place', nearEast), ...named('label', addressesAt(6))];
		const marked = all.filter(({ ar }) =>
			/[\u064B-\u0652\u0670\u0640\u200E\u200F]/.test(String(ar))
		);
		expect(marked).toEqual([]);
	});
});

describe('cleaning a name', () => {
	it.each([
		['Dārayyā', 'Darayya'],
		['Al Qunayţirah', 'Al Qunaytirah'],
		['Dar‘ā', 'Dara'],
		['Tver’', 'Tver'],
		["Tver'", 'Tver'],
		["Modi'in", "Modi'in"]
	])('writes %s as %s', (from, to) => expect(newspaperEnglish(from)).toBe(to));

	it.each([
		['دَرعا', 'درعا'],
		['عمّان', 'عمان'],
		['', undefined],
		[null, undefined]
	])('makes %j plain', (from, to) => expect(plain(from)).toBe(to));
});
