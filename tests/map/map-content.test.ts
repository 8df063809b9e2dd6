import { beforeEach, describe, expect, test } from 'vitest';
import type { ContentMap, MapContent } from '../../src/lib/map/map-content.ts';
import { MapContentSync } from '../../src/lib/map/map-content.ts';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

const START: MapContent = {
	style: { version: 8, name: 'light', sources: {}, layers: [] },
	data: { areas: EMPTY, relations: EMPTY, sites: EMPTY },
	emphasis: { areas: new Map(), sites: new Map([['a', 'open']]) },
	naming: { outlines: '', language: 'en', countries: [], written: [], isPhone: false },
	rows: { layers: ['rows'], revision: 0 }
};

/** What was done to the map, in its order. */
let done: string[];
let fire: (type: Parameters<ContentMap['on']>[0]) => void;
let sync: MapContentSync;

beforeEach(() => {
	done = [];
	const listeners = new Map<string, () => void>();
	fire = (type) => listeners.get(type)?.();
	const map: ContentMap = {
		on: (type, listener) => listeners.set(type, listener),
		setGlobalStateProperty: (name, value) => done.push(`state ${name}: ${String(value)}`),
		refreshTiles: (source) => done.push(`tiles ${source}`),
		setFeatureState: ({ id }, { emphasis }) => done.push(`${id} ${emphasis}`),
		removeFeatureState: ({ source, id }) => done.push(`no ${id ?? source}`)
	};
	sync = new MapContentSync({
		map,
		content: START,
		setStyle: ({ style }) => done.push(`style ${style.name}`),
		setData: (source) => done.push(`data ${source}`)
	});
});

const begin = () => {
	fire('style.load');
	return take();
};
const take = () => done.splice(0);

test('a style that is loaded is told its state, and no data: it has those', () => {
	expect(begin()).toEqual(['no areas', 'no sites', 'state rows: rows', 'a open']);
});

describe('of what changes', () => {
	beforeEach(begin);

	test('only that source is given its data', () => {
		sync.update({ ...START, data: { ...START.data, sites: { ...EMPTY } } });
		expect(take()).toEqual(['data sites']);
	});

	test('emphasis is told as it differs', () => {
		sync.update({
			...START,
			emphasis: { areas: new Map([['zone', 'hovered']]), sites: new Map([['b', 'open']]) }
		});
		expect(take()).toEqual(['zone hovered', 'no a', 'b open']);
	});

	test('the layers of rows that are on are told; their tiles stay', () => {
		sync.update({ ...START, rows: { layers: [], revision: 0 } });
		expect(take()).toEqual(['state rows: ']);
	});

	test('rows under other choices are fetched anew', () => {
		sync.update({ ...START, rows: { layers: ['rows'], revision: 1 } });
		expect(take()).toContain('tiles rows');
	});

	test('a style is set with its data, and told its state when it is loaded', () => {
		const wanted: MapContent = {
			...START,
			style: { ...START.style, name: 'dark' },
			data: { ...START.data, sites: { ...EMPTY } }
		};
		sync.update(wanted);
		expect(take()).toEqual(['style dark']);
		expect(begin()).toEqual(['no areas', 'no sites', 'state rows: rows', 'a open']);
		sync.update(wanted);
		expect(take()).toEqual([]);
	});

	test('nothing is told again that is as it was', () => {
		sync.update({ ...START });
		expect(take()).toEqual([]);
	});
});

describe('while the map has no style', () => {
	const OTHER: MapContent = { ...START, data: { ...START.data, areas: { ...EMPTY } } };

	test('before its first one is loaded, it is told nothing', () => {
		sync.update(OTHER);
		expect(take()).toEqual([]);
		expect(begin()).toContain('data areas');
	});

	test.each(['webglcontextlost', 'styledataloading'] as const)(
		'after %s it is told nothing until it has one again, and then all',
		(event) => {
			begin();
			fire(event);
			sync.update({ ...OTHER, style: { ...START.style, name: 'dark' } });
			expect(take()).toEqual([]);
			expect(begin()).toContain('style dark');
		}
	);
});
