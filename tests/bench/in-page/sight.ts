import { lookOn, nextFrame } from './frames.ts';

/** CSS pixels of the window. */
export type Region = readonly [x: number, y: number, width: number, height: number];

interface Sample {
	/** ms since the navigation began. */
	readonly at: number;
	/** Which frame, from 1. */
	readonly frame: number;
	readonly seen: string;
}

/**
 * Looks at a region of the maps' canvases after whatever is drawn in a frame. The pixels are read at once:
 * a canvas of WebGL is empty outside the frame that draws on it.
 */
export class MapViewport {
	readonly #last = new Map<Element, number>();
	readonly #samples: Sample[] = [];
	/** Of the frames since the press, in their order. */
	readonly #frameTimes: number[] = [];

	constructor(
		private readonly region: Region,
		private readonly elements: string | null
	) {
		lookOn((time) => this.#look(time));
	}

	/** Until the next frame, which is counted. */
	async nextFrame(): Promise<void> {
		const time = await nextFrame();
		// Elements that a press changed at once are shown by the frame after it.
		if (this.elements !== null) this.#look(time);
		this.#frameOf(time);
	}

	/** The first sight of what was still to be seen in the end. */
	end(): Sample {
		lookOn(null);
		const last = this.#samples.at(-1);
		const first = this.#samples.find(({ seen }) => seen === last?.seen);
		if (first === undefined) throw new Error('Nothing was drawn after the press.');
		return first;
	}

	/** Its number, from 1: whoever asked for it, and in which order. */
	#frameOf(time: number): number {
		if (this.#frameTimes.at(-1) !== time) this.#frameTimes.push(time);
		return this.#frameTimes.length;
	}

	#look(time: number): void {
		for (const canvas of document.querySelectorAll('canvas')) {
			const sum = canvas.clientWidth < LEAST_WIDTH ? null : sumOf(canvas, this.region);
			if (sum !== null) this.#last.set(canvas, sum);
		}
		const { elements } = this;
		const parts = elements === null ? 0 : document.querySelectorAll(`${elements} *`).length;
		const seen = `${[...this.#last.values()].join(' ')} ${parts}`;
		this.#samples.push({ at: performance.now(), frame: this.#frameOf(time), seen });
	}
}

/** A map's canvas is wider, CSS pixels. */
const LEAST_WIDTH = 400;

/** The region as one number; null: it is empty. */
function sumOf(canvas: HTMLCanvasElement, region: Region): number | null {
	const pixels = pixelsOf(canvas, region);
	if (!pixels.some((value) => value > 0)) return null;
	return pixels.reduce((sum, value) => (Math.imul(sum, 31) + value) | 0, 0);
}

function pixelsOf(canvas: HTMLCanvasElement, region: Region): Uint8ClampedArray {
	const scale = canvas.width / canvas.clientWidth;
	const { left, top } = canvas.getBoundingClientRect();
	const [x, y, width, height] = [region[0] - left, region[1] - top, region[2], region[3]].map(
		(one) => Math.round(one * scale)
	) as [number, number, number, number];
	const gl = canvas.getContext('webgl2');
	if (!gl)
		return (
			canvas.getContext('2d')?.getImageData(x, y, width, height).data ?? new Uint8ClampedArray()
		);
	const pixels = new Uint8ClampedArray(width * height * 4);
	// The map goes on as if nobody had looked.
	const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
	gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
	const below = canvas.height - y - height;
	gl.readPixels(x, below, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
	gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound);
	return pixels;
}
