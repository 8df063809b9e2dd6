import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SKETCH, sharpenInTime } from '../../src/lib/map/sketch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What of a map is asked and told, how often it was drawn, and the acts that it hears. */
function madeMap() {
	const acts = new Map<string, () => void>();
	let ratio: number | null = SKETCH;
	let hasTiles = false;
	const drawn = { times: 0 };
	const map = {
		once: (act: string, does: () => void) => acts.set(act, does),
		getContainer: () => new EventTarget(),
		getPixelRatio: () => ratio ?? 2,
		setPixelRatio: (to: number | null) => (ratio = to),
		areTilesLoaded: () => hasTiles,
		triggerRepaint: () => void drawn.times++
	};
	sharpenInTime(map as unknown as MapLibreMap);
	return {
		map,
		drawn,
		happens: (act: string) => acts.get(act)?.(),
		tilesCome: () => (hasTiles = true)
	};
}

test('of a sketch, what comes within 50 ms is one frame, and its first is at once', () => {
	const { map, drawn } = madeMap();
	map.triggerRepaint();
	expect(drawn.times).toBe(1);
	for (let asked = 0; asked < 5; asked++) map.triggerRepaint();
	vi.advanceTimersByTime(49);
	expect(drawn.times).toBe(1);
	vi.advanceTimersByTime(1);
	expect(drawn.times).toBe(2);
	vi.advanceTimersByTime(1_000);
	expect(drawn.times).toBe(2);
});

test('once all tiles are there, a sketch waits no longer, nor draws what waited once more', () => {
	const { map, drawn, tilesCome } = madeMap();
	map.triggerRepaint();
	map.triggerRepaint();
	tilesCome();
	map.triggerRepaint();
	expect(drawn.times).toBe(2);
	vi.advanceTimersByTime(1_000);
	expect(drawn.times).toBe(2);
});

test('in the frame that finds all there it becomes the whole map, which draws whenever it is asked', () => {
	const { map, drawn, happens } = madeMap();
	happens('load');
	expect(map.getPixelRatio()).toBe(2);
	map.triggerRepaint();
	map.triggerRepaint();
	expect(drawn.times).toBe(2);
});

test('a map that is taken away draws no more', () => {
	const { map, drawn, happens } = madeMap();
	map.triggerRepaint();
	map.triggerRepaint();
	happens('remove');
	vi.advanceTimersByTime(1_000);
	expect(drawn.times).toBe(1);
});
