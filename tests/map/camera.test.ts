import { beforeEach, describe, expect, test } from 'vitest';
import type { AskedBy } from '../../src/lib/map/camera-map.ts';
import { MapCamera, type CameraMove } from '../../src/lib/map/camera.ts';
import type { Camera } from '../../src/lib/story/camera.ts';
import { FakeCameraMap } from './fake-camera-map.ts';

/** Panels take 200 px on the left and 100 px at the bottom. */
const FREE = { left: 200, top: 0, width: 600, height: 500 };
const POPUP = { gap: 20, width: 300, height: 200 };

let map: FakeCameraMap;
let camera: MapCamera;
let moved: { readonly camera: Camera; readonly askedBy: AskedBy }[];
let gestures: number;

beforeEach(() => {
	map = new FakeCameraMap();
	moved = [];
	gestures = 0;
	camera = new MapCamera(map, FREE, {
		onmoved: (at, askedBy) => moved.push({ camera: at, askedBy }),
		ongesture: () => gestures++
	});
	map.moves.length = 0;
});

const MOVES: readonly CameraMove[] = [
	{ kind: 'jump-to', camera: { zoom: 7, latitude: 33, longitude: 36 } },
	{ kind: 'show-box', box: [30, 30, 40, 40], margin: 40 },
	{ kind: 'center-on', spot: [36, 33], zoomBy: 2 },
	{ kind: 'bring-spot', spot: [36, 33], precision: 'city', popup: null }
];

describe.each(MOVES)('the move $kind', (move) => {
	test.each(['reader', 'page'] as const)('tells that the %s asked for it', (askedBy) => {
		camera.move(move, { askedBy, animate: true });
		expect(moved.map((one) => one.askedBy)).toEqual([askedBy]);
		expect(gestures).toBe(0);
	});

	test('takes no time where no motion is wanted', () => {
		camera.move(move, { askedBy: 'reader', animate: false });
		const [{ by, to } = { by: '', to: {} }] = map.moves;
		expect(by === 'jumpTo' || Reflect.get(to, 'duration') === 0).toBe(true);
	});
});

describe('where it goes', () => {
	const go = (move: CameraMove) => {
		camera.move(move, { askedBy: 'reader', animate: true });
		return map.moves;
	};

	test('to a camera', () => {
		go({ kind: 'jump-to', camera: { zoom: 7, latitude: 33, longitude: 36 } });
		expect(camera.camera).toEqual({ zoom: 7, latitude: 33, longitude: 36 });
	});

	test('to a box across the antimeridian, the short way', () => {
		const [move] = go({ kind: 'show-box', box: [170, -20, -170, 20], margin: 40 });
		expect(move?.to).toMatchObject({ box: [170, -20, 190, 20], padding: 40, maxZoom: 9 });
	});

	test('nearer to a spot, no nearer than the last zoom', () => {
		go({ kind: 'center-on', spot: [36, 33], zoomBy: 2 });
		map.zoom = 9.5;
		go({ kind: 'center-on', spot: [36, 33], zoomBy: 2 });
		expect(map.moves.map(({ to }) => Reflect.get(to, 'zoom'))).toEqual([7, 10]);
	});

	test('to that copy of a spot which is nearest', () => {
		map.center = { lng: 179, lat: 0 };
		const [move] = go({ kind: 'center-on', spot: [-179, 0], zoomBy: 0 });
		expect(move?.to).toMatchObject({ center: [181, 0] });
	});

	test('nowhere, for a spot that is in view with room for its popup', () => {
		expect(go({ kind: 'bring-spot', spot: [-5, 0], precision: 'city', popup: POPUP })).toEqual([]);
	});

	test('a little aside, for a spot whose popup has no room', () => {
		// 10 px from the right edge of the free area's 600: room on its left needs 20.
		const [move] = go({ kind: 'bring-spot', spot: [29, 0], precision: 'city', popup: POPUP });
		expect(move).toMatchObject({ by: 'panBy', to: { offset: [10, -0], duration: 350 } });
	});

	test('by a flight, for a spot far away, left of the middle by half its popup’s room', () => {
		const [move] = go({ kind: 'bring-spot', spot: [120, 40], precision: 'city', popup: POPUP });
		expect(move).toMatchObject({
			by: 'flyTo',
			to: { center: [120, 40], zoom: 8, offset: [-160, 0] }
		});
	});
});

describe('the reader’s gestures', () => {
	test.each([
		['a drag', () => map.fire({ originalEvent: {} })],
		['a turn of the wheel, for which MapLibre names no event', () => map.fire({})]
	])('%s', (_what, gesture) => {
		map.wheel = true;
		gesture();
		map.wheel = false;
		expect(gestures).toBe(1);
		expect(moved.map(({ askedBy }) => askedBy)).toEqual(['reader']);
	});

	test('are over with their move: the page’s next one is the page’s', () => {
		map.fire({ originalEvent: {} });
		map.fire({});
		expect(moved.map(({ askedBy }) => askedBy)).toEqual(['reader', 'page']);
	});
});

describe('the free area', () => {
	test('is what the camera looks at the middle of, from its start', () => {
		expect(map.getPadding()).toEqual({ left: 200, right: 0, top: 0, bottom: 100 });
		expect(camera.view).toEqual([-30, -25, 30, 25]);
	});

	test('that shrinks a little leaves the picture as it was', () => {
		const before = map.project([10, 10]);
		camera.setFreeArea({ ...FREE, height: 440 });
		expect(map.project([10, 10])).toEqual(before);
		expect(moved.map(({ askedBy }) => askedBy)).toEqual(['free-area']);
		expect(camera.view).toEqual([-30, -19, 30, 25]);
	});

	test('that goes elsewhere takes the picture along', () => {
		camera.setFreeArea({ left: 0, top: 0, width: 800, height: 600 });
		expect(map.center).toEqual({ lng: 0, lat: 0 });
		expect(map.getPadding()).toEqual({ left: 0, right: 0, top: 0, bottom: 0 });
		expect(moved.map(({ askedBy }) => askedBy)).toEqual(['page']);
	});

	test('of a map with another size is drawn in the same frame', () => {
		map.size = { clientWidth: 900, clientHeight: 600 };
		camera.setFreeArea({ ...FREE, width: 700 });
		expect(map.canvas).toEqual(map.size);
		expect(map.moves.at(-1)?.by).toBe('redraw');
	});

	test('of a map that is not shown is none', () => {
		map.size = { clientWidth: 0, clientHeight: 0 };
		camera.setFreeArea({ left: 0, top: 0, width: 0, height: 0 });
		expect(map.moves).toEqual([]);
		expect(camera.free).toEqual(FREE);
	});
});

test('it can come nearer until the last zoom', () => {
	expect(camera.canZoomIn).toBe(true);
	map.zoom = 10;
	expect(camera.canZoomIn).toBe(false);
});
