import type { Position } from 'geojson';
import { passesFacets, stateOf } from '$lib/rows/data/choice.ts';
import { facetsName } from '$lib/rows/data/facets.ts';
import type { OwnRow } from '$lib/rows/data/own-row.ts';
import type { Choice } from '$lib/rows/data/choice.ts';
import { NO_FILTERS } from '$lib/event/filters.ts';
import type { RowsMark } from '$lib/map/rows-on-map.ts';
import { rowFeature } from '$lib/rows/map/row-feature.ts';
import { slotOf } from '$lib/map/site-features.ts';
import type { NumberedRow } from '$lib/rows/worker/numbered-row.ts';
import type { AskedSpot, SpotRows } from '$lib/rows/worker/rows-worker.ts';
import type { RowId } from '$lib/reader/row-id.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { LayerId } from '$lib/story/story.ts';
import { Prefetch } from './prefetch.ts';
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

/** Called as a row opens, in the same step: what follows from it is shown together with it, in one frame. */
type OnOpen = () => void;

/** A wish to open a row. */
interface Turn {
	readonly turn: number;
	readonly onopen: OnOpen;
}

/** The row that is open, with the others at its spot. */
export class OpenRow {
	#open = $state.raw<OpenRows | null>(null);
	/** Of several asked for, the last is opened, whichever comes first. */
	#turn = 0;
	readonly #spots = new Prefetch<AskedSpot, SpotRows>(
		({ layer, tile, at, number }) => [layer, tile.z, tile.x, tile.y, at, number].join(),
		async (spot) => (await this.asking.told()).spot(spot)
	);
	/** Under which choices the spots were asked for. */
	#under: Choice | null = null;

	/** Null too where it is open no more: its layer, the filters or the window hide it, or it was closed. */
	readonly open: OpenRows | null = $derived.by(() =>
		this.#open && this.reader.row && this.#isShown(this.#open) ? this.#open : null
	);

	/** The open row's own marker on the map. */
	readonly marker = $derived.by(() => {
		if (this.open === null) return null;
		const { layer, spot, here, row } = this.open;
		const { kind, standing } = 'row' in row ? row.row : row;
		const slot = slotOf(this.reader.story, layer);
		const id = `${layer}@${spot.join(' ')}`;
		return rowFeature({ id, slot, spot, kind, standing, count: here.length });
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
	async mark(mark: RowsMark, onopen: OnOpen): Promise<void> {
		const spot = firstAt(mark);
		if (spot) await this.#spot(spot, this.#next(onopen));
	}

	/** The pointer is on a mark; null: on none. Where it stays, the spot is asked for before it is pressed. */
	near(mark: RowsMark | null): void {
		this.#fresh.near(mark && firstAt(mark));
	}

	/** A mark is pressed: by the time that is a click, its spot may be there. */
	soon(mark: RowsMark): void {
		const spot = firstAt(mark);
		if (spot) this.#fresh.soon(spot);
	}

	/** Under other choices a spot has other rows. */
	get #fresh(): Prefetch<AskedSpot, SpotRows> {
		if (this.#under !== this.asking.choice) this.#spots.forget();
		this.#under = this.asking.choice;
		return this.#spots;
	}

	#next(onopen: OnOpen): Turn {
		return { turn: ++this.#turn, onopen };
	}

	/** What the address names. A row that its other choices hide stays closed. */
	async named(): Promise<void> {
		if (this.reader.row === null) return;
		const turn = this.#next(() => undefined);
		await this.#row(this.reader.row, { ...turn, isAsked: false });
	}

	/** A row that the reader asked for: what hides it is taken back. */
	async chosen(row: RowId, onopen: OnOpen): Promise<void> {
		await this.#row(row, { ...this.#next(onopen), isAsked: true });
	}

	/** What is on its way is not wanted any more. */
	drop(): void {
		this.#turn++;
	}

	/** Another row of the open spot; beyond the last comes the first. */
	async page(by: 1 | -1, onopen: OnOpen): Promise<void> {
		if (this.#open === null) return;
		const { layer, spot, here, index: at } = this.#open;
		const turn = this.#next(onopen);
		const index = (at + by + here.length) % here.length;
		const one = here[index];
		const row = typeof one === 'number' ? await (await this.asking.told()).row(layer, one) : one;
		if (row) this.#show({ layer, spot, here, index, row }, turn);
	}

	async #row({ layer, number }: RowId, turn: Turn & { readonly isAsked: boolean }): Promise<void> {
		const row = await (await this.asking.told()).row(layer, number);
		if (row === null || turn.turn !== this.#turn) return;
		if (turn.isAsked) this.#unhide(layer, row);
		const tile = tileOf(row.row.at);
		await this.#spot({ layer, tile, at: row.row.at.join(' '), number }, turn);
	}

	#unhide(layer: LayerId, row: NumberedRow): void {
		const { reader } = this;
		if (!reader.isShown(layer)) reader.toggle(layer);
		if (!passesFacets(facetsName(row.row), reader.filters)) reader.filters = NO_FILTERS;
		if (stateOf(row.time, this.asking.choice) === 'outside') reader.window = null;
	}

	async #spot(wanted: AskedSpot & { readonly layer: LayerId }, turn: Turn): Promise<void> {
		const { numbers, own, row: numbered } = await this.#fresh.answer(wanted);
		const { layer, at, number } = wanted;
		const here = [...numbers, ...own];
		const index = number === null ? 0 : here.indexOf(number);
		const one = here[index];
		const row = typeof one === 'number' ? numbered : one;
		if (row) this.#show({ layer, spot: at.split(' ').map(Number), here, index, row }, turn);
	}

	#show(open: OpenRows, { turn, onopen }: Turn): void {
		if (turn !== this.#turn) return;
		const one = open.here[open.index];
		this.#open = open;
		this.reader.openRow({ layer: open.layer, number: typeof one === 'number' ? one : -1 });
		onopen();
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

/** The first row at a mark's spot; null: it is a cell. */
function firstAt({ layer, at, tile }: RowsMark) {
	return at === null ? null : { layer: layer as LayerId, tile, at: at.join(' '), number: null };
}
