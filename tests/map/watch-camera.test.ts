import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchCamera } from '../../src/lib/map/watch-camera.browser.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A map that is moved by hand here, and how often what follows it was told. */
function followed() {
	const camera = { lng: 36, lat: 33, zoom: 7 };
	const hearers = new Map<string, () => void>();
	const hear = (event: string, hearer: () => void) => void hearers.set(event, hearer);
	const map = {
		on: hear,
		once: hear,
		getZoom: () => camera.zoom,
		getCenter: () => camera,
		getBounds: () => ({
			getWest: () => camera.lng - 1,
			getSouth: () => 32,
			getEast: () => camera.lng + 1,
			getNorth: () => 34
		}),
		project: ([x]: [number, number]) => ({ x: x - camera.lng, y: 0 })
	};
	const told = { wests: [] as number[] };
	watchCamera(map as unknown as MapLibreMap, ({ view }) => told.wests.push(view[0]));
	const fire = (event: string) => hearers.get(event)?.();
	const move = (change: Partial<typeof camera>) => {
		Object.assign(camera, change);
		fire('move');
	};
	return { told, fire, move };
}

test('at once, and not while the map is pulled about, for which one timer serves', () => {
	const { told, move } = followed();
	expect(told.wests).toEqual([35]);
	for (let frame = 1; frame <= 100; frame++) {
		vi.advanceTimersByTime(50);
		move({ lng: 36 + frame });
		expect(vi.getTimerCount()).toBe(1);
	}
	expect(told.wests).toEqual([35]);
});

test('the edge is renewed when a move pauses, and when it ends, once each', () => {
	const { told, fire, move } = followed();
	move({ lng: 37 });
	vi.advanceTimersByTime(1_000);
	expect(told.wests).toEqual([35, 36]);
	move({ lng: 38 });
	fire('moveend');
	vi.advanceTimersByTime(1_000);
	expect(told.wests).toEqual([35, 36, 37]);
});

test('while the zoom changes the scale does, now and then', () => {
	const { told, move } = followed();
	for (let frame = 1; frame <= 20; frame++) {
		vi.advanceTimersByTime(50);
		move({ zoom: 7 + frame / 20 });
	}
	expect(told.wests.length).toBe(1 + 2);
});

test('a map that is gone is not looked at', () => {
	const { told, fire, move } = followed();
	move({ lng: 37 });
	fire('remove');
	vi.advanceTimersByTime(1_000);
	expect(told.wests).toEqual([35]);
});
