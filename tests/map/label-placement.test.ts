import { readFile } from 'node:fs/promises';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { placeLabels } from '../../src/lib/map/label-placement.ts';

/** What of a map is looked at, and the acts that it hears. */
function madeMap() {
	const acts = new Map<string, () => void>();
	const map = { _fadeDuration: 0, on: (act: string, does: () => void) => acts.set(act, does) };
	placeLabels(map as unknown as MapLibreMap);
	return { map, happens: (act: string) => acts.get(act)?.() };
}

test('while a map moves, labels are not placed in each frame', () => {
	const { map, happens } = madeMap();
	happens('movestart');
	expect(map._fadeDuration).toBe(300);
});

test('at rest, labels stand at once', () => {
	const { map, happens } = madeMap();
	happens('movestart');
	happens('moveend');
	expect(map._fadeDuration).toBe(0);
});

test('MapLibre looks at the number in each frame, though it is no part of its public interface', async () => {
	// Of which the site's map is built.
	const source = new URL('../src/ui/map.ts', import.meta.resolve('maplibre-gl'));
	const code = await readFile(source, 'utf8');
	expect(code).toMatch(/_idleTriggered\s*\?\s*this\._fadeDuration/);
});
