import type { Box } from '$lib/map/place-popup.ts';

/** The stage: the part of the window that no panel covers, followed as it changes. */
export class StageBox {
	/** How much of the window lies round it, CSS pixels: what floats over the map keeps to it. */
	round = $state.raw({ left: 0, right: 0, bottom: 32 });
	readonly #tell: (free: Box) => void;

	constructor(tell: (free: Box) => void) {
		this.#tell = tell;
	}

	/** An attachment for the element that takes the free part's place in the layout. */
	measure = (stage: HTMLElement): (() => void) => {
		const look = () => {
			const { left, top, right, bottom, width, height } = stage.getBoundingClientRect();
			this.round = { left, right: innerWidth - right, bottom: innerHeight - bottom };
			this.#tell({ left, top, width, height });
		};
		const observer = new ResizeObserver(look);
		observer.observe(stage);
		look();
		return () => observer.disconnect();
	};
}
