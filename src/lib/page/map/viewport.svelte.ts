import type { Position } from 'geojson';
import type { CameraMove } from '$lib/map/camera.ts';
import type { LiveMap } from '$lib/map/live-map.browser.ts';
import type { Cause, Health } from '$lib/map/map-health.browser.ts';
import type { Box } from '$lib/map/place-popup.ts';
import type { Camera } from '$lib/story/camera.ts';
import type { Extent } from '$lib/story/extent.ts';
import type { Precision } from '$lib/story/story.ts';
import { prefersReducedMotion } from '$lib/page/layout/motion.browser.ts';

/** From a marker's centre to its popup, CSS pixels. */
export const POPUP_GAP = 26;

const WHY_DOWN: Readonly<Record<Cause, string>> = {
	graphics: 'The live map lost its graphics, and is back when the device has them again',
	basemap: 'The basemap could not be loaded',
	symbols: 'The live map’s symbols could not be loaded',
	worker: 'A part of the live map could not be loaded'
};

/** What of the map is in view, and the reader's wishes to see something else. Without a live map nothing moves. */
export class MapViewport {
	/** The part of the map that no panel covers. */
	free = $state.raw<Box>({ left: 0, top: 0, width: 0, height: 0 });
	/** The panels are a sheet over the map; null until the window is known. */
	narrow = $state.raw<boolean | null>(null);
	/** Why no live map could start, if none could. */
	fault = $state.raw<string | null>(null);
	health = $state.raw<Health>('starting');
	/** Why the still map stands in for the live one just now, as the beginning of a sentence. */
	readonly standIn = $derived.by(() => {
		if (this.fault !== null) return `The live map could not start here (${this.fault})`;
		return typeof this.health === 'object' ? WHY_DOWN[this.health.down] : null;
	});
	/** The live map has drawn what it has to: the still one is no longer needed. */
	readonly drawn = $derived.by(
		() =>
			this.standIn === null && (!this.isOpening || (this.health === 'ground' && this.#isTouched))
	);
	/** What is in view is not known yet, and will be. */
	readonly isOpening = $derived.by(
		() => this.standIn === null && (this.health === 'starting' || this.health === 'ground')
	);
	/** The live map has drawn all of its first view, or there will be none. */
	readonly rested = $derived.by(() => this.#hasRested || this.standIn !== null);
	#hasRested = $state.raw(false);
	#isTouched = $state.raw(false);
	/** Where the popup lies; null: it is docked, or there is none. */
	popup = $state.raw<Box | null>(null);
	#popupSize = { width: 344, height: 420 };

	/** The live map, once it has started. */
	map = $state.raw<LiveMap | null>(null);
	#view = $state.raw<Extent | null>(null);

	get hasMap(): boolean {
		return this.map !== null;
	}

	/** The live map has started. */
	start(map: LiveMap): void {
		this.map = map;
		this.moved();
	}

	/** The camera has come to rest, whoever moved it: the reader, a popup that needed room, a panel that took some. */
	moved(): void {
		this.#view = this.map?.camera.view ?? null;
	}

	/** What the free area shows, [west, south, east, north], since the map last came to rest; null: there is no live map. */
	get view(): Extent | null {
		return this.standIn === null ? this.#view : null;
	}

	/** No live map: what is said of it names no address of a file. */
	fail(error: Error): void {
		this.fault = error.message.replace(/(:| for)? https?:.*/, '').split('. ')[0] ?? '';
	}

	/** The live map has drawn all there is to draw, its names among it. */
	rest(): void {
		this.#hasRested = true;
	}

	/** The reader moves the map, which shows it as soon as it has its ground: the still one does not move. */
	touch(): void {
		this.#isTouched = true;
	}

	/** The popup lies here, or nowhere: the next is expected to be as large. */
	placePopup = (popup: Box | null): void => {
		this.popup = popup;
		if (popup) this.#popupSize = popup;
	};

	/** Brings a spot into view, with room for a popup beside it; no farther than it must. */
	bring(spot: Position, precision: Precision, atOnce = prefersReducedMotion()): void {
		const popup = this.narrow ? null : { ...this.#popupSize, gap: POPUP_GAP };
		this.#move({ kind: 'bring-spot', spot, precision, popup }, !atOnce);
	}

	/** Shows a box [west, south, east, north], with so many CSS pixels round it. */
	show(box: Extent, margin: number): void {
		this.#move({ kind: 'show-box', box, margin });
	}

	/** Two zooms nearer to a spot. */
	comeNearer(spot: Position): void {
		this.#move({ kind: 'center-on', spot, zoomBy: 2 });
	}

	/** Puts a spot in the middle, at the zoom that there is. */
	goTo(spot: Position): void {
		this.#move({ kind: 'center-on', spot, zoomBy: 0 });
	}

	/** Stands at once where an address says: at its camera, else at the opening view. */
	restore(camera: Camera | null, opening: Extent): void {
		this.map?.camera.move(viewOf(camera, opening), { askedBy: 'page', animate: false });
	}

	/** Whether the map could come nearer than it is. */
	get canZoomIn(): boolean {
		return this.map?.camera.canZoomIn ?? false;
	}

	#move(move: CameraMove, animate = !prefersReducedMotion()): void {
		this.map?.camera.move(move, { askedBy: 'reader', animate });
	}
}

/** The view that an address names: its camera's, else the opening one. */
export const viewOf = (camera: Camera | null, opening: Extent): CameraMove =>
	camera === null ? { kind: 'show-box', box: opening, margin: 0 } : { kind: 'jump-to', camera };
