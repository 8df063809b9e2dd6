import type { CameraMap } from '../../src/lib/map/camera-map.ts';
import type { Padding } from '../../src/lib/map/padding.ts';

type MoveEvent = Parameters<Parameters<CameraMap['on']>[1]>[0];

/** A flat map of 800 by 600 CSS pixels, 10 of them a degree, that moves at once and notes each move. */
export class FakeCameraMap implements CameraMap {
	readonly moves: { readonly by: string; readonly to: object; readonly askedBy: string }[] = [];
	center = { lng: 0, lat: 0 };
	zoom = 5;
	size = { clientWidth: 800, clientHeight: 600 };
	canvas = { clientWidth: 800, clientHeight: 600 };
	wheel = false;
	#padding: Padding = { left: 0, right: 0, top: 0, bottom: 0 };
	readonly #listeners = { movestart: new Set<Listener>(), moveend: new Set<Listener>() };

	readonly scrollZoom = { isZooming: () => this.wheel };
	getCenter = () => ({ ...this.center, wrap: () => this.center });
	getZoom = () => this.zoom;
	getMaxZoom = () => 10;
	getPadding = () => this.#padding;
	getContainer = () => this.size;
	getCanvas = () => this.canvas;
	resize = () => void (this.canvas = this.size);
	redraw = () => void this.moves.push({ by: 'redraw', to: {}, askedBy: '' });

	/** The middle of what the padding leaves. */
	get #middle() {
		const { left, right, top, bottom } = this.#padding;
		return {
			x: (this.size.clientWidth + left - right) / 2,
			y: (this.size.clientHeight + top - bottom) / 2
		};
	}

	project = ([lng, lat]: [number, number]) => ({
		x: this.#middle.x + (lng - this.center.lng) * 10,
		y: this.#middle.y - (lat - this.center.lat) * 10
	});
	unproject = ([x, y]: [number, number]) => ({
		lng: this.center.lng + (x - this.#middle.x) / 10,
		lat: this.center.lat - (y - this.#middle.y) / 10
	});

	jumpTo: CameraMap['jumpTo'] = ({ center, zoom, padding }, tag) => {
		if (center) this.center = { lng: center[0], lat: center[1] };
		this.zoom = zoom ?? this.zoom;
		this.#padding = padding ?? this.#padding;
		this.#moved('jumpTo', { center, zoom, padding }, tag);
	};
	easeTo: CameraMap['easeTo'] = (to, tag) => this.#moved('easeTo', to, tag);
	flyTo: CameraMap['flyTo'] = (to, tag) => this.#moved('flyTo', to, tag);
	panBy: CameraMap['panBy'] = (offset, options, tag) =>
		this.#moved('panBy', { offset, ...options }, tag);
	fitBounds: CameraMap['fitBounds'] = (box, options, tag) =>
		this.#moved('fitBounds', { box, ...options }, tag);

	on(type: 'movestart' | 'moveend', listener: Listener): void {
		this.#listeners[type].add(listener);
	}

	/** A whole move, as MapLibre tells of it. */
	fire(event: MoveEvent): void {
		for (const type of ['movestart', 'moveend'] as const)
			for (const listener of this.#listeners[type]) listener(event);
	}

	#moved(by: string, to: object, tag: { askedBy: 'reader' | 'page' | 'free-area' }): void {
		this.moves.push({ by, to, ...tag });
		this.fire(tag);
	}
}

type Listener = (event: MoveEvent) => void;
