/* What the pages are visited with. */

export interface Device {
	/** CSS pixels. */
	readonly window: { readonly width: number; readonly height: number };
	/** Its own pixels in one CSS pixel. */
	readonly scale: number;
	readonly hasTouch: boolean;
	/** So many times slower than this machine's is the processor of the page's main thread. */
	readonly slower: number;
	/** Null: as fast as the machine's own. */
	readonly line: Line | null;
}

/** How fast the network is. All answers share its bytes. */
export interface Line {
	/** From a request to the beginning of its answer, ms. */
	readonly latency: number;
	readonly bytesPerSecond: number;
}

export const DESK: Device = {
	window: { width: 1280, height: 720 },
	scale: 1,
	hasTouch: false,
	slower: 1,
	line: null
};

/** A slow phone on a slow line: 1.6 Mbit/s. */
export const PHONE: Device = {
	window: { width: 390, height: 844 },
	scale: 2,
	hasTouch: true,
	slower: 4,
	line: { latency: 150, bytesPerSecond: 200_000 }
};
