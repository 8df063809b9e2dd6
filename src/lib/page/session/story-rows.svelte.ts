import type { Feature, Point } from 'geojson';
import { rowsPassing } from '$lib/event/filters.ts';
import type { SiteProperties } from '$lib/map/site-features.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import { readRowId, type RowId } from '$lib/reader/row-id.ts';
import type { RowsMark } from '$lib/map/rows-on-map.ts';
import type { RowsTiles } from '$lib/rows/map/rows-tiles.ts';
import type { OpenRows } from '$lib/rows/session/open-row.svelte.ts';
import type { RowsSession } from '$lib/rows/session/rows-session.svelte.ts';
import type { Extent } from '$lib/story/extent.ts';
import type { FoundRows } from '$lib/story/search.ts';
import type { FacetCount, LayerId } from '$lib/story/story.ts';
import type { DensityEntry } from '$lib/time/density.ts';

/** Fetches the code of data sets' rows. `view` is what of the map is in view; null: there is no live map. */
export type LoadRows = (reader: Reader, view: () => Extent | null) => Promise<RowsSession>;

/** Called as a row opens, in the same step. */
type OnOpen = (open: OpenRows) => void;

/**
 * The rows of a story's data sets. Their code is fetched by a story that has some, when its page
 * starts; until it is there, what the story itself says of them holds.
 */
export class StoryRows {
	/** Null: not there yet, or the story has none. */
	session = $state.raw<RowsSession | null>(null);
	readonly #reader: Reader;
	readonly #load: () => Promise<RowsSession>;
	#loading: Promise<RowsSession> | null = null;

	/** The layers with rows. */
	readonly #layers: readonly LayerId[];

	/** What the filters choose from: the rows of the layers that are on, within the window. */
	readonly reached: readonly FacetCount[] = $derived.by(() =>
		this.#layers.filter((id) => this.#reader.isShown(id)).flatMap((id) => this.#rowsOf(id))
	);
	/** The rows of the layers that are on, in time. They can be counted where they are files of the site. */
	readonly histogram: readonly DensityEntry[] = $derived.by(() =>
		this.#reader.story.layers.flatMap(({ id, title, names, data }, group) => {
			if (data?.tiles !== null || !data.days || !this.#reader.isShown(id)) return [];
			return {
				title: this.#reader.names === 'en' ? title : names[this.#reader.names],
				group,
				span: data.days,
				days: this.session?.histogram.days.get(id) ?? null
			};
		})
	);
	/** Tiles of markers; null: the story has no rows. */
	readonly tiles: RowsTiles | null = $derived.by(() =>
		this.#layers.length === 0
			? null
			: {
					tile: async (address) => (await this.#loaded()).tile(address),
					revision: this.session?.revision ?? 0
				}
	);

	constructor(reader: Reader, load: () => Promise<RowsSession>) {
		this.#reader = reader;
		this.#load = load;
		this.#layers = reader.story.layers.filter(({ data }) => data !== null).map(({ id }) => id);
	}

	/** In the browser: follows the reader's choices; returns the undo. */
	start(): () => void {
		if (this.#layers.length === 0) return () => undefined;
		let isGone = false;
		let stop: (() => void) | null = null;
		void this.#loaded().then((session) => {
			if (!isGone) stop = session.start();
		});
		return () => {
			isGone = true;
			stop?.();
		};
	}

	#loaded(): Promise<RowsSession> {
		this.#loading ??= this.#load().then((session) => (this.session = session));
		return this.#loading;
	}

	/** The open row and the others at its spot; null: none is open, or it is not there yet. */
	get open(): OpenRows | null {
		return this.session?.opening.open ?? null;
	}

	/** The open row's marker. */
	get marker(): Feature<Point, SiteProperties> | null {
		return this.session?.opening.marker ?? null;
	}

	/** Where the open row stands in its list. */
	get around() {
		return this.session?.walk.around ?? null;
	}

	/** How many rows of a layer there are, and how many filters and time leave; null: it has none. */
	countOf(layer: LayerId): { readonly left: number; readonly all: number } | null {
		const data = this.#dataOf(layer);
		if (!data) return null;
		return { left: rowsPassing(this.#rowsOf(layer), this.#reader.filters), all: data.count };
	}

	/** Where the window's count is not known, or not yet, the whole layer's. */
	#rowsOf(layer: LayerId): readonly FacetCount[] {
		return this.session?.inWindow(layer) ?? this.#dataOf(layer)?.counts ?? [];
	}

	#dataOf(layer: LayerId) {
		return this.#reader.story.layers.find(({ id }) => id === layer)?.data ?? null;
	}

	/** Some rows are files of the site, in which words can be found. */
	get canSearch(): boolean {
		return this.#layers.some((id) => this.#dataOf(id)?.tiles === null);
	}

	/** What was found last; null: nothing was searched. */
	get found(): FoundRows | null {
		return this.session?.searching.found ?? null;
	}

	search = (query: string): void => {
		void this.#loaded().then((session) => session.searching.search(query));
	};

	/** What the address names is fetched. */
	openNamed(onopen: OnOpen): void {
		if (this.#reader.open.kind === 'row')
			void this.#loaded().then((session) => session.opening.named(onopen));
	}

	openFound(name: string, onopen: OnOpen): void {
		const row = readRowId(name, this.#reader.known.rows);
		if (row) this.openRow(row, onopen);
	}

	openRow(row: RowId, onopen: OnOpen): void {
		if (row.kind === 'numbered')
			void this.#loaded().then((session) => session.opening.chosen(row, onopen));
	}

	openMark(mark: RowsMark, onopen: OnOpen): void {
		void this.session?.opening.mark(mark, onopen);
	}

	page(by: 1 | -1, onopen: OnOpen): void {
		void this.session?.opening.page(by, onopen);
	}

	/** From the open row to the next in its list; false: no row is open, or it is in no list. */
	step(by: 1 | -1, onopen: OnOpen): boolean {
		if (!this.session?.walk.isOn) return false;
		void this.session.walk.step(by, onopen);
		return true;
	}

	/** The pointer is on a mark that would open; null: on none. */
	hover(mark: RowsMark | null): void {
		this.session?.opening.near(mark);
	}

	/** A mark that would open is pressed. */
	press(mark: RowsMark): void {
		this.session?.opening.soon(mark);
	}

	/** What is on its way is not wanted any more. */
	drop(): void {
		this.session?.opening.drop();
	}

	/** What the choices hide is closed. */
	closeUnlessShown(): void {
		this.session?.opening.closeUnlessShown();
	}
}
