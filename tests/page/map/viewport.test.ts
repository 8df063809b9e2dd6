import { beforeEach, expect, test, vi } from 'vitest';
import type { AskedBy } from '../../../src/lib/map/camera-map.ts';
import { MapCamera } from '../../../src/lib/map/camera.ts';
import type { LiveMap } from '../../../src/lib/map/live-map.browser.ts';
import { MapViewport, viewOf } from '../../../src/lib/page/map/viewport.svelte.ts';
import { FakeCameraMap } from '../../map/fake-camera-map.ts';

const FREE = { left: 0, top: 0, width: 800, height: 600 };

let map: FakeCameraMap;
let viewport: MapViewport;
let asked: AskedBy[];

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: true }));
	map = new FakeCameraMap();
	viewport = new MapViewport();
	asked = [];
});

function start(free = FREE) {
	viewport.free = free;
	const camera = new MapCamera(map, free, {
		onmoved: (_camera, askedBy) => {
			asked.push(askedBy);
			viewport.moved();
		},
		ongesture: () => viewport.touch()
	});
	const live: LiveMap = {
		camera,
		projection: { toPoint: () => ({ x: 0, y: 0 }), centre: [0, 0] },
		show: () => undefined,
		keepClear: () => undefined,
		takeSnapshot: () => Promise.reject(new Error('none')),
		remove: () => undefined
	};
	viewport.start(live);
	map.moves.length = 0;
}

test('without a live map nothing moves, and nothing is in view', () => {
	viewport.bring([36, 33], 'city');
	viewport.show([30, 30, 40, 40], 40);
	viewport.restore(null, [30, 30, 40, 40]);
	expect([viewport.hasMap, viewport.view, viewport.canZoomIn]).toEqual([false, null, false]);
	expect(map.moves).toEqual([]);
});

test('what the reader asks for is told as the reader’s', () => {
	start();
	viewport.bring([36, 33], 'city');
	viewport.show([30, 30, 40, 40], 40);
	viewport.comeNearer([36, 33]);
	viewport.goTo([36, 33]);
	expect(asked).toEqual(['reader', 'reader', 'reader', 'reader']);
});

test('going where an address says is not: the address has it already', () => {
	start();
	viewport.restore({ zoom: 7, latitude: 33, longitude: 36 }, [30, 30, 40, 40]);
	viewport.restore(null, [30, 30, 40, 40]);
	expect(asked).toEqual(['page', 'page']);
	expect(map.moves.map(({ by }) => by)).toEqual(['jumpTo', 'fitBounds']);
});

test('an address without a camera stands for the opening view', () => {
	const camera = { zoom: 7, latitude: 33, longitude: 36 };
	expect(viewOf(camera, [30, 30, 40, 40])).toEqual({ kind: 'jump-to', camera });
	expect(viewOf(null, [30, 30, 40, 40])).toMatchObject({ kind: 'show-box', box: [30, 30, 40, 40] });
});

test('what is in view follows every move, whoever asked for it', () => {
	start();
	expect(viewport.view).toEqual([-40, -30, 40, 30]);
	viewport.restore({ zoom: 5, latitude: 0, longitude: 10 }, [0, 0, 1, 1]);
	expect(viewport.view).toEqual([-30, -30, 50, 30]);
});

test('where the popup is as large as the last one was, it has room', () => {
	// From the middle of 600 px there is room for one of 100 on either side, and for one of 344 on none.
	start({ ...FREE, width: 600 });
	viewport.narrow = false;
	viewport.placePopup({ left: 0, top: 0, width: 100, height: 100 });
	viewport.bring([0, 0], 'city');
	expect(map.moves).toEqual([]);
	viewport.placePopup({ left: 0, top: 0, width: 344, height: 100 });
	viewport.bring([0, 0], 'city');
	expect(map.moves).toHaveLength(1);
	map.moves.length = 0;
	viewport.narrow = true;
	viewport.bring([0, 0], 'city');
	expect(map.moves).toEqual([]);
});

test('the live map is shown once it is whole, or from its ground on when the reader moves it', () => {
	start();
	expect([viewport.isOpening, viewport.drawn]).toEqual([true, false]);
	viewport.health = 'ground';
	expect(viewport.drawn).toBe(false);
	map.fire({ originalEvent: {} });
	expect(viewport.drawn).toBe(true);
	viewport.health = 'whole';
	expect([viewport.isOpening, viewport.drawn]).toEqual([false, true]);
});

test('one that is down has nothing in view, and the still one stands in', () => {
	start();
	viewport.health = { down: 'graphics' };
	expect(viewport.standIn).toContain('lost its graphics');
	expect([viewport.view, viewport.drawn]).toEqual([null, false]);
});

test('why none could start is said without the address of a file', () => {
	viewport.fail(new Error('Failed to fetch: https://example.org/a.js. More.'));
	expect(viewport.standIn).toBe('The live map could not start here (Failed to fetch)');
});
