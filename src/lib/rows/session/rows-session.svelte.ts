import { untrack } from 'svelte';
import type { Reader } from '../../reader/reader.svelte.ts';
import type { Extent } from '../../story/extent.ts';
import { facetCounts } from '../../story/facets.ts';
import type { FacetCount, LayerId, Story } from '../../story/story.ts';
import type { Choice } from '../data/choice.ts';
import type { RowsWorker } from '../data/protocol.ts';
import type { TileAddress } from '../data/tile-tree.ts';
import { OpenRow } from './open-row.svelte.ts';
import { RowWalk } from './row-walk.svelte.ts';
import { RowsHistogram } from './rows-histogram.svelte.ts';
import { RowsList } from './rows-list.svelte.ts';
import { RowsSearch } from './rows-search.svelte.ts';

/** What the rows of a story are shown with. */
export interface RowsOf {
	readonly reader: Reader;
	/** What of the map is in view; null: there is no live map. */
	readonly view: () => Extent | null;
	readonly startWorker: (story: Story) => RowsWorker;
}

/** The rows of a story's data sets: what is asked of the worker that has them, and what of them is shown. */
export class RowsSession {
	/** Another number for each answer that the map has to fetch anew. */
	revision = $state.raw(0);
	/** Of layers whose rows the window cuts: how many it leaves; null: not known. */
	#inWindow = $state.raw<ReadonlyMap<LayerId, readonly FacetCount[] | null>>(new Map());
	/**
	 * The layers that were on at some time: of the others no tile is fetched. One that is switched off
	 * stays in the tiles, unseen, so that it is there at once when it is switched on again.
	 */
	#drawn = $state.raw<readonly LayerId[]>([]);

	readonly #of: RowsOf;
	readonly #layers: readonly LayerId[];
	/** A list for each layer whose rows are files of the site. */
	readonly #lists: readonly RowsList[];
	readonly histogram: RowsHistogram;
	readonly opening: OpenRow;
	readonly walk: RowWalk;
	readonly searching: RowsSearch;
	#worker: RowsWorker | null = null;
	/** What the worker was told last. */
	#told: Choice | null = null;
	#toldOf: readonly LayerId[] = [];

	readonly choice: Choice = $derived.by(() => ({
		filters: this.#of.reader.filters,
		window: this.#of.reader.window,
		dated: this.#of.reader.dating === 'record'
	}));

	constructor(of: RowsOf) {
		this.#of = of;
		const { reader } = of;
		const withRows = reader.story.layers.filter(({ data }) => data !== null);
		const listed = withRows.filter(({ data }) => data?.tiles === null);
		this.#layers = withRows.map(({ id }) => id);
		this.#lists = listed.map(({ id }) => new RowsList(id, this));
		this.histogram = new RowsHistogram(listed.map(({ id }) => id));
		this.searching = new RowsSearch(this);
		this.opening = new OpenRow(reader, this);
		this.walk = new RowWalk(reader, this.opening, this);
	}

	/** In the browser: follows the reader's choices; returns the undo. */
	start(): () => void {
		const { reader } = this.#of;
		return $effect.root(() => {
			$effect(() => {
				const on = this.#layers.filter((id) => reader.isShown(id));
				const drawn = untrack(() => this.#drawn);
				const isMore = on.some((id) => !drawn.includes(id));
				if (isMore) this.#drawn = [...new Set([...drawn, ...on])];
			});
			$effect(this.walk.follow);
			$effect(() => {
				if (this.#drawn.length > 0) void this.#follow(this.choice);
			});
		});
	}

	get view(): Extent | null {
		return this.#of.view();
	}

	/** How many rows of a layer the window leaves, where that is known. */
	inWindow(layer: LayerId): readonly FacetCount[] | null {
		return this.#inWindow.get(layer) ?? null;
	}

	/** Null of a layer that somebody serves, of which only its tiles are known. */
	listOf(layer: LayerId): RowsList | null {
		return this.#lists.find((list) => list.layer === layer) ?? null;
	}

	listedView = (layer: LayerId): Extent | null => this.listOf(layer)?.view ?? null;

	/** A tile of markers. */
	tile = async (address: TileAddress): Promise<ArrayBuffer> =>
		(await this.told()).ask('tile', address);

	async #follow(choice: Choice): Promise<void> {
		const worker = await this.told();
		this.revision++;
		void this.histogram.follow(worker, choice);
		const counts = await Promise.all(
			this.#layers.map(async (layer) => {
				const count = choice.window && (await worker.ask('count', { layer }));
				return [layer, count && facetCounts(count)] as const;
			})
		);
		// A later choice has its own answer.
		if (choice === this.choice) this.#inWindow = new Map(counts);
	}

	/** The worker, told the choices that there are now. It starts when it is first asked. */
	told = async (): Promise<RowsWorker> => {
		this.#worker ??= this.#of.startWorker(this.#of.reader.story);
		if (this.#told !== this.choice || this.#toldOf !== this.#drawn)
			void this.#worker.ask('choose', { choice: this.choice, drawn: this.#drawn });
		this.#told = this.choice;
		this.#toldOf = this.#drawn;
		return this.#worker;
	};
}
