import { untrack } from 'svelte';
import type { Choice } from '$lib/dataset/choice.ts';
import { latest } from '$lib/map/latest.ts';
import type { RowsClient } from '$lib/map/rows-client.ts';
import type { ListedRow } from '$lib/map/rows-files.ts';
import type { Part } from '$lib/map/rows-list.ts';
import type { LayerId } from '$lib/story/story.ts';

/** What is asked of whoever has the rows, under the reader's choices. */
export interface Asking {
	readonly choice: Choice;
	/** The worker, told the choices. */
	readonly told: () => Promise<RowsClient>;
}

/** Rows that are kept beside those in sight. */
const MOST_ROWS = 600;

/** The list of a layer's rows: the parts that were in sight, as they came. */
export class RowsList {
	/** By their places in the list. */
	rows = $state.raw<ReadonlyMap<number, ListedRow>>(new Map());
	/** A part could not be had. */
	failed = $state.raw(false);
	/** What of them is of these choices. */
	#choice: Choice | null = null;

	constructor(
		readonly layer: LayerId,
		private readonly asking: Asking
	) {}

	/** This part is in sight. Read in an effect, it is asked for again whenever the choices are others. */
	see = (part: Part): void => {
		const { choice } = this.asking;
		const known = untrack(() => this.rows);
		const places = Array.from({ length: part.size }, (_, step) => part.from + step);
		if (choice !== this.#choice || places.some((place) => !known.has(place)))
			this.#wish({ part, choice });
	};

	readonly #wish = latest(
		async ({ part }: { readonly part: Part; readonly choice: Choice }) =>
			(await this.asking.told()).list(this.layer, part),
		(rows, { part, choice }) => this.#take(rows, part, choice),
		() => (this.failed = true)
	);

	#take(rows: readonly ListedRow[], { from }: Part, choice: Choice): void {
		// Between the wish and its answer the choices became others: that is wished by now.
		if (choice !== this.asking.choice) return;
		const keeps = choice === this.#choice && this.rows.size < MOST_ROWS;
		this.#choice = choice;
		this.failed = false;
		this.rows = new Map([
			...(keeps ? this.rows : []),
			...rows.map((row, step) => [from + step, row] as const)
		]);
	}
}
