import { nextFrame } from './frames.ts';
import { MapViewport, type Region } from './sight.ts';

export interface Toggling {
	/** How the layer's checkbox is named, at its beginning. */
	readonly layer: string;
	/** The part of the window that is looked at. */
	readonly region: Region;
	/** Markers that are elements lie there, in CSS; null: they are drawn on a canvas. */
	readonly elements: string | null;
	/** Frames are looked at; else the layer is only switched. */
	readonly isWatched: boolean;
}

export interface Toggled {
	/** From the press to the end of the frame that shows what stays shown, ms. */
	readonly milliseconds: number;
	/** Which frame that is, from 1. */
	readonly frames: number;
	/** What is seen in the end; another after each switch. */
	readonly seen: string;
}

/** Switches a layer, and looks at every frame until the map is at rest. */
export async function toggle(toggling: Toggling, rests: readonly number[]): Promise<Toggled> {
	const { layer, region, elements, isWatched } = toggling;
	const box = checkboxOf(layer);
	const sight = isWatched ? new MapViewport(region, elements) : null;
	const before = rests.length;
	const began = performance.now();
	box.click();
	for (let frame = 1; frame <= LEAST_FRAMES || rests.length === before; frame++)
		await (sight?.nextFrame() ?? nextFrame());
	const { at, frame, seen } = sight?.end() ?? { at: began, frame: 0, seen: '' };
	return { milliseconds: at - began, frames: frame, seen };
}

/** What draws in the frame after the press and says at once that it rests has still to be seen. */
const LEAST_FRAMES = 3;

function checkboxOf(layer: string): HTMLInputElement {
	const boxes = document.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
	const nameOf = (one: HTMLInputElement): string =>
		(one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? '').trim();
	const box = [...boxes].find((one) => nameOf(one).startsWith(layer));
	if (!box) throw new Error(`There is no checkbox for ${layer}.`);
	return box;
}
