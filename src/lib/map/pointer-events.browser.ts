import type { Map as MapLibreMap, MapMouseEvent, Point } from 'maplibre-gl';
import { hitTest, type Hit } from './hit-test.ts';
import type { RowsOnMap } from './rows-on-map.ts';

/** What the pointer does on the map; null: on nothing that can be selected. */
export interface PointerEvents {
	readonly onhover: (hit: Hit | null) => void;
	/** The button or the finger is down. */
	readonly onpress: (hit: Hit | null) => void;
	/** It was let go where it was pressed. */
	readonly onselect: (hit: Hit) => void;
}

type Pointed = Pick<MapMouseEvent, 'point' | 'lngLat'>;

/** What was hit, and where. */
interface Found {
	readonly point: Point;
	readonly hit: Hit | null;
}

export function followPointer(
	map: MapLibreMap,
	rows: RowsOnMap | null,
	{ onhover, onpress, onselect }: PointerEvents
): void {
	const hitAt = hitTester(map, rows);
	let pressed: Found | null = null;
	const press = (pointed: Pointed): void => {
		pressed = { point: pointed.point, hit: hitAt(pointed) };
		onpress(pressed.hit);
	};
	map.on('mousedown', press);
	map.on('touchstart', press);
	map.on('click', (pointed) => {
		const hit = pressed?.point.equals(pointed.point) ? pressed.hit : hitAt(pointed);
		pressed = null;
		if (hit) onselect(hit);
	});
	map.on('mousemove', (pointed) => {
		// A drag begins some frames after its button is down.
		if (map.isMoving() || pointed.originalEvent.buttons !== 0) return;
		const hit = hitAt(pointed);
		map.getCanvas().style.cursor = hit === null ? '' : 'pointer';
		onhover(hit);
	});
	// Not at the mouse's own leaving, which comes after the pointer's arrival elsewhere: that would end its hover.
	map.getCanvas().addEventListener('pointerleave', ({ pointerType }) => {
		if (pointerType !== 'touch') onhover(null);
	});
	capturePointer(map.getCanvas());
}

/** Hit tests the picture that is drawn, at each point once. */
function hitTester(map: MapLibreMap, rows: RowsOnMap | null): (pointed: Pointed) => Hit | null {
	let found: Found | null = null;
	map.on('render', () => (found = null));
	return ({ point, lngLat }) => {
		if (!found?.point.equals(point))
			found = { point, hit: hitTest(map, { point, spot: [lngLat.lng, lngLat.lat] }, rows) };
		return found.hit;
	};
}

/**
 * A mouse that drags the map keeps to it until it lets go: what it passes meanwhile, panels and pointers, is
 * not hovered, and nothing is hit tested.
 */
function capturePointer(canvas: HTMLCanvasElement): void {
	canvas.addEventListener('pointerdown', ({ pointerType, pointerId }) => {
		if (pointerType === 'mouse') canvas.setPointerCapture(pointerId);
	});
}
