import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, expect, test } from 'vitest';
import { watchContested } from '../../src/lib/map/watch-contested.ts';

const PART = { left: 0, top: 0, width: 300, height: 200 };

let looks = 0;
let happens: (act: string, event?: object) => void = () => undefined;
let look: ReturnType<typeof watchContested> = () => null;

beforeEach(() => {
	looks = 0;
	const acts = new Map<string, (event: object) => void>();
	const map = {
		on: (act: string, does: (event: object) => void) => acts.set(act, does),
		queryRenderedFeatures: () => {
			looks++;
			return [{ properties: { line: 'golan-line' } }, { properties: { id: 'golan' } }];
		}
	};
	look = watchContested(map as unknown as MapLibreMap);
	happens = (act, event = {}) => acts.get(act)?.(event);
});

test('what lies in the part is told once, and a map that rests again as it was is not looked at', () => {
	expect(look(PART)).toEqual(['golan-line', 'golan']);
	expect(look(PART)).toBeNull();
	expect(looks).toBe(1);
});

test.each([
	['a move', 'move', {}],
	['a tile of the ground that came', 'sourcedata', { sourceId: 'basemap' }]
])('after %s it is looked at again', (_what, act, event) => {
	look(PART);
	happens(act, event);
	expect(look(PART)).toEqual(['golan-line', 'golan']);
});

test('markers that came are no reason to look again', () => {
	look(PART);
	happens('sourcedata', { sourceId: 'sites' });
	expect(look(PART)).toBeNull();
});

test('in another part of the window it is looked at again', () => {
	look(PART);
	expect(look({ ...PART, width: 200 })).toEqual(['golan-line', 'golan']);
});
