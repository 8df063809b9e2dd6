import { latest } from '$lib/rows/worker/latest.ts';
import type { RowAround } from '$lib/rows/worker/rows-around.ts';
import type { RowId } from '$lib/reader/row-id.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { Extent } from '$lib/story/extent.ts';
import type { LayerId } from '$lib/story/story.ts';
import type { OpenRow } from './open-row.svelte.ts';
import type { Asking } from './rows-list.svelte.ts';

/** From the open row to the one before it in its layer's list, and to the one after it. */
export class RowWalk {
	/** Where the open row stands; null: it is in no list, or that is not known yet. */
	around = $state.raw<RowAround | null>(null);
	/** Each step begins where the one before it has led: who holds a key passes no row by. */
	#steps: Promise<void> = Promise.resolve();

	constructor(
		private readonly reader: Reader,
		private readonly asking: Asking & {
			readonly opening: OpenRow;
			/** What of the map the layer's list keeps to; null: it lists all. */
			readonly listedView: (layer: LayerId) => Extent | null;
		}
	) {}

	/** Tells anew where the open row stands. Read in an effect, whenever it or the list is another. */
	follow = (): void => {
		const row = this.#row;
		if (row === null) this.around = null;
		else this.#wish({ row, view: this.asking.listedView(row.layer), choice: this.asking.choice });
	};

	readonly #wish = latest(
		({ row }: { readonly row: RowId; readonly view: Extent | null; readonly choice: unknown }) =>
			this.#around(row),
		(around, { row }) => {
			if (row === this.#row) this.around = around;
		},
		() => (this.around = null)
	);

	/** The open row has others before and after it. */
	get isOn(): boolean {
		return this.asking.opening.open !== null && this.#row !== null;
	}

	/** Opens the next row, or with -1 the one before, if there is one. */
	step(by: 1 | -1, onopen: () => void): Promise<void> {
		// What failed is no reason to stand still for ever.
		return (this.#steps = this.#steps.catch(() => undefined).then(() => this.#step(by, onopen)));
	}

	async #step(by: 1 | -1, onopen: () => void): Promise<void> {
		const row = this.#row;
		if (row === null) return;
		const around = await this.#around(row);
		const number = (by === 1 ? around?.next : around?.previous) ?? null;
		if (number === null || row !== this.#row) return;
		await this.asking.opening.chosen({ layer: row.layer, number }, onopen);
	}

	async #around({ layer, number }: RowId): Promise<RowAround | null> {
		return (await this.asking.told()).around(layer, {
			number,
			view: this.asking.listedView(layer)
		});
	}

	/** Of tiles that somebody serves a row has no number. */
	get #row(): RowId | null {
		const { row } = this.reader;
		return row !== null && row.number >= 0 ? row : null;
	}
}
