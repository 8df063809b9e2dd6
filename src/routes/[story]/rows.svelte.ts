import { base } from '$app/paths';
import type { Position } from 'geojson';
import type { Choice } from '$lib/dataset/choice.ts';
import { facetsOf } from '$lib/dataset/facets.ts';
import type { OwnRow } from '$lib/dataset/own-row.ts';
import { rowsPassing, type AlikeRows } from '$lib/event/filters.ts';
import type { TileAddress } from '$lib/dataset/tile-tree.ts';
import type { RowsMark } from '$lib/map/live-rows.ts';
import type { RowsClient } from '$lib/map/rows-client.ts';
import type { RowsSource } from '$lib/map/rows-layer.ts';
import type { RowsTiles } from '$lib/map/rows-tiles.ts';
import type { NumberedRow } from '$lib/map/rows-worker.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import { mercatorOf } from '$lib/story/mercator.ts';
import type { LayerId } from '$lib/story/story.ts';

/** A spot of which a row is open, and which. */
export interface OpenRows {
	readonly layer: LayerId;
	/** [longitude, latitude]. */
	readonly spot: Position;
	/** The rows at the spot that are shown, in time. */
	readonly here: readonly (number | OwnRow)[];
	readonly index: number;
	/** The open one; null while it is on its way. */
	readonly row: NumberedRow | OwnRow | null;
}

/** The deepest tiles: of a place that is known by itself, and not by a tile that was pressed. */
const DEEPEST = 10;

/** The rows of a story's data sets, in sight: what is asked of the worker that has them, and the open one. */
export class RowsInSight {
	/** Another number for each answer that the map has to fetch anew. */
	#revision = $state.raw(0);
	#open = $state.raw<OpenRows | null>(null);
	/** Of layers whose rows the window cuts: how many it leaves, by their facets; null: not known. */
	#inWindow = $state.raw<ReadonlyMap<LayerId, Readonly<Record<string, number>> | null>>(new Map());

	readonly #reader: Reader;
	readonly #sources: readonly { readonly id: LayerId; readonly source: RowsSource }[];
	#client: Promise<RowsClient> | null = null;

	readonly tiles: RowsTiles | null = $derived.by(() =>
		this.#sources.length === 0 ? null : { tile: this.#tile, revision: this.#revision }
	);
	readonly open = $derived.by(() =>
		this.#open && this.#reader.isShown(this.#open.layer) ? this.#open : null
	);
	readonly #choice: Choice = $derived.by(() => ({
		filters: this.#reader.filters,
		window: this.#reader.window,
		dated: this.#reader.dating === 'record'
	}));

	constructor(reader: Reader) {
		this.#reader = reader;
		this.#sources = reader.story.layers.flatMap(({ id, data }, slot) =>
			data === null
				? []
				: [
						{
							id,
							source: { id, slot, folder: folderOf(reader, id, data.tiles), tiles: data.tiles }
						}
					]
		);
	}

	/** In the browser: follows the reader's choices; returns the undo. */
	start(): () => void {
		if (this.#sources.length === 0) return () => undefined;
		return $effect.root(() => {
			$effect(() => void this.#follow(this.#choice));
			$effect(() => {
				const { row } = this.#reader;
				if (row === null) this.#open = null;
			});
		});
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

	#dataOf(layer: LayerId) {
		return this.#reader.story.layers.find(({ id }) => id === layer)?.data ?? null;
	}

	/** Opens the spot of a mark: its first row. */
	async openMark({ layer, at, tile }: RowsMark): Promise<void> {
		if (at !== null) await this.#openSpot(layer as LayerId, { tile, at, number: null });
	}

	/** Opens what the address names; its spot is found by the row itself. */
	async openNamed(): Promise<OpenRows | null> {
		const named = this.#reader.row;
		if (named === null) return null;
		const found = await (await this.#asked()).row(named.layer, named.number);
		if (found === null) return null;
		const at = found.row.at.join(' ');
		await this.#openSpot(named.layer, { tile: tileOf(found.row.at), at, number: named.number });
		return this.#open;
	}

	/** Another row of the open spot; beyond the last comes the first. */
	async page(by: 1 | -1): Promise<void> {
		if (this.#open === null) return;
		const { here, index } = this.#open;
		await this.#show({ ...this.#open, index: (index + by + here.length) % here.length });
	}

	async #openSpot(
		layer: LayerId,
		spot: { readonly tile: TileAddress; readonly at: string; readonly number: number | null }
	): Promise<void> {
		const { numbers, own } = await (await this.#asked()).spot(layer, spot.tile, spot.at);
		const here = [...numbers, ...own];
		if (here.length === 0) return;
		const index = Math.max(0, spot.number === null ? 0 : here.indexOf(spot.number));
		const place = spot.at.split(' ').map(Number);
		await this.#show({ layer, spot: place, here, index, row: null });
	}

	async #show(open: OpenRows): Promise<void> {
		const one = open.here[open.index];
		if (one === undefined) return;
		const row = typeof one === 'number' ? await (await this.#asked()).row(open.layer, one) : one;
		this.#open = { ...open, row };
		this.#reader.openRow({ layer: open.layer, number: typeof one === 'number' ? one : -1 });
	}

	async #follow(choice: Choice): Promise<void> {
		const client = await this.#asked();
		client.choose(choice);
		this.#revision++;
		const counts = await Promise.all(
			this.#sources.map(
				async ({ id }) => [id, choice.window ? await client.count(id) : null] as const
			)
		);
		// A later choice has its own answer.
		if (choice === this.#choice) this.#inWindow = new Map(counts);
	}

	#tile = async (address: TileAddress): Promise<ArrayBuffer> => (await this.#asked()).tile(address);

	/** The worker starts when it is first asked. */
	#asked(): Promise<RowsClient> {
		this.#client ??= import('$lib/map/rows-client.ts').then(
			({ RowsClient }) => new RowsClient(this.#sources.map(({ source }) => source).map(absolute))
		);
		return this.#client;
	}
}

function folderOf(reader: Reader, layer: LayerId, tiles: unknown): string | null {
	return tiles === null ? `${base}/layers/${reader.story.id}/${layer}` : null;
}

/** A worker has an address of its own: what it fetches is named whole. */
function absolute(source: RowsSource): RowsSource {
	const whole = (path: string): string =>
		path.startsWith('/') ? location.origin + path : new URL(path, document.baseURI).href;
	const { folder, tiles } = source;
	return {
		...source,
		folder: folder === null ? null : whole(folder),
		tiles: tiles && {
			...tiles,
			address: tiles.address.startsWith('/')
				? location.origin + base + tiles.address
				: tiles.address
		}
	};
}

function tileOf(at: readonly [number, number]): TileAddress {
	const { x, y } = mercatorOf([...at]);
	const scale = 2 ** DEEPEST;
	return { z: DEEPEST, x: Math.min(scale - 1, Math.floor(x * scale)), y: Math.floor(y * scale) };
}
