import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import type { Cause, Health } from '$lib/map/map-health.ts';
import type { Box } from '$lib/map/place-popup.ts';
import { bringIntoView, comeNearer, panTo, showBox } from '$lib/map/camera-moves.ts';
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

/** What of the map is in sight, and how something comes there. Without a live map nothing moves. */
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
		() => this.standIn === null && (!this.isOpening || (this.health === 'ground' && this.#inHand))
	);
	/** What is in view is not known yet, and will be. */
	readonly isOpening = $derived.by(
		() => this.standIn === null && (this.health === 'starting' || this.health === 'ground')
	);
	#inHand = $state.raw(false);
	/** Where the popup lies; null: it is docked, or there is none. */
	popup = $state.raw<Box | null>(null);
	#popupSize = { width: 344, height: 420 };

	#map = $state.raw<MapLibreMap | null>(null);
	#seen = $state.raw<Extent | null>(null);

	get hasMap(): boolean {
		return this.#map !== null;
	}

	/** The live map, once it has started. */
	get map(): MapLibreMap | null {
		return this.#map;
	}

	/** The live map has started. */
	begin(map: MapLibreMap): void {
		this.#map = map;
		const look = () => (this.#seen = this.#look(map));
		// Whoever moved it: the reader, a popup that needed room, a panel that took some.
		map.on('moveend', look);
		look();
	}

	/** What the free part shows, [west, south, east, north], since the map last came to rest; null: there is no live map. */
	get view(): Extent | null {
		return this.standIn === null ? this.#seen : null;
	}

	#look(map: MapLibreMap): Extent {
		const { left, top, width, height } = this.free;
		const from = map.unproject([left, top + height]);
		const to = map.unproject([left + width, top]);
		return [from.lng, from.lat, to.lng, to.lat];
	}

	/** No live map: what is said of it names no address of a file. */
	fail(error: Error): void {
		this.fault = error.message.replace(/(:| for)? https?:.*/, '').split('. ')[0] ?? '';
	}

	/** The reader moves the map by hand, which shows it as soon as it has its ground: the still one does not move. */
	takeInHand(): void {
		this.#inHand = true;
	}

	/** The popup lies here, or nowhere: the next is expected to be as large. */
	makeWay = (popup: Box | null): void => {
		this.popup = popup;
		if (popup) this.#popupSize = popup;
	};

	/** Brings a spot into view, with room for a popup beside it; no farther than it must. */
	bring(spot: Position, precision: Precision, atOnce = prefersReducedMotion()): void {
		if (!this.#map) return;
		bringIntoView({
			map: this.#map,
			spot,
			precision,
			free: this.free,
			popup: this.narrow ? null : { ...this.#popupSize, gap: POPUP_GAP },
			atOnce
		});
	}

	/** Shows a box [west, south, east, north], with so many CSS pixels round it. */
	show(box: Extent, margin: number): void {
		if (this.#map) showBox(this.#map, box, { atOnce: prefersReducedMotion(), margin });
	}

	/** Two zooms nearer to a spot. */
	comeNearer(spot: Position): void {
		if (this.#map) comeNearer(this.#map, spot, prefersReducedMotion());
	}

	/** Puts a spot in the middle, at the zoom that there is. */
	goTo(spot: Position): void {
		if (this.#map) panTo(this.#map, spot, prefersReducedMotion());
	}

	/** Stands at once where an address says: at its camera, else at the opening view. */
	restore(camera: Camera | null, opening: Extent): void {
		if (!this.#map) return;
		if (camera)
			this.#map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
		else showBox(this.#map, opening, { atOnce: true, margin: 0, unasked: true });
	}

	/** Whether the map could come nearer than it is. */
	get canZoomIn(): boolean {
		return this.#map !== null && this.#map.getZoom() < this.#map.getMaxZoom() - 0.1;
	}
}
