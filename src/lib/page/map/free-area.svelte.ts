import type { Box } from '$lib/map/place-popup.ts';

/** The free area: the part of the map that no panel covers, followed as it changes. CSS pixels. */
export class FreeArea {
	/** How much of the map lies beside it: what floats over the map keeps to it. */
	padding = $state.raw({ left: 0, right: 0, bottom: 32 });
	readonly #onchange: (free: Box) => void;
	#map: HTMLElement | null = null;
	#area: HTMLElement | null = null;

	constructor(onchange: (free: Box) => void) {
		this.#onchange = onchange;
	}

	/** An attachment for the element that the map fills. */
	followMap = (map: HTMLElement): (() => void) => {
		this.#map = map;
		return this.#observe(map);
	};

	/** An attachment for the element that takes the free area's place in the layout. */
	follow = (area: HTMLElement): (() => void) => {
		this.#area = area;
		return this.#observe(area);
	};

	#observe(element: HTMLElement): () => void {
		const measure = () => this.#measure();
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		measure();
		return () => observer.disconnect();
	}

	#measure(): void {
		if (!this.#map || !this.#area) return;
		const map = this.#map.getBoundingClientRect();
		const { left, top, right, bottom, width, height } = this.#area.getBoundingClientRect();
		this.padding = {
			left: left - map.left,
			right: map.right - right,
			bottom: map.bottom - bottom
		};
		this.#onchange({ left: left - map.left, top: top - map.top, width, height });
	}
}
