import type { Box } from '$lib/map/place-popup.ts';

/** The stage: the part of the map that no panel covers, followed as it changes. */
export class FreeArea {
	/** How much of the map lies round it, CSS pixels: what floats over the map keeps to it. */
	round = $state.raw({ left: 0, right: 0, bottom: 32 });
	readonly #tell: (free: Box) => void;
	#map: HTMLElement | null = null;
	#stage: HTMLElement | null = null;

	constructor(tell: (free: Box) => void) {
		this.#tell = tell;
	}

	/** An attachment for the element that the map fills. */
	map = (map: HTMLElement): (() => void) => {
		this.#map = map;
		return this.#follow(map);
	};

	/** An attachment for the element that takes the free part's place in the layout. */
	measure = (stage: HTMLElement): (() => void) => {
		this.#stage = stage;
		return this.#follow(stage);
	};

	#follow(one: HTMLElement): () => void {
		const look = () => this.#look();
		const observer = new ResizeObserver(look);
		observer.observe(one);
		look();
		return () => observer.disconnect();
	}

	#look(): void {
		if (!this.#map || !this.#stage) return;
		const map = this.#map.getBoundingClientRect();
		const { left, top, right, bottom, width, height } = this.#stage.getBoundingClientRect();
		this.round = {
			left: left - map.left,
			right: map.right - right,
			bottom: map.bottom - bottom
		};
		this.#tell({ left: left - map.left, top: top - map.top, width, height });
	}
}
