import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { placeAtRestAtOnce } from '../../src/lib/map/placing.ts';

/** What of a map is looked at, and the acts that it hears. */
function madeMap() {
	const acts = new Map<string, () => void>();
	const map = { _fadeDuration: 0, on: (act: string, does: () => void) => acts.set(act, does) };
	placeAtRestAtOnce(map as unknown as MapLibreMap);
	return { map, happens: (act: string) => acts.get(act)?.() };
}

test('while a map moves, names are not placed in each frame', () => {
	const { map, happens } = madeMap();
	happens('movestart');
	expect(map._fadeDuration).toBe(300);
});

test('at rest, names stand at once', () => {
	const { map, happens } = madeMap();
	happens('movestart');
	happens('moveend');
	expect(map._fadeDuration).toBe(0);
});
