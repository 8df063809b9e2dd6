import type { Position } from 'geojson';
import type { Extent } from '../../story/extent.ts';
import { mercatorDelta, mercatorOf, type MercatorPoint } from '../../story/mercator.ts';

/** [left, top, right, bottom] in units of the still map. */
export type Box = readonly [number, number, number, number];

export interface FrameSize {
	readonly width: number;
	readonly height: number;
	/** Free on each side of the extent. */
	readonly margin: number;
	/** How far the ground is drawn beyond the frame on each side, for a window that shows more. */
	readonly bleed: { readonly x: number; readonly y: number };
}

/** Nothing is drawn larger than the live map would: units to the world's width. */
const LARGEST_WORLD = 512 * 2 ** 10;

/** Where the still map lies on Web Mercator, and how large. North is up. */
export class Frame {
	readonly width: number;
	readonly height: number;
	/** Free on each side of the extent. */
	readonly margin: number;
	/** The frame and its bleed. */
	readonly drawn: Box;
	/** The world's width in units. */
	readonly world: number;
	readonly centre: MercatorPoint;

	constructor([west, south, east, north]: Extent, { width, height, margin, bleed }: FrameSize) {
		const corner = mercatorOf([west, north]);
		const across = mercatorDelta(corner, mercatorOf([east, south]));
		// The short way round is not the way of a box wider than half the world.
		const wide = west < east ? (east - west) / 360 : (east - west + 360) / 360;
		this.width = width;
		this.height = height;
		this.margin = margin;
		this.drawn = [-bleed.x, -bleed.y, width + bleed.x, height + bleed.y];
		this.world = Math.min(
			LARGEST_WORLD,
			(width - 2 * margin) / wide,
			(height - 2 * margin) / across.y
		);
		this.centre = { x: corner.x + wide / 2, y: corner.y + across.y / 2 };
	}

	/** MapLibre's zoom at which the live map is as large. */
	get zoom(): number {
		return Math.log2(this.world / 512);
	}

	/** Of a point on Mercator, the copy that is nearest to the middle. */
	at(point: MercatorPoint): [number, number] {
		const { x, y } = mercatorDelta(this.centre, point);
		return this.place({ x: this.centre.x + x, y: this.centre.y + y });
	}

	/** The same without going round the world: for what counts its turns itself. */
	place({ x, y }: MercatorPoint): [number, number] {
		return [
			this.width / 2 + (x - this.centre.x) * this.world,
			this.height / 2 + (y - this.centre.y) * this.world
		];
	}

	of(position: Position): [number, number] {
		return this.at(mercatorOf(position));
	}

	holds([x, y]: readonly [number, number], inset = 0): boolean {
		return x >= inset && y >= inset && x <= this.width - inset && y <= this.height - inset;
	}
}
