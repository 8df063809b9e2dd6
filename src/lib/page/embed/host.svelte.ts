import { heightMessage, isHello, READY } from '$lib/embed/height.ts';

/** The page round this one, if there is any: lib/embed/height.ts says what is said. */
export class Host {
	/** Of the parent that asked; null: none has. */
	#origin: string | null = null;
	#height = 0;

	/** Lets the parent know that it may ask; returns the undo. */
	start(): () => void {
		if (window.parent === window) return () => undefined;
		addEventListener('message', this.#hear);
		// The one message that goes to whoever the parent is: it says only that the map has started.
		window.parent.postMessage({ type: READY }, '*');
		return () => removeEventListener('message', this.#hear);
	}

	/** The frame would best be so high, whole CSS pixels. */
	wants(height: number): void {
		if (height === this.#height) return;
		this.#height = height;
		this.#tell();
	}

	#hear = ({ data, origin, source }: MessageEvent<unknown>): void => {
		if (!isHello({ data, origin, fromParent: source === window.parent })) return;
		this.#origin = origin;
		this.#tell();
	};

	#tell(): void {
		if (this.#origin === null || this.#height === 0) return;
		window.parent.postMessage(heightMessage(this.#height), this.#origin);
	}
}
