import type { Filters } from '../../event/filters.ts';
import type { LayerId } from '../../story/story.ts';
import type { CountedDays } from '../../time/density.ts';
import type { Choice } from '../data/choice.ts';
import type { RowsWorker } from '../data/protocol.ts';

/** How many rows of each layer begin on each day, as far as the filters let them through. */
export class RowsHistogram {
	days = $state.raw<ReadonlyMap<LayerId, CountedDays>>(new Map());
	/** The filters that they obey. */
	#filters: Filters | null = null;

	constructor(private readonly layers: readonly LayerId[]) {}

	/** Asks anew where the filters are others: the window cuts the bars, and changes none of them. */
	async follow(worker: RowsWorker, { filters }: Choice): Promise<void> {
		if (filters === this.#filters) return;
		this.#filters = filters;
		const days = await Promise.all(
			this.layers.map(
				async (layer) => [layer, await worker.ask('days', { layer }).catch(() => null)] as const
			)
		);
		// Later filters have their own answer; what could not be had has no bars.
		if (filters === this.#filters)
			this.days = new Map(days.flatMap(([id, its]) => (its ? [[id, its] as const] : [])));
	}
}
