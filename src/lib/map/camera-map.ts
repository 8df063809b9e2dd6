import type { Padding } from './padding.ts';
import type { Point } from './projection.ts';

/** Who asked for a move; `free-area`: the free area is another, and the picture is the same. */
export type AskedBy = 'reader' | 'page' | 'free-area';

/** What the camera needs of MapLibre's map. */
export interface CameraMap {
	getCenter(): LngLat & { wrap(): LngLat };
	getZoom(): number;
	getMaxZoom(): number;
	getPadding(): Partial<Padding>;
	getContainer(): Sized;
	getCanvas(): Sized;
	project(spot: [number, number]): Point;
	unproject(point: [number, number]): LngLat;
	resize(): unknown;
	redraw(): unknown;
	jumpTo(to: JumpTarget, tag: MoveTag): unknown;
	easeTo(to: EaseTarget, tag: MoveTag): unknown;
	flyTo(to: EaseTarget, tag: MoveTag): unknown;
	panBy(offset: [number, number], options: { duration: number }, tag: MoveTag): unknown;
	fitBounds(box: [number, number, number, number], options: FitOptions, tag: MoveTag): unknown;
	on(type: 'movestart' | 'moveend', listener: (event: MoveEvent) => void): unknown;
	readonly scrollZoom: { isZooming(): boolean };
}

interface LngLat {
	readonly lng: number;
	readonly lat: number;
}

interface Sized {
	readonly clientWidth: number;
	readonly clientHeight: number;
}

export interface JumpTarget {
	center?: [number, number];
	zoom?: number;
	padding?: Padding;
}

export interface EaseTarget {
	center: [number, number];
	zoom?: number;
	offset?: [number, number];
	duration?: number;
	maxDuration?: number;
}

export interface FitOptions {
	padding: number;
	maxZoom: number;
	duration?: number;
	maxDuration?: number;
}

/** MapLibre hands it to the events of the move. */
export interface MoveTag {
	askedBy: AskedBy;
}

interface MoveEvent extends Partial<MoveTag> {
	readonly originalEvent?: unknown;
}
