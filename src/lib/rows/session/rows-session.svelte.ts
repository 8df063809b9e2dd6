import { untrack } from 'svelte';
import type { Choice } from '$lib/rows/data/choice.ts';
import { facetsOf } from '$lib/rows/data/facets.ts';
import { rowsPassing, type AlikeRows } from '$lib/event/filters.ts';
import type { TileAddress } from '$lib/rows/data/tile-tree.ts';
import type { RowsClient } from '$lib/rows/worker/rows-client.ts';
import type { RowsTiles } from '$lib/rows/map/rows-tiles.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { Extent } from '$lib/story/extent.ts';
import type { LayerId } from '$lib/story/story.ts';
import { OpenRow } from './open-row.svelte.ts';
import { RowWalk } from './row-walk.svelte.ts';
import { RowsHistogram } from './rows-histogram.svelte.ts';
import { RowsList } from './rows-list.svelte.ts';
import { RowsSearch } from './rows-search.svelte.ts';
import type { MapViewport } from '../../page/map/viewport.svelte.ts';
import { absolute, sourcesOf, type LayerSource } from './rows-sources.ts';

/** The rows of a story's data sets, in sight: what is asked of the worker that has them, and what of them is shown. */
export class RowsSession {
	/** Another number for each answer that the map has to fetch anew. */
	#revision = $state.raw(0);
	/** Of layers whose rows the window cuts: how many it leaves, by their facets; null: not known. */
	#inWindow = $state.raw<ReadonlyMap<LayerId, Readonly<Record<string, number>> | null>>(new Map());

	readonly #reader: Reader;
	readonly #viewport: MapViewport;
	readonly #sources: readonly LayerSource[];
	/** A list for each layer whose rows are files of the site. */
	readonly #lists: readonly RowsList[];
	readonly crowds: RowsHistogram;
	readonly opening: OpenRow;
	readonly walk: RowWalk;
	/** Null: there are no rows to search. */
	readonly searching: RowsSearch | null;
	#client: Promise<RowsClient> | null = null;
	/** What the worker was told last. */
	#told: Choice | null = null;
	#toldOf: readonly LayerId[] = [];
	/**
	 * The layers that were on at some time: of the others no tile is fetched. One that is switched off
	 * stays in the tiles, unseen, so that it is there at once when it is switched on again.
	 */
	#drawn = $state.raw<readonly LayerId[]>([]);

	readonly tiles: RowsTiles | null = $derived.by(() =>
		this.#sources.length === 0 ? null : { tile: this.#tile, revision: this.#revision }
	);
	readonly choice: Choice = $derived.by(() => ({
		filters: this.#reader.filters,
		window: this.#reader.window,
		dated: this.#reader.dating === 'record'
	}));

	/** What of the map is in sight; null: there is no live map. */
	get view(): Extent | null {
		return this.#viewport.view;
	}

	constructor(reader: Reader, viewport: MapViewport) {
		this.#reader = reader;
		this.#viewport = viewport;
		this.#sources = sourcesOf(reader.story);
		this.#lists = this.#sources
			.filter(({ source }) => source.folder !== null)
			.map(({ id }) => new RowsList(id, this));
		this.crowds = new RowsHistogram(
			reader,
			this.#lists.map(({ layer }) => layer)
		);
		this.searching = this.#lists.length === 0 ? null : new RowsSearch(this);
		this.opening = new OpenRow(reader, this);
		this.walk = new RowWalk(reader, this);
	}

	/** In the browser: follows the reader's choices; returns the undo. */
	start(): () => void {
		if (this.#sources.length === 0) return () => undefined;
		return $effect.root(() => {
			$effect(() => {
				const on = this.#sources.map(({ id }) => id).filter((id) => this.#reader.isShown(id));
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

	/** The open row; null: none is. */
	get open() {
		return this.opening.open;
	}

	/** How many rows of a layer there are, and how many filters and time leave; null: it has none. */
	countOf(layer: LayerId): { readonly left: number; readonly all: number } | null {
		const data = this.#dataOf(layer);
		if (!data) return null;
		return { left: rowsPassing(this.#rowsOf(layer), this.#reader.filters), all: data.count };
	}

	/** What the filters choose from: the rows of the layers that are on, within the window. */
	readonly reached: readonly AlikeRows[] = $derived.by(() =>
		this.#sources.filter(({ id }) => this.#reader.isShown(id)).flatMap(({ id }) => this.#rowsOf(id))
	);

	/** Where the window's count is not known, or not yet, the whole layer's. */
	#rowsOf(layer: LayerId): readonly AlikeRows[] {
		const counts = this.#inWindow.get(layer) ?? this.#dataOf(layer)?.counts ?? {};
		return Object.entries(counts).flatMap(([name, count]) => {
			const facets = facetsOf(name);
			return facets ? [{ ...facets, count }] : [];
		});
	}

	/** Null of a layer that somebody serves, of which only its tiles are known. */
	listOf(layer: LayerId): RowsList | null {
		return this.#lists.find((list) => list.layer === layer) ?? null;
	}

	/** What of the map the list of a layer keeps to; null: it has all. */
	listedView = (layer: LayerId): Extent | null => this.listOf(layer)?.view ?? null;

	#dataOf(layer: LayerId) {
		return this.#reader.story.layers.find(({ id }) => id === layer)?.data ?? null;
	}

	async #follow(choice: Choice): Promise<void> {
		const client = await this.told();
		this.#revision++;
		void this.crowds.follow(client, choice);
		const counts = await Promise.all(
			this.#sources.map(
				async ({ id }) => [id, choice.window ? await client.count(id) : null] as const
			)
		);
		// A later choice has its own answer.
		if (choice === this.choice) this.#inWindow = new Map(counts);
	}

	#tile = async (address: TileAddress): Promise<ArrayBuffer> => (await this.told()).tile(address);

	/** The worker, once it has been told the choices that there are now. */
	async told(): Promise<RowsClient> {
		const client = await this.#asked();
		if (this.#told !== this.choice || this.#toldOf !== this.#drawn)
			client.choose(this.choice, this.#drawn);
		this.#told = this.choice;
		this.#toldOf = this.#drawn;
		return client;
	}

	/** The worker starts when it is first asked. */
	#asked(): Promise<RowsClient> {
		this.#client ??= import('$lib/rows/worker/rows-client.ts').then(
			({ RowsClient }) => new RowsClient(this.#sources.map(({ source }) => source).map(absolute))
		);
		return this.#client;
	}
}
