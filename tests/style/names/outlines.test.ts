import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { mercatorOf } from '../../../src/lib/story/mercator.ts';
import {
	isInArea,
	packSteps,
	unpackOutlines,
	type Area,
	type Outlines
} from '../../../src/lib/style/names/outlines.ts';
import { storyCountries } from '../../../src/lib/style/names/story-countries.ts';
import { readStories } from '../../../src/make/stories.ts';
import { readContested } from '../../../src/make/world/contested.ts';
import { readWaters } from '../../../src/make/world/names.ts';
import { isIn } from './ground.ts';
import { outlinesOnce } from './outlines-once.ts';

let outlines: Outlines;
beforeAll(async () => void (outlines = await outlinesOnce()), 120_000);

const area = (id: string): Area => {
	const found = outlines.find((one) => one.id === id);
	if (!found) throw new Error(`There is no outline of ${id}`);
	return found;
};

/** Who has the ground at a spot. */
const ownerAt = (longitude: number, latitude: number) =>
	outlines
		.filter(({ kind }) => kind !== 'governorate')
		.findLast((one) => isInArea(one, mercatorOf([longitude, latitude])))?.id;

describe('the file of outlines', () => {
	it('weighs at most 40 kB, as a host sends it', () => {
		const bytes = readFileSync('.cache/outlines/names.json');
		expect(gzipSync(bytes).length).toBeLessThanOrEqual(40_000);
		expect(brotliCompressSync(bytes).length).toBeLessThan(36_000);
	});

	it('names every country, sea and governorate in three scripts', () => {
		const nameless = outlines.filter(
			({ kind, names }) => kind !== 'nobody' && !(names.en && names.ar && names.ru)
		);
		expect(nameless.map(({ id }) => id)).toEqual([]);
		expect(outlines.filter(({ kind }) => kind === 'country').length).toBeGreaterThan(230);
	});

	it('has every sea that seas.json names, and its points in it', () => {
		const seas = readWaters().filter(({ kind }) => kind === 'sea');
		expect(new Set(seas.map(({ en }) => en.toLowerCase()))).toEqual(
			new Set(outlines.filter(({ kind }) => kind === 'sea').map(({ id }) => id))
		);
		for (const { en, at } of seas) expect(ownerAt(at[0], at[1]), en).toBe(en.toLowerCase());
	});

	it('has the main point of each country on its own ground, but for atolls', () => {
		const off = outlines.filter(
			({ kind, at, rings, isIsland }) =>
				kind === 'country' &&
				!isIsland &&
				at[0] &&
				rings.length > 0 &&
				!isIn({ rings } as Area, at[0])
		);
		expect(off.map(({ id }) => id)).toEqual([]);
	});
});

describe('whose ground it is', () => {
	it.each([
		['Damascus', 36.3, 33.5, 'SY'],
		['Beirut', 35.6, 33.87, 'LB'],
		['Amman', 35.93, 31.95, 'JO'],
		['Nablus', 35.26, 32.22, 'PS'],
		['Gaza', 34.42, 31.45, 'PS'],
		['Beersheba', 34.79, 31.25, 'IL'],
		['Moscow', 37.6, 55.75, 'RU'],
		['Chukotka, beyond the 180th meridian', -175, 66.5, 'RU'],
		['Cayenne', -52.9, 4.2, 'GF'],
		['Hong Kong', 114.15, 22.42, 'CN'],
		['Pristina', 21.1, 42.65, 'XK'],
		['Laayoune', -12.9, 26.5, 'EH'],
		['Taipei', 121.3, 24.8, 'TW'],
		['the Golan Heights', 35.78, 33, 'nobody'],
		['the zone of separation', 35.86, 32.98, 'nobody'],
		['Simferopol', 34.1, 45, 'nobody'],
		['Donetsk', 37.8, 48, 'nobody'],
		['Srinagar', 74.8, 34.1, 'nobody'],
		['Sukhumi', 41.2, 43.05, 'nobody'],
		['the open Mediterranean', 32, 33.6, 'mediterranean sea']
	])('at %s', (_, longitude, latitude, owner) => {
		expect(ownerAt(longitude, latitude)).toBe(owner);
	});
});

it('the seed’s story concerns six countries', async () => {
	const stories = await readStories('geo');
	if (!stories.ok) throw new Error('The stories have problems');
	const [story] = stories.value;
	if (!story) throw new Error('There is no story');
	const found = storyCountries(story, outlines, readContested());
	expect(found).toEqual(['IL', 'JO', 'LB', 'PS', 'RU', 'SY']);
});

it('the governorates are those of the stories’ countries', () => {
	const governorates = outlines.filter(({ kind }) => kind === 'governorate');
	expect(new Set(governorates.map(({ country }) => country))).toEqual(
		new Set(['IL', 'JO', 'LB', 'RU', 'SY'])
	);
	expect(area('SYR-144').names.en).toBe('Rif Dimashq');
});

it('a governorate named like its town leaves the name to the town', () => {
	const named = outlines.filter(({ kind }) => kind === 'governorate').map(({ names }) => names.en);
	for (const town of ['Daraa', 'Quneitra', 'Homs', 'Damascus']) expect(named).not.toContain(town);
	expect(named).toContain('Rif Dimashq');
});

it('no name has vowel marks, a tatweel or marks of direction', () => {
	const marked = outlines.filter(({ names }) =>
		/[\u064B-\u0652\u0670\u0640\u200E\u200F]/.test(String(names.ar))
	);
	expect(marked.map(({ id }) => id)).toEqual([]);
});

it('steps come back as they were written', () => {
	const steps = [0, 0, 5, -7, 65_535, -65_536, 1, -1, -16, 15, 31, -32];
	const packed = { grid: 1, arcs: [packSteps([...steps, 0, 0])], areas: [] };
	expect(unpackOutlines(packed)).toEqual([]);
	const rings = [[0]];
	const [one] = unpackOutlines({
		...packed,
		areas: [{ id: 'a', kind: 'sea', names: {}, rank: 0, at: [], rings }]
	});
	const points = one?.rings[0]?.points ?? new Float64Array();
	const back = [...points].map((value, index) => value - (points[index - 2] ?? 0));
	expect(back).toEqual(steps);
});
