import type { NumberedRowId } from '../../reader/row-id.ts';
import type { Reader } from '../../reader/reader.svelte.ts';
import type { Extent } from '../../story/extent.ts';
import type { RowAround } from '../data/protocol.ts';
import type { Asking } from './asking.ts';
import { latest } from './latest.ts';
import type { OpenRow, OpenRows } from './open-row.svelte.ts';

/** From the open row to the one before it in its layer's list, and to the one after it. */
export class RowWalk {
	/** Where the open row stands; null: it is in no list, or that is not known yet. */
	around = $state.raw<RowAround | null>(null);
	/** Each step begins where the one before it has led: who holds a key passes no row by. */
	#steps: Promise<void> = Promise.resolve();

	constructor(
		private readonly reader: Reader,
		private readonly opening: OpenRow,
		private readonly asking: Asking
	) {}

	/** Tells anew where the open row stands. Read in an effect, whenever it or the list is another. */
	follow = (): void => {
		const row = this.#row;
		if (row === null) this.around = null;
		else this.#wish({ row, view: this.asking.listedView(row.layer), choice: this.asking.choice });
	};

	readonly #wish = latest(
		({
			row
		}: {
			readonly row: NumberedRowId;
			readonly view: Extent | null;
			readonly choice: unknown;
		}) => this.#around(row),
		(around, { row }) => {
			if (row === this.#row) this.around = around;
		},
		() => (this.around = null)
	);

	/** The open row has others before and after it. */
	get isOn(): boolean {
		return this.opening.open !== null && this.#row !== null;
	}

	/** Opens the next row, or with -1 the one before, if there is one. */
	step(by: 1 | -1, onopen: (open: OpenRows) => void): Promise<void> {
		// What failed is no reason to stand still for ever.
		return (this.#steps = this.#steps.catch(() => undefined).then(() => this.#step(by, onopen)));
	}

	async #step(by: 1 | -1, onopen: (open: OpenRows) => void): Promise<void> {
		const row = this.#row;
		if (row === null) return;
		const around = await this.#around(row);
		const number = (by === 1 ? around?.next : around?.previous) ?? null;
		if (number === null || row !== this.#row) return;
		await this.opening.chosen({ ...row, number }, onopen);
	}

	async #around({ layer, number }: NumberedRowId): Promise<RowAround | null> {
		const worker = await this.asking.told();
		return worker.ask('around', { layer, number, view: this.asking.listedView(layer) });
	}

	/** Rows of tiles that somebody serves are in no list. */
	get #row(): NumberedRowId | null {
		const { open } = this.reader;
		return open.kind === 'row' && open.id.kind === 'numbered' ? open.id : null;
	}
}
