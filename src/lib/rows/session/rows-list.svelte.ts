import { untrack } from 'svelte';
import type { Extent } from '../../story/extent.ts';
import type { LayerId } from '../../story/story.ts';
import type { Choice } from '../data/choice.ts';
import type { ListedRow, Part, RowsPage } from '../data/protocol.ts';
import type { Asking } from './asking.ts';
import { latest } from './latest.ts';

/** Rows that are kept beside those in sight. */
const MOST_ROWS = 600;

/** What a list is a list of: another one, and what is known of it is of no use. */
interface Of {
	readonly choice: Choice;
	readonly view: Extent | null;
}

/** The list of a layer's rows: the parts that were in sight, as they came. */
export class RowsList {
	/** By their places in the list. */
	rows = $state.raw<ReadonlyMap<number, ListedRow>>(new Map());
	/** A part could not be had. */
	failed = $state.raw(false);
	/** The reader wants the rows in this view of the map alone. */
	near = $state.raw(false);
	/** The view that is listed; null: all rows are. */
	readonly view: Extent | null = $derived.by(() => (this.near ? this.asking.view : null));
	/** Of those in view, how many there are; null: the view is too wide; undefined: not known yet. */
	inView = $state.raw<number | null | undefined>(undefined);
	#of: Of | null = null;

	constructor(
		readonly layer: LayerId,
		private readonly asking: Asking
	) {}

	/** This part is in sight. Read in an effect, it is asked for again whenever the choices are others. */
	see = ({ from, size }: Omit<Part, 'view'>): void => {
		const of = this.#wanted();
		const known = untrack(() => this.rows);
		const places = Array.from({ length: size }, (_, step) => from + step);
		if (!isSame(of, this.#of) || places.some((place) => !known.has(place)))
			this.#wish({ part: { from, size, view: of.view }, of });
	};

	#wanted(): Of {
		return { choice: this.asking.choice, view: this.view };
	}

	readonly #wish = latest(
		async ({ part }: { readonly part: Part; readonly of: Of }) =>
			(await this.asking.told()).ask('list', { layer: this.layer, part }),
		(page, { part, of }) => this.#take(page, part, of),
		() => (this.failed = true)
	);

	#take({ total, rows }: RowsPage, { from }: Part, of: Of): void {
		// Between the wish and its answer the choices became others: that is wished by now.
		if (!isSame(of, this.#wanted())) return;
		const keeps = isSame(of, this.#of) && this.rows.size < MOST_ROWS;
		this.#of = of;
		this.failed = false;
		if (of.view !== null) this.inView = total;
		this.rows = new Map([
			...(keeps ? this.rows : []),
			...rows.map((row, step) => [from + step, row] as const)
		]);
	}
}

function isSame(one: Of | null, other: Of | null): boolean {
	return one?.choice === other?.choice && one?.view?.join() === other?.view?.join();
}
