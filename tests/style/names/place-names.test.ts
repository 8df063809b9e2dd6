import { beforeAll, describe, expect, it } from 'vitest';
import type { Outlines } from '../../../src/lib/style/names/outlines.ts';
import { placeNames, type NamesChoice } from '../../../src/lib/style/names/place-names.ts';
import type { Box } from '../../../src/lib/style/names/view.ts';
import { faultsOf } from './faults.ts';
import { groundOf, pointsIn } from './ground.ts';
import { outlinesOnce } from './outlines-once.ts';
import { choiceOf, DESK, PHONE, type Camera } from './views.ts';

let outlines: Outlines;
beforeAll(async () => void (outlines = await outlinesOnce()), 120_000);

const DAMASCUS: Camera = { zoom: 7.5, latitude: 33.2, longitude: 36.3 };

function namesAt(camera: Camera, others: Partial<NamesChoice> & { readonly free?: Box } = {}) {
	const choice = choiceOf(outlines, camera, others);
	const names = placeNames(choice);
	expect(faultsOf(choice, names)).toEqual([]);
	return names;
}

const idsAt = (...args: Parameters<typeof namesAt>) => namesAt(...args).map(({ id }) => id);

describe('where nothing can be named', () => {
	it('an empty free part has no name', () => {
		expect(placeNames(choiceOf(outlines, DAMASCUS, { free: { ...DESK, width: 0 } }))).toEqual([]);
		expect(placeNames(choiceOf(outlines, DAMASCUS, { free: { ...DESK, height: -8 } }))).toEqual([]);
	});

	it('a covered free part has no name', () => {
		expect(namesAt(DAMASCUS, { obstacles: [DESK] })).toEqual([]);
	});

	it('no outlines, no names', () => {
		expect(namesAt(DAMASCUS, { outlines: [] })).toEqual([]);
	});

	it('a view of nothing but contested land is named for nobody', () => {
		const golan = { zoom: 10, latitude: 33.02, longitude: 35.77 };
		const free = { left: 0, top: 0, width: 120, height: 120 };
		expect(namesAt(golan, { free })).toEqual([]);
	});
});

describe('contested land', () => {
	it.each([
		['the Golan Heights', 9, 33, 35.75],
		['Crimea', 7, 45.3, 34.2],
		['Abkhazia', 8, 43, 41],
		['Kashmir', 6, 34.5, 76],
		['Arunachal Pradesh', 7, 28, 94.5],
		['Northern Cyprus', 9, 35.3, 33.6],
		['Somaliland', 7, 9.8, 46],
		['Transnistria', 9, 47, 29.3]
	])('no name is anchored on %s', (_, zoom, latitude, longitude) => {
		for (const free of [DESK, PHONE]) namesAt({ zoom, latitude, longitude }, { free });
	});

	it('a contested territory that the map names as one has its own name', () => {
		expect(idsAt({ zoom: 5, latitude: 25, longitude: -13 })).toContain('EH');
		expect(idsAt({ zoom: 8, latitude: 42.6, longitude: 20.9 })).toContain('XK');
	});
});

describe('Israel and the State of Palestine', () => {
	it('are both named where both have room', () => {
		const ids = idsAt({ ...DAMASCUS, latitude: 32 });
		expect(ids).toEqual(expect.arrayContaining(['IL', 'PS']));
	});

	it.each(['IL', 'PS'])('are neither named where %s has no room', (id) => {
		const view = { ...DAMASCUS, latitude: 32 };
		const room = groundOf(choiceOf(outlines, view).view, outlines);
		const covers = pointsIn(DESK, 8)
			.filter((point) => room.at(point)?.id === id)
			.map(({ x, y }) => ({ left: x - 6, top: y - 6, width: 12, height: 12 }));
		expect(covers.length).toBeGreaterThan(0);
		const ids = idsAt(view, { obstacles: covers });
		expect(ids).not.toContain('PS');
		expect(ids).not.toContain('IL');
	});

	it('are neither named from so far away that only one has room', () => {
		const ids = idsAt({ zoom: 4.4, latitude: 31, longitude: 36 });
		expect(ids).not.toContain('PS');
		expect(ids).not.toContain('IL');
	});

	it('one is named where the other has no ground in view', () => {
		const ids = idsAt({ zoom: 9.5, latitude: 33, longitude: 35.3 });
		expect(ids).toContain('IL');
		expect(ids).not.toContain('PS');
	});

	it('both are due where one is the story’s', () => {
		const ids = idsAt({ zoom: 7, latitude: 32, longitude: 35.5 }, { countries: new Set(['IL']) });
		expect(ids).toEqual(expect.arrayContaining(['IL', 'PS']));
	});
});

describe('the story’s own', () => {
	it('names that the story writes itself are left out', () => {
		expect(idsAt(DAMASCUS, { written: new Set(['Syria', 'Rif Dimashq']) })).not.toContain('SY');
		expect(idsAt(DAMASCUS)).toContain('SY');
	});

	it('a story’s country is named in a corner of the view, another is not', () => {
		const corner = { zoom: 6, latitude: 38, longitude: 37 };
		const free = PHONE;
		expect(idsAt(corner, { free, countries: new Set(['SY']) })).toContain('SY');
		expect(idsAt(corner, { free, countries: new Set() })).not.toContain('SY');
	});

	it('governorates are named for the story’s countries, from near', () => {
		const kinds = (countries: ReadonlySet<string>, zoom: number) =>
			namesAt({ ...DAMASCUS, zoom }, { countries }).filter(({ kind }) => kind === 'governorate');
		expect(kinds(new Set(['SY']), 7.5).map(({ id }) => id)).toEqual(['SYR-144']);
		expect(kinds(new Set(['SY']), 6.5)).toEqual([]);
		expect(kinds(new Set(), 7.5)).toEqual([]);
	});
});

describe('islands', () => {
	it('a state of small islands is named beside them', () => {
		const names = namesAt({ zoom: 5, latitude: -19.5, longitude: -176 });
		expect(names.map(({ id }) => id)).toEqual(expect.arrayContaining(['TO', 'FJ', 'NU']));
	});

	it('Bahrain and Malta have their names at their shores', () => {
		expect(idsAt({ zoom: 6.5, latitude: 26, longitude: 51 })).toContain('BH');
		expect(idsAt({ zoom: 6.5, latitude: 36, longitude: 14.5 })).toContain('MT');
	});
});

describe('the world goes round', () => {
	it('a country on both sides of the 180th meridian has one name', () => {
		const names = namesAt({ zoom: 4, latitude: 66, longitude: 179 });
		expect(names.filter(({ id }) => id === 'RU')).toHaveLength(1);
	});

	it('names are the same on the next copy of the world', () => {
		const here = namesAt({ zoom: 3, latitude: 60, longitude: 90 });
		const there = namesAt({ zoom: 3, latitude: 60, longitude: 450 });
		expect(there.map(({ id, box }) => ({ id, box }))).toEqual(
			here.map(({ id, box }) => ({ id, box }))
		);
	});

	it('where the world is seen twice each name stands once, and whole on each copy', () => {
		const free = { left: 0, top: 0, width: 1900, height: 700 };
		const names = namesAt({ zoom: 1, latitude: 20, longitude: 0 }, { free });
		const world = 512 * 2;
		for (const { box } of names)
			for (const left of [box.left - world, box.left + world])
				expect(
					left + box.width <= 0 || left >= 1900 || (left >= 0 && left + box.width <= 1900)
				).toBe(true);
		expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
	});

	it('the poles are no matter', () => {
		expect(idsAt({ zoom: 2, latitude: -84, longitude: 0 })).toContain('AQ');
		expect(idsAt({ zoom: 4, latitude: 85, longitude: 0 })).toContain('arctic ocean');
	});
});

describe('where a name stands', () => {
	it('at its main point, where that is in view and free', () => {
		const camera = { zoom: 5.5, latitude: 35, longitude: 38.5 };
		const { at } = namesAt(camera).find(({ id }) => id === 'SY') ?? {};
		const [main] = outlines.find(({ id }) => id === 'SY')?.at ?? [];
		expect((((at?.[0] ?? 0) + 180) / 360).toFixed(4)).toBe(main?.x.toFixed(4));
	});

	it('smaller or in more lines, before it is left out', () => {
		const view = { zoom: 4.6, latitude: 44, longitude: 17.8 };
		const name = namesAt(view, { countries: new Set(['BA']) }).find(({ id }) => id === 'BA');
		expect(name?.text).toContain('\n');
	});

	it('stays there while the map is panned, until its place leaves the view', () => {
		let previous = namesAt(DAMASCUS);
		let stayed = 0;
		for (let step = 1; step <= 60; step++) {
			const camera = { ...DAMASCUS, longitude: DAMASCUS.longitude + step * 0.03 };
			const names = namesAt(camera, { previous });
			for (const name of names.filter(({ kind }) => kind === 'country')) {
				const before = previous.find(({ id }) => id === name.id);
				if (!before) continue;
				const moved = (0.03 * 512 * 2 ** DAMASCUS.zoom) / 360;
				const stillWithin = before.box.left - moved >= DESK.left + 1;
				if (stillWithin) {
					expect(name.at, `${name.text} after ${step} steps`).toEqual(before.at);
					stayed++;
				}
			}
			previous = names;
		}
		expect(stayed).toBeGreaterThan(100);
	});

	it('makes way when something comes to lie on it', () => {
		const before = namesAt(DAMASCUS).find(({ id }) => id === 'SY');
		if (!before) throw new Error('Syria is not named');
		const popup = { ...before.box, width: 200, height: 120 };
		const after = namesAt(DAMASCUS, { obstacles: [popup], previous: [before] });
		expect(after.find(({ id }) => id === 'SY')?.at).not.toEqual(before.at);
	});

	it('is the same each time', () => {
		expect(namesAt(DAMASCUS)).toEqual(namesAt(DAMASCUS));
	});
});
