import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import type { Precision } from '../story/story.ts';
import { nearestCopy } from './projection.ts';
import { roomFor, type Box } from './place-popup.ts';

/** Marks a move that the reader asked for, so that the address takes note of it. */
const ASKED = { asked: true };

/** From the marker's centre to the popup's edge, and its size until it has been measured. */
export interface PopupSpace {
	readonly gap: number;
	readonly width: number;
	readonly height: number;
}

/** The zoom at which a place of some precision fills a fair part of the map. */
const ZOOM_FOR: Readonly<Record<Precision, number>> = {
	building: 9,
	city: 8,
	zone: 8,
	governorate: 7.5,
	country: 5,
	none: 4
};

export function wasAsked(event: object): boolean {
	return 'asked' in event || ('originalEvent' in event && event.originalEvent !== undefined);
}

interface Journey {
	readonly map: MapLibreMap;
	readonly spot: Position;
	readonly precision: Precision;
	readonly free: Box;
	/** Null: no popup has to fit beside the spot. */
	readonly popup: PopupSpace | null;
	/** At once, without a flight: the first paint, or a reader who wants no motion. */
	readonly atOnce: boolean;
}

/**
 * Brings a spot into view, no farther than it must: not at all where it and its popup are in view,
 * by a short pan where they nearly are, else by a flight.
 */
export function bringIntoView({ map, spot, precision, free, popup, atOnce }: Journey): void {
	const center = nearestCopy(spot, map.getCenter().lng);
	const anchor = map.project(center);
	const space = popup ?? { gap: gapIn(free), width: 0, height: 0 };
	const shift = roomFor({ anchor, size: space, free, gap: space.gap });
	const near = Math.abs(shift.x) <= free.width && Math.abs(shift.y) <= free.height;
	if (near) {
		if (Math.abs(shift.x) < 1 && Math.abs(shift.y) < 1) return;
		map.panBy([-shift.x, -shift.y], { duration: atOnce ? 0 : 350 }, ASKED);
		return;
	}
	// Left of the middle by half the popup's room, so that both stand centred together.
	const aside =
		popup && free.width > popup.width + 4 * popup.gap ? (popup.width + popup.gap) / 2 : 0;
	const to = {
		center,
		zoom: ZOOM_FOR[precision],
		offset: [-aside, 0] as [number, number]
	};
	if (atOnce) map.easeTo({ ...to, duration: 0 }, ASKED);
	else map.flyTo({ ...to, maxDuration: 1_400 }, ASKED);
}

/** From the edge to a spot that stands alone, CSS pixels: less in a part that is smaller than twice that. */
function gapIn({ width, height }: Box): number {
	return Math.min(48, width / 2, height / 2);
}

/** Puts a spot in the middle, at the zoom that there is. */
export function panTo(map: MapLibreMap, spot: Position, atOnce: boolean): void {
	const center = nearestCopy(spot, map.getCenter().lng);
	map.easeTo({ center, duration: atOnce ? 0 : 500 }, ASKED);
}

/** Puts a spot in the middle, two zooms nearer. */
export function comeNearer(map: MapLibreMap, spot: Position, atOnce: boolean): void {
	const center = nearestCopy(spot, map.getCenter().lng);
	const zoom = Math.min(map.getZoom() + 2, map.getMaxZoom());
	map.easeTo({ center, zoom, duration: atOnce ? 0 : 500 }, ASKED);
}

/** Shows a box [west, south, east, north]; west > east where it crosses the antimeridian. */
export function showBox(
	map: MapLibreMap,
	[west, south, east, north]: readonly [number, number, number, number],
	options: {
		readonly atOnce: boolean;
		/** Kept free within the part that no panel covers, CSS pixels. */
		readonly margin: number;
		/** Not by the reader's wish: the address takes no note of it. */
		readonly unasked?: boolean;
	}
): void {
	map.fitBounds(
		[west, south, west > east ? east + 360 : east, north],
		{
			padding: options.margin,
			maxZoom: 9,
			...(options.atOnce ? { duration: 0 } : { maxDuration: 1_400 })
		},
		options.unasked ? {} : ASKED
	);
}
