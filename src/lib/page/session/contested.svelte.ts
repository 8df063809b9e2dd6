import type { Position } from 'geojson';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { Contested } from '$lib/style/contested.ts';

/** Facts shown on the map, at the spot where they were asked for; null: chosen from the list. */
export interface OpenFacts {
	readonly row: Contested;
	readonly spot: Position | null;
}

/** A pointer that crosses a line on its way elsewhere opens nothing: it has to rest so long, in ms. */
const DWELL_MS = 400;
/** Time to get from the line onto its card, ms. */
const GRACE_MS = 400;

/** The contested lines and areas in view, and whose facts are shown. */
export class ContestedView {
	/** Of those in view. */
	ids = $state.raw<readonly string[]>([]);
	/** Under the pointer: goes with it. */
	#hovered = $state.raw<OpenFacts | null>(null);
	/** They were wanted, and could not be had. */
	missing = $state.raw(false);
	#table = $state.raw<readonly Contested[]>([]);

	/** Pressed, or chosen from the list: stays until it is closed. */
	readonly open: OpenFacts | null = $derived.by(() => {
		const { open } = this.reader;
		if (open.kind !== 'contested') return null;
		const row = this.#table.find(({ id }) => id === open.id);
		return row ? { row, spot: open.spot } : null;
	});
	readonly shown: OpenFacts | null = $derived.by(() => this.open ?? this.#hovered);
	/** The facts of those in view, once they are wanted. */
	readonly rows = $derived.by(() => this.#table.filter((row) => this.ids.includes(row.id)));

	#on: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly reader: Reader) {}

	/** The facts are a file of their own, fetched when first wanted. */
	async want(): Promise<readonly Contested[]> {
		try {
			this.#table = (await import('./contested-rows.ts')).CONTESTED_ROWS;
			this.missing = false;
		} catch {
			this.missing = true;
		}
		return this.#table;
	}

	async find(id: string): Promise<Contested | undefined> {
		return (await this.want()).find((row) => row.id === id);
	}

	/** The pointer is on a line or an area, at a spot; null: on none. */
	hover(id: string | null, spot: Position | null): void {
		if (id === this.#on) return;
		this.#on = id;
		if (id === null) return this.leave();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#show(id, spot), DWELL_MS);
	}

	/** The pointer has left the line, or its card. */
	leave = (): void => {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.drop, GRACE_MS);
	};

	/** The pointer is on the card itself: it stays as long. */
	keep = (): void => clearTimeout(this.#timer);

	/** What only the pointer shows goes. */
	drop = (): void => {
		clearTimeout(this.#timer);
		this.#on = null;
		this.#hovered = null;
	};

	async #show(id: string, spot: Position | null): Promise<void> {
		const row = await this.find(id);
		if (row && this.#on === id) this.#hovered = { row, spot };
	}
}
