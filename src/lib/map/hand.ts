import type { Map as MapLibreMap } from 'maplibre-gl';
import { chosenAt, type Chosen, type Pressable } from './chosen.ts';
import { wasKept } from './make-room.ts';
import { wasAsked } from './travel.ts';

/** What the reader's hand does on the map. */
export interface Hand {
	readonly pressable: () => Pressable;
	readonly onchoose: (chosen: Chosen) => void;
	/** The pointer is on something that can be chosen; null: on nothing. */
	readonly onlight: (on: Chosen | null) => void;
	/** The reader begins to move the map by hand. */
	readonly onhand: () => void;
	/** The camera has come to rest after a move that the reader asked for, by hand or by a button. */
	readonly onrest: () => void;
	/** The camera looks at another place, and the picture is the same. */
	readonly onkept: () => void;
}

export function followHand(map: MapLibreMap, hand: Hand): void {
	followPointer(map, hand);
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

function followPointer(map: MapLibreMap, { pressable, onchoose, onlight }: Hand): void {
	map.on('click', ({ point, lngLat }) => {
		const chosen = chosenAt(map, { point, spot: [lngLat.lng, lngLat.lat] }, pressable());
		if (chosen) onchoose(chosen);
	});
	map.on('mousemove', ({ point, lngLat }) => {
		if (map.isMoving()) return;
		const on = chosenAt(map, { point, spot: [lngLat.lng, lngLat.lat] }, pressable());
		map.getCanvas().style.cursor = on === null ? '' : 'pointer';
		onlight(on);
	});
	map.on('mouseout', () => onlight(null));
}
