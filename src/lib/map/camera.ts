import type { Position } from 'geojson';
import type { Camera } from '../story/camera.ts';
import type { Extent } from '../story/extent.ts';
import type { Precision } from '../story/story.ts';
import type { AskedBy, CameraMap, EaseTarget, MoveTag } from './camera-map.ts';
import { paddingRound, type Padding } from './padding.ts';
import { roomFor, type Box } from './place-popup.ts';
import { nearestCopy } from './projection.ts';

/** A way to move the camera. */
export type CameraMove =
	| { readonly kind: 'jump-to'; readonly camera: Camera }
	/** `margin`: kept round the box within the free area, CSS pixels. West > east across the antimeridian. */
	| { readonly kind: 'show-box'; readonly box: Extent; readonly margin: number }
	/** Puts a spot in the middle, so many zooms nearer. */
	| { readonly kind: 'center-on'; readonly spot: Position; readonly zoomBy: number }
	/**
	 * Brings a spot into view, no farther than it must: not at all where it and its popup are in view,
	 * by a short pan where they nearly are, else by a flight.
	 */
	| {
			readonly kind: 'bring-spot';
			readonly spot: Position;
			readonly precision: Precision;
			/** Null: no popup has to fit beside the spot. */
			readonly popup: PopupSpace | null;
	  };

export interface HowToMove {
	readonly askedBy: 'reader' | 'page';
	/** Else at once: the first picture, or a reader who prefers reduced motion. */
	readonly animate: boolean;
}

/** From the marker's centre to the popup's edge, and the popup's size. CSS pixels. */
export interface PopupSpace {
	readonly gap: number;
	readonly width: number;
	readonly height: number;
}

export interface CameraEvents {
	/** The camera has come to rest. */
	readonly onmoved: (camera: Camera, askedBy: AskedBy) => void;
	/** The reader begins to move the map with mouse, finger or key. */
	readonly ongesture: () => void;
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

/** Outlines are no finer: a box is not shown nearer than this. */
const NEAREST_FOR_BOX = 9;
/** Milliseconds. */
const DURATION = { pan: 350, center: 500, flight: 1_400 };
/** So far, CSS pixels, may the middle of the free area go without the picture: as a toggle moves the timeline. */
const STAYS_WITHIN = 64;

/** The camera of the live map: all that moves it, but for the reader's own gestures, is asked of this. */
export class MapCamera {
	readonly #map: CameraMap;
	#free: Box;

	constructor(map: CameraMap, free: Box, { onmoved, ongesture }: CameraEvents) {
		this.#map = map;
		this.#free = free;
		map.jumpTo({ padding: paddingRound(free, this.#size) }, { askedBy: 'page' });
		let byGesture = false;
		map.on('movestart', (start) => {
			// A lone turn of the wheel is the one gesture that MapLibre names no event for.
			byGesture = Boolean(start.originalEvent) || map.scrollZoom.isZooming();
			if (byGesture) ongesture();
		});
		map.on('moveend', (end) => {
			const isGesture = byGesture || Boolean(end.originalEvent);
			byGesture = false;
			onmoved(this.camera, isGesture ? 'reader' : (end.askedBy ?? 'page'));
		});
	}

	get camera(): Camera {
		const { lng, lat } = this.#map.getCenter().wrap();
		return { zoom: this.#map.getZoom(), latitude: lat, longitude: lng };
	}

	get canZoomIn(): boolean {
		return this.#map.getZoom() < this.#map.getMaxZoom() - 0.1;
	}

	/** The part of the map that no panel covers, CSS pixels. */
	get free(): Box {
		return this.#free;
	}

	/** What the free area shows: [west, south, east, north]. */
	get view(): Extent {
		const { left, top, width, height } = this.#free;
		const southWest = this.#map.unproject([left, top + height]);
		const northEast = this.#map.unproject([left + width, top]);
		return [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
	}

	move(move: CameraMove, { askedBy, animate }: HowToMove): void {
		const tag = { askedBy };
		switch (move.kind) {
			case 'jump-to': {
				const { longitude, latitude, zoom } = move.camera;
				return void this.#map.jumpTo({ center: [longitude, latitude], zoom }, tag);
			}
			case 'show-box':
				return this.#showBox(move, animate, tag);
			case 'center-on':
				return this.#centerOn(move, animate, tag);
			case 'bring-spot':
				return this.#bringSpot(move, animate, tag);
		}
	}

	/**
	 * The free area is another, or the map has another size: the camera looks at the area's middle. Where that is
	 * elsewhere, the picture goes along; where the area has only grown or shrunk a little, the picture stays. All
	 * in one frame: a map that still has its former size, or is empty, would be seen.
	 */
	setFreeArea(free: Box): void {
		const size = this.#size;
		// On paper the page has no live map, and it gets its size back.
		if (size.width === 0 || size.height === 0) return;
		this.#free = free;
		const canvas = this.#map.getCanvas();
		const isResized = canvas.clientWidth !== size.width || canvas.clientHeight !== size.height;
		if (isResized) this.#map.resize();
		this.#lookAtMiddle(paddingRound(free, size));
		if (isResized) this.#map.redraw();
	}

	get #size(): { readonly width: number; readonly height: number } {
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
		return { width, height };
	}

	#lookAtMiddle(padding: Padding): void {
		const map = this.#map;
		const { left = 0, right = 0, top = 0, bottom = 0 } = map.getPadding();
		const x = (padding.left - left - (padding.right - right)) / 2;
		const y = (padding.top - top - (padding.bottom - bottom)) / 2;
		if (Math.hypot(x, y) > STAYS_WITHIN) {
			map.jumpTo({ padding }, { askedBy: 'page' });
			return;
		}
		const { lng, lat } = map.getCenter();
		const middle = map.project([lng, lat]);
		const center = map.unproject([middle.x + x, middle.y + y]);
		map.jumpTo({ center: [center.lng, center.lat], padding }, { askedBy: 'free-area' });
	}

	#showBox({ box, margin }: MoveOf<'show-box'>, animate: boolean, tag: MoveTag): void {
		const [west, south, east, north] = box;
		const options = { padding: margin, maxZoom: NEAREST_FOR_BOX };
		this.#map.fitBounds(
			[west, south, west > east ? east + 360 : east, north],
			animate ? { ...options, maxDuration: DURATION.flight } : { ...options, duration: 0 },
			tag
		);
	}

	#centerOn({ spot, zoomBy }: MoveOf<'center-on'>, animate: boolean, tag: MoveTag): void {
		const center = nearestCopy(spot, this.#map.getCenter().lng);
		const zoom = Math.min(this.#map.getZoom() + zoomBy, this.#map.getMaxZoom());
		this.#map.easeTo({ center, zoom, duration: animate ? DURATION.center : 0 }, tag);
	}

	#bringSpot(
		{ spot, precision, popup }: MoveOf<'bring-spot'>,
		animate: boolean,
		tag: MoveTag
	): void {
		const free = this.#free;
		const center = nearestCopy(spot, this.#map.getCenter().lng);
		const space = popup ?? { gap: gapIn(free), width: 0, height: 0 };
		const shift = roomFor({
			anchor: this.#map.project(center),
			size: space,
			free,
			gap: space.gap
		});
		if (Math.abs(shift.x) < 1 && Math.abs(shift.y) < 1) return;
		if (Math.abs(shift.x) <= free.width && Math.abs(shift.y) <= free.height) {
			this.#map.panBy([-shift.x, -shift.y], { duration: animate ? DURATION.pan : 0 }, tag);
			return;
		}
		// Left of the middle by half the popup's room, so that both stand centred together.
		const aside =
			popup && free.width > popup.width + 4 * popup.gap ? (popup.width + popup.gap) / 2 : 0;
		const target: EaseTarget = { center, zoom: ZOOM_FOR[precision], offset: [-aside, 0] };
		if (animate) this.#map.flyTo({ ...target, maxDuration: DURATION.flight }, tag);
		else this.#map.easeTo({ ...target, duration: 0 }, tag);
	}
}

type MoveOf<Kind extends CameraMove['kind']> = Extract<CameraMove, { readonly kind: Kind }>;

/** From the edge to a spot that stands alone, CSS pixels: less in an area that is smaller than twice that. */
function gapIn({ width, height }: Box): number {
	return Math.min(48, width / 2, height / 2);
}
