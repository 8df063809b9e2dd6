import type { Choice } from '$lib/rows/data/choice.ts';
import type { Filters } from '$lib/event/filters.ts';
import type { RowsClient } from '$lib/rows/worker/rows-client.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { LayerId } from '$lib/story/story.ts';
import type { CountedDays, DensityEntry } from '$lib/time/density.ts';

/** The rows of data sets in time, as far as filters and layers let them through: bars on the timeline. */
export class RowsHistogram {
	#days = $state.raw<ReadonlyMap<LayerId, CountedDays>>(new Map());
	/** The filters that they obey. */
	#filters: Filters | null = null;

	readonly shown: readonly DensityEntry[] = $derived.by(() =>
		this.reader.story.layers.flatMap(({ id, title, names, data }, group) => {
			if (!this.layers.includes(id) || !this.reader.isShown(id) || !data?.days) return [];
			const language = this.reader.names;
			return {
				title: language === 'en' ? title : names[language],
				group,
				span: data.days,
				days: this.#days.get(id) ?? null
			};
		})
	);

	constructor(
		private readonly reader: Reader,
		private readonly layers: readonly LayerId[]
	) {}

	/** Asks anew where the filters are others: the window cuts the bars, and changes none of them. */
	async follow(client: RowsClient, { filters }: Choice): Promise<void> {
		if (filters === this.#filters) return;
		this.#filters = filters;
		const days = await Promise.all(
			this.layers.map(async (id) => [id, await client.days(id).catch(() => null)] as const)
		);
		// Later filters have their own answer; what could not be had has no bars.
		if (filters === this.#filters)
			this.#days = new Map(days.flatMap(([id, its]) => (its ? [[id, its] as const] : [])));
	}
}
