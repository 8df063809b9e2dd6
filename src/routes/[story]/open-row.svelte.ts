import type { Position } from 'geojson';
import { passesFacets, stateOf } from '$lib/dataset/choice.ts';
import { facetsName } from '$lib/dataset/facets.ts';
import type { OwnRow } from '$lib/dataset/own-row.ts';
import type { TileAddress } from '$lib/dataset/tile-tree.ts';
import { NO_FILTERS } from '$lib/event/filters.ts';
import type { RowsMark } from '$lib/map/live-rows.ts';
import type { MarkedRow } from '$lib/map/row-feature.ts';
import { slotOf } from '$lib/map/site-features.ts';
import type { NumberedRow } from '$lib/map/numbered-row.ts';
import type { RowId } from '$lib/reader/row-id.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { LayerId } from '$lib/story/story.ts';
import type { Asking } from './rows-list.svelte.ts';
import { tileOf } from './rows-sources.ts';

/** A spot of which a row is open, and which. */
export interface OpenRows {
	readonly layer: LayerId;
	/** [longitude, latitude]. */
	readonly spot: Position;
	/** The rows at the spot that are shown, in time. */
	readonly here: readonly (number | OwnRow)[];
	readonly index: number;
	readonly row: NumberedRow | OwnRow;
}

/** A spot to be opened, and which of its rows; null: its first. */
interface Wanted {
	readonly layer: LayerId;
	readonly tile: TileAddress;
	/** `longitude latitude`. */
	readonly at: string;
	readonly number: number | null;
}

/** The row that is open, with the others at its spot. */
export class OpenRow {
	#open = $state.raw<OpenRows | null>(null);
	/** Of several asked for, the last is opened, whichever comes first. */
	#turn = 0;

	/** Null too where it is open no more: its layer, the filters or the window hide it, or it was closed. */
	readonly open: OpenRows | null = $derived.by(() =>
		this.#open && this.reader.row && this.#isShown(this.#open) ? this.#open : null
	);

	/** What the map marks as open. */
	readonly marked: MarkedRow | null = $derived.by(() => {
		if (this.open === null) return null;
		const { layer, spot, here, row } = this.open;
		const { kind, standing } = 'row' in row ? row.row : row;
		const slot = slotOf(this.reader.story, layer);
		return { id: `${layer}@${spot.join(' ')}`, slot, spot, kind, standing, count: here.length };
	});

	constructor(
		private readonly reader: Reader,
		private readonly asking: Asking
	) {}

	/** What the choices hide is closed, and stays so when they are others. */
	closeUnlessShown(): void {
		if (this.#open === null || this.open !== null) return;
		this.#open = null;
		this.reader.row = null;
	}

	/** The spot of a mark: its first row. */
	async mark({ layer, at, tile }: RowsMark): Promise<void> {
		if (at !== null)
			await this.#spot({ layer: layer as LayerId, tile, at, number: null }, ++this.#turn);
	}

	/** What the address names. A row that its other choices hide stays closed. */
	async named(): Promise<void> {
		if (this.reader.row !== null) await this.#row(this.reader.row, false);
	}

	/** A row that the reader asked for: what hides it is taken back. */
	async chosen(row: RowId): Promise<void> {
		await this.#row(row, true);
	}

	/** What is on its way is not wanted any more. */
	drop(): void {
		this.#turn++;
	}

	/** Another row of the open spot; beyond the last comes the first. */
	async page(by: 1 | -1): Promise<void> {
		if (this.#open === null) return;
		const { here, index } = this.#open;
		const next = { ...this.#open, index: (index + by + here.length) % here.length };
		await this.#show(next, ++this.#turn);
	}

	async #row({ layer, number }: RowId, isAsked: boolean): Promise<void> {
		const turn = ++this.#turn;
		const row = await (await this.asking.told()).row(layer, number);
		if (row === null || turn !== this.#turn) return;
		if (isAsked) this.#unhide(layer, row);
		const tile = tileOf(row.row.at);
		await this.#spot({ layer, tile, at: row.row.at.join(' '), number }, turn);
	}

	#unhide(layer: LayerId, row: NumberedRow): void {
		const { reader } = this;
		if (!reader.isShown(layer)) reader.toggle(layer);
		if (!passesFacets(facetsName(row.row), reader.filters)) reader.filters = NO_FILTERS;
		if (stateOf(row.time, this.asking.choice) === 'outside') reader.window = null;
	}

	async #spot({ layer, tile, at, number }: Wanted, turn: number): Promise<void> {
		const { numbers, own } = await (await this.asking.told()).spot(layer, tile, at);
		const here = [...numbers, ...own];
		const index = number === null ? 0 : here.indexOf(number);
		const spot = at.split(' ').map(Number);
		await this.#show({ layer, spot, here, index }, turn);
	}

	async #show(open: Omit<OpenRows, 'row'>, turn: number): Promise<void> {
		const one = open.here[open.index];
		if (one === undefined) return;
		const isNumber = typeof one === 'number';
		const row = isNumber ? await (await this.asking.told()).row(open.layer, one) : one;
		if (row === null || turn !== this.#turn) return;
		this.#open = { ...open, row };
		this.reader.openRow({ layer: open.layer, number: isNumber ? one : -1 });
	}

	#isShown({ layer, row }: OpenRows): boolean {
		if (!this.reader.isShown(layer)) return false;
		const [facets, time] =
			'row' in row ? [row.row, row.time] : [row, row.days ?? { from: -Infinity, to: Infinity }];
		return (
			passesFacets(facetsName(facets), this.asking.choice.filters) &&
			stateOf(time, this.asking.choice) !== 'outside'
		);
	}
}
