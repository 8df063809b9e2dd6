import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SKETCH, sharpenInTime } from '../../src/lib/map/sketch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What of a map is asked and told, how often it was drawn, and the acts that it hears. */
function madeMap() {
	const container = new EventTarget();
	const acts = new Map<string, () => void>();
	let ratio: number | null = SKETCH;
	let hasTiles = false;
	let programsEnd = (): void => undefined;
	const programs = new Promise<void>((resolve) => (programsEnd = resolve));
	const drawn = { times: 0 };
	const map = {
		once: (act: string, does: () => void) => acts.set(act, does),
		getContainer: () => container,
		getPixelRatio: () => ratio ?? 2,
		setPixelRatio: (to: number | null) => (ratio = to),
		areTilesLoaded: () => hasTiles,
		triggerRepaint: () => void drawn.times++
	};
	sharpenInTime(map as unknown as MapLibreMap, programs);
	return {
		map,
		container,
		drawn,
		happens: (act: string) => acts.get(act)?.(),
		tilesCome: () => (hasTiles = true),
		programsCome: () => {
			programsEnd();
			return programs;
		}
	};
}

test('a sketch draws its first frame at once, and waits with the next for the programs', async () => {
	const { map, drawn, tilesCome, programsCome } = madeMap();
	map.triggerRepaint();
	expect(drawn.times).toBe(1);
	map.triggerRepaint();
	tilesCome();
	map.triggerRepaint();
	vi.advanceTimersByTime(1_000);
	expect(drawn.times).toBe(1);
	await programsCome();
	expect(drawn.times).toBe(2);
});

test('of a sketch, what comes within 50 ms is one frame', async () => {
	const { map, drawn, programsCome } = madeMap();
	await programsCome();
	expect(drawn.times).toBe(1);
	map.triggerRepaint();
	drawn.times = 1;
	for (let asked = 0; asked < 5; asked++) map.triggerRepaint();
	vi.advanceTimersByTime(49);
	expect(drawn.times).toBe(1);
	vi.advanceTimersByTime(1);
	expect(drawn.times).toBe(2);
	vi.advanceTimersByTime(1_000);
	expect(drawn.times).toBe(2);
});

test('once all tiles are there, a sketch waits no longer, nor draws what waited once more', async () => {
	const { map, drawn, tilesCome, programsCome } = madeMap();
	map.triggerRepaint();
	await programsCome();
	drawn.times = 1;
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

test('a hand that comes before the programs are made has the map drawn at once', () => {
	const { map, drawn, container } = madeMap();
	map.triggerRepaint();
	container.dispatchEvent(new Event('pointerdown'));
	expect(map.getPixelRatio()).toBe(2);
	map.triggerRepaint();
	expect(drawn.times).toBe(2);
});

test('a map that is taken away draws no more', async () => {
	const { map, drawn, happens, programsCome } = madeMap();
	await programsCome();
	map.triggerRepaint();
	map.triggerRepaint();
	drawn.times = 0;
	happens('remove');
	vi.advanceTimersByTime(1_000);
	expect(drawn.times).toBe(0);
});

test('programs that come after a map is taken away draw nothing', async () => {
	const { drawn, happens, programsCome } = madeMap();
	happens('remove');
	await programsCome();
	expect(drawn.times).toBe(0);
});
