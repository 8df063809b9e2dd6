import { beforeEach, describe, expect, test } from 'vitest';
import { type HitFeature, type HitMap } from '../../src/lib/map/drawn-features.ts';
import { hitTest } from '../../src/lib/map/hit-test.ts';
import type { RowsMark } from '../../src/lib/map/rows-on-map.ts';
import { rowsOnMap } from '../../src/lib/rows/map/rows-on-map.browser.ts';

/* Under the pointer lies what is drawn there: the fake map draws points, 10 CSS pixels a degree. */

const AT = { point: { x: 100, y: 100 }, spot: [10, -10] };

/** What is drawn, by layer of the style. */
let drawn: Record<string, HitFeature[]>;
let shownRows: unknown;
let hasRows: boolean;
beforeEach(() => {
	drawn = {};
	shownRows = ['made'];
	hasRows = true;
});

const map: HitMap = {
	queryRenderedFeatures: ([[left, top], [right, bottom]], { layers }) =>
		layers
			.flatMap((layer) => drawn[layer] ?? [])
			.filter(({ geometry }) => {
				if (geometry.type !== 'Point') return true;
				const { x, y } = place(geometry.coordinates);
				return x >= left && x <= right && y >= top && y <= bottom;
			}),
	project: (spot) => place(spot),
	getCenter: () => ({ lng: 0 }),
	getGlobalState: () => ({ rows: shownRows }),
	getSource: () => (hasRows ? {} : undefined)
};

const place = ([x = 0, y = 0]: readonly number[]) => ({ x: 10 * x, y: -10 * y });

const point = (coordinates: number[], properties: HitFeature['properties']): HitFeature => ({
	geometry: { type: 'Point', coordinates },
	properties
});
const shape = (properties: HitFeature['properties']): HitFeature => ({
	geometry: { type: 'LineString', coordinates: [] },
	properties
});
const row = (properties: object = {}) =>
	point([10, -10], { layer: 'made', at: '10.5 -10', isSpot: true, tile: '3/4/5', ...properties });

const rows = rowsOnMap(() => Promise.reject(new Error('no tile is asked for')));
const hit = () => hitTest(map, AT, rows);

const EVERYTHING = {
	'site-form': [point([10, -10], { id: 'a' })],
	'rows-mark-made': [row()],
	'relation-line': [shape({ id: 'a to b', from: 'a' })],
	'area-fill': [shape({ layer: 'sweida' })],
	'contested-area': [shape({ id: 'golan' })]
};

test('of all that lies there the uppermost is hit', () => {
	const kinds: (string | undefined)[] = [];
	drawn = { ...EVERYTHING };
	for (const layer of Object.keys(EVERYTHING)) {
		kinds.push(hit()?.kind);
		drawn[layer] = [];
	}
	expect(kinds).toEqual(['cluster', 'row', 'relation', 'area', 'contested']);
	expect(hit()).toBeNull();
});

test('each says which one it is', () => {
	const only = (layer: keyof typeof EVERYTHING) => {
		drawn = { [layer]: EVERYTHING[layer] };
		return hit();
	};
	expect(only('site-form')).toEqual({ kind: 'cluster', id: 'a' });
	expect(only('relation-line')).toEqual({ kind: 'relation', id: 'a to b', from: 'a' });
	expect(only('area-fill')).toEqual({ kind: 'area', layer: 'sweida' });
	expect(only('contested-area')).toEqual({ kind: 'contested', id: 'golan', spot: AT.spot });
});

test('of two markers within a finger’s reach the nearer is hit, and none beyond it', () => {
	drawn = { 'site-form': [point([10.9, -10], { id: 'far' }), point([9.5, -10], { id: 'near' })] };
	expect(hit()).toEqual({ kind: 'cluster', id: 'near' });
	drawn = { 'site-form': [point([11.3, -10], { id: 'beyond' })] };
	expect(hit()).toBeNull();
});

test('a contested line is hit before its area', () => {
	drawn = { 'border-claim': [shape({ line: 'line' })], 'contested-area': [shape({ id: 'area' })] };
	expect(hit()).toMatchObject({ kind: 'contested', id: 'line' });
});

describe('a marker of rows', () => {
	const markOf = (): RowsMark | null => {
		const found = hit();
		return found?.kind === 'row' ? found.mark : null;
	};
	beforeEach(() => {
		drawn = { 'rows-mark-made': [row()] };
	});

	test('says its layer, its spot, and its tile', () => {
		expect(markOf()).toEqual({
			layer: 'made',
			at: [10.5, -10],
			isSpot: true,
			tile: { z: 3, x: 4, y: 5 },
			spot: [10, -10]
		});
		drawn = { 'rows-mark-made': [row({ at: '', isSpot: false })] };
		expect(markOf()).toMatchObject({ at: null, isSpot: false });
	});

	test('is hit while the map draws its layer, by the same state', () => {
		shownRows = [];
		expect(hit()).toBeNull();
	});

	test('is not hit where the map has no style, or the story no rows', () => {
		expect(hitTest(map, AT, null)).toBeNull();
		hasRows = false;
		expect(hit()).toBeNull();
	});
});
