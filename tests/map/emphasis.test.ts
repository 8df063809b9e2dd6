import { beforeEach, expect, test } from 'vitest';
import {
	emphasise,
	NO_EMPHASIS,
	type Emphasis,
	type EmphasisBySource
} from '../../src/lib/map/emphasis.ts';

/** What the map holds, as `source id`. */
let states: Map<string, Emphasis>;
let calls = 0;
beforeEach(() => {
	states = new Map();
	calls = 0;
});

const map = {
	setFeatureState({ source, id }: { source: string; id: string }, state: { emphasis: Emphasis }) {
		calls++;
		states.set(`${source} ${id}`, state.emphasis);
	},
	removeFeatureState({ source, id }: { source: string; id?: string }) {
		calls++;
		states.delete(`${source} ${id}`);
	}
};

const of = (sites: Record<string, Emphasis>, areas: Record<string, Emphasis> = {}) =>
	({
		areas: new Map(Object.entries(areas)),
		sites: new Map(Object.entries(sites))
	}) satisfies EmphasisBySource;

test('the map holds the emphasis of each source', () => {
	emphasise(map, NO_EMPHASIS, of({ a: 'open', b: 'read' }, { zone: 'hovered' }));
	expect([...states]).toEqual([
		['areas zone', 'hovered'],
		['sites a', 'open'],
		['sites b', 'read']
	]);
});

test('what is emphasised no more is taken back', () => {
	const before = of({ a: 'open', b: 'hovered' }, { zone: 'hovered' });
	emphasise(map, NO_EMPHASIS, before);
	emphasise(map, before, of({ b: 'open' }));
	expect([...states]).toEqual([['sites b', 'open']]);
});

test('what stays as it was is not told again', () => {
	const before = of({ a: 'open', b: 'hovered' });
	emphasise(map, before, of({ a: 'open', b: 'hovered' }));
	expect(calls).toBe(0);
});
