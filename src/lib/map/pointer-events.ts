import type { Map as MapLibreMap, MapMouseEvent, Point } from 'maplibre-gl';
import { hitTest, type Hit, type Pressable } from './hit-test.ts';
import { wasKept } from './free-area.ts';
import { wasAsked } from './camera-moves.ts';

/** What the reader's hand does on the map. */
export interface Hand {
	readonly pressable: () => Pressable;
	readonly onchoose: (chosen: Hit) => void;
	/** The button or the finger is down on something that can be chosen; null: on nothing. */
	readonly onpress: (on: Hit | null) => void;
	/** The pointer is on something that can be chosen; null: on nothing. */
	readonly onlight: (on: Hit | null) => void;
	/** The reader begins to move the map by hand. */
	readonly onhand: () => void;
	/** The camera has come to rest after a move that the reader asked for, by hand or by a button. */
	readonly onrest: () => void;
	/** The camera looks at another place, and the picture is the same. */
	readonly onkept: () => void;
}

type Where = Pick<MapMouseEvent, 'point' | 'lngLat'>;

export function followPointerEvents(map: MapLibreMap, hand: Hand): void {
	followPointer(map, hand);
	holdPointer(map.getCanvas());
	let byHand = false;
	map.on('movestart', (start) => {
		// A lone turn of the wheel is the one movement of a hand that MapLibre names no event for.
		byHand = Boolean(start.originalEvent) || map.scrollZoom.isZooming();
		if (byHand) hand.onhand();
	});
	map.on('moveend', (end) => {
		if (byHand || wasAsked(end)) hand.onrest();
		else if (wasKept(end)) hand.onkept();
		byHand = false;
	});
}

/**
 * A mouse that took hold of the map is the map's until it lets go: what it passes meanwhile, panels and pointers, is
 * not hovered, and nobody looks for what lies under it.
 */
function holdPointer(canvas: HTMLCanvasElement): void {
	canvas.addEventListener('pointerdown', ({ pointerType, pointerId }) => {
		if (pointerType === 'mouse') canvas.setPointerCapture(pointerId);
	});
}

function followPointer(map: MapLibreMap, { pressable, onchoose, onpress, onlight }: Hand): void {
	/** What was found, and where, in the picture that is drawn: nobody looks twice at the same. */
	let found: { readonly point: Point; readonly on: Hit | null } | null = null;
	map.on('render', () => (found = null));
	const lookAt = ({ point, lngLat }: Where): Hit | null => {
		if (found?.point.equals(point)) return found.on;
		const on = hitTest(map, { point, spot: [lngLat.lng, lngLat.lat] }, pressable());
		found = { point, on };
		return on;
	};
	/** What the button or the finger went down on, and where: let go there, that is meant. */
	let pressed: { readonly point: Point; readonly on: Hit | null } | null = null;
	const press = (where: Where): void => {
		pressed = { point: where.point, on: lookAt(where) };
		onpress(pressed.on);
	};
	map.on('mousedown', press);
	map.on('touchstart', press);
	map.on('click', (where) => {
		const chosen = pressed?.point.equals(where.point) ? pressed.on : lookAt(where);
		pressed = null;
		if (chosen) onchoose(chosen);
	});
	map.on('mousemove', (where) => {
		// A pull begins some frames after its button is down.
		if (map.isMoving() || where.originalEvent.buttons !== 0) return;
		const on = lookAt(where);
		map.getCanvas().style.cursor = on === null ? '' : 'pointer';
		onlight(on);
	});
	// Not at the mouse's own leaving, which comes after the pointer's arrival: that would put out what it arrived at.
	map.getCanvas().addEventListener('pointerleave', ({ pointerType }) => {
		if (pointerType !== 'touch') onlight(null);
	});
}
