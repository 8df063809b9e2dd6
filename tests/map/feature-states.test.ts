import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { ToldStates, type States } from '../../src/lib/map/feature-states.ts';

/** What a map was told, in its order. */
function listener() {
	const heard: string[] = [];
	const map = {
		setFeatureState: ({ id }: { id: string }, state: object) =>
			heard.push(`${id} ${JSON.stringify(state)}`),
		removeFeatureState: ({ id }: { id: string }) => heard.push(`${id} gone`)
	};
	return { map: map as unknown as MapLibreMap, take: () => heard.splice(0) };
}

const states = (sites: Record<string, Record<string, boolean>>) => ({
	areas: new Map() as States,
	sites: new Map(Object.entries(sites))
});

test('tells what has changed and nothing else', () => {
	const { map, take } = listener();
	const told = new ToldStates();
	told.tell(map, states({ a: { drawn: true, open: false }, b: { drawn: false } }));
	expect(take()).toEqual(['a {"drawn":true,"open":false}', 'b {"drawn":false}']);
	told.tell(map, states({ a: { drawn: true, open: true }, b: { drawn: false } }));
	expect(take()).toEqual(['a {"open":true}']);
});

test('takes back what is gone, one change later: until then it may still be drawn', () => {
	const { map, take } = listener();
	const told = new ToldStates();
	told.tell(map, states({ a: { drawn: true } }));
	told.tell(map, states({ b: { drawn: true } }));
	expect(take().slice(1)).toEqual(['b {"drawn":true}']);
	told.tell(map, states({ c: { drawn: true } }));
	expect(take()).toEqual(['c {"drawn":true}', 'a gone']);
	told.tell(map, states({ a: { drawn: true } }));
	expect(take()).toEqual(['a {"drawn":true}', 'b gone']);
});
