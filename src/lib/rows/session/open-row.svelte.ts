import type { Feature, Point, Position } from 'geojson';
import { NO_FILTERS } from '../../event/filters.ts';
import { slotOf, type SiteProperties } from '../../map/site-features.ts';
import { isSameRow, type NumberedRowId, type RowId } from '../../reader/row-id.ts';
import type { Reader } from '../../reader/reader.svelte.ts';
import { facetsName } from '../../story/facets.ts';
import type { LayerId } from '../../story/story.ts';
import { passesFacets, timeState, type Choice } from '../data/choice.ts';
import type { OwnRow } from '../data/own-row.ts';
import { placeKey, positionOfKey } from '../data/place-key.ts';
import type { AskedSpot, NumberedRow, SpotRows } from '../data/protocol.ts';
import { tileAt } from '../data/tile-tree.ts';
import type { RowsMark } from '../../map/rows-on-map.ts';
import { rowFeature } from '../map/row-feature.ts';
import type { Asking } from './asking.ts';
import { Prefetch } from './prefetch.browser.ts';

/** A spot of which a row is open, and which. */
export interface OpenRows {
	readonly id: RowId;
	/** [longitude, latitude]. */
	readonly spot: Position;
	/** The rows at the spot that are shown, in time. */
	readonly here: readonly (number | OwnRow)[];
	readonly index: number;
	readonly row: NumberedRow | OwnRow;
}

/** Called as a row opens, in the same step: what follows from it is shown together with it, in one frame. */
type OnOpen = (open: OpenRows) => void;

/** A wish to open a row. */
interface Turn {
	readonly turn: number;
	readonly onopen: OnOpen;
}

/** The row that is open, with the others at its spot. */
export class OpenRow {
	/** What is known of the row that was opened last. */
	#loaded = $state.raw<OpenRows | null>(null);
	/** Of several asked for, the last is opened, whichever comes first. */
	#turn = 0;
	readonly #spots = new Prefetch<AskedSpot, SpotRows>(
		({ layer, tile, at, number }) => [layer, tile.z, tile.x, tile.y, at, number].join(),
		async (spot) => (await this.asking.told()).ask('spot', spot)
	);
	/** Under which choices the spots were asked for. */
	#under: Choice | null = null;

	/** Null: no row is open, or what it says is not there yet. */
	readonly open: OpenRows | null = $derived.by(() => {
		const { open } = this.reader;
		const loaded = this.#loaded;
		return open.kind === 'row' && loaded && isSameRow(open.id, loaded.id) ? loaded : null;
	});

	/** The marker of the open row. */
	readonly marker: Feature<Point, SiteProperties> | null = $derived.by(() => {
		if (this.open === null) return null;
		const { id, spot, here, row } = this.open;
		const { kind, standing } = 'row' in row ? row.row : row;
		return rowFeature({
			id: `${id.layer}@${placeKey(spot)}`,
			slot: slotOf(this.reader.story, id.layer),
			spot,
			kind,
			standing,
			count: here.length
		});
	});

	constructor(
		private readonly reader: Reader,
		private readonly asking: Asking
	) {}

	/** What the choices hide is closed, and stays so when they are others. */
	closeUnlessShown(): void {
		if (this.open && !this.#isShown(this.open)) this.reader.close();
	}

	/** The spot of a mark: its first row. */
	async mark(mark: RowsMark, onopen: OnOpen): Promise<void> {
		const spot = this.#firstAt(mark);
		if (spot) await this.#spot(spot, this.#next(onopen));
	}

	/** The pointer is on a mark; null: on none. Where it stays, the spot is asked for before it is pressed. */
	near(mark: RowsMark | null): void {
		this.#fresh.near(mark && this.#firstAt(mark));
	}

	/** A mark is pressed: by the time that is a click, its spot may be there. */
	soon(mark: RowsMark): void {
		const spot = this.#firstAt(mark);
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

	/** What the address names is fetched; a row that its other choices hide is closed. */
	async named(onopen: OnOpen): Promise<void> {
		const { open } = this.reader;
		if (open.kind !== 'row' || open.id.kind !== 'numbered') return;
		const turn = this.#next(onopen);
		await this.#row(open.id, { ...turn, isAsked: false });
		if (turn.turn === this.#turn && this.open === null) this.reader.close();
	}

	/** A row that the reader asked for: what hides it is taken back. */
	async chosen(row: NumberedRowId, onopen: OnOpen): Promise<void> {
		await this.#row(row, { ...this.#next(onopen), isAsked: true });
	}

	/** What is on its way is not wanted any more. */
	drop(): void {
		this.#turn++;
	}

	/** Another row of the open spot; beyond the last comes the first. */
	async page(by: 1 | -1, onopen: OnOpen): Promise<void> {
		if (this.open === null) return;
		const { id, spot, here, index: at } = this.open;
		const turn = this.#next(onopen);
		const index = (at + by + here.length) % here.length;
		const one = here[index];
		const row =
			typeof one === 'number'
				? await (await this.asking.told()).ask('row', { layer: id.layer, number: one })
				: one;
		if (row) this.#show(id.layer, { spot, here, index, row }, turn);
	}

	async #row(
		{ layer, number }: NumberedRowId,
		turn: Turn & { readonly isAsked: boolean }
	): Promise<void> {
		const row = await (await this.asking.told()).ask('row', { layer, number });
		if (row === null || turn.turn !== this.#turn) return;
		if (turn.isAsked) this.#unhide(layer, row);
		const tile = tileAt(row.row.at);
		await this.#spot({ layer, tile, at: placeKey(row.row.at), number }, turn);
	}

	#unhide(layer: LayerId, row: NumberedRow): void {
		const { reader } = this;
		if (!reader.isShown(layer)) reader.toggle(layer);
		if (!passesFacets(facetsName(row.row), reader.filters)) reader.filters = NO_FILTERS;
		if (timeState(row.time, this.asking.choice) === 'outside') reader.window = null;
	}

	async #spot(wanted: AskedSpot & { readonly layer: LayerId }, turn: Turn): Promise<void> {
		const { numbers, own, row: numbered } = await this.#fresh.answer(wanted);
		const { layer, at, number } = wanted;
		const here = [...numbers, ...own];
		const index = number === null ? 0 : here.indexOf(number);
		const one = here[index];
		const row = typeof one === 'number' ? numbered : one;
		if (row) this.#show(layer, { spot: positionOfKey(at), here, index, row }, turn);
	}

	#show(layer: LayerId, rows: Omit<OpenRows, 'id'>, { turn, onopen }: Turn): void {
		if (turn !== this.#turn) return;
		const open = { ...rows, id: idOf(layer, rows) };
		this.#loaded = open;
		this.reader.setOpen({ kind: 'row', id: open.id });
		onopen(open);
	}

	#isShown({ row }: OpenRows): boolean {
		const [facets, time] =
			'row' in row ? [row.row, row.time] : [row, row.days ?? { from: -Infinity, to: Infinity }];
		return (
			passesFacets(facetsName(facets), this.asking.choice.filters) &&
			timeState(time, this.asking.choice) !== 'outside'
		);
	}

	/** The first row at a mark's spot; null: it is a cell. */
	#firstAt({ layer: id, at, tile }: RowsMark) {
		const layer = this.reader.story.layers.find((one) => one.id === id)?.id;
		if (at === null || layer === undefined) return null;
		return { layer, tile, at: placeKey(at), number: null };
	}
}

function idOf(layer: LayerId, { spot, here, index }: Omit<OpenRows, 'id'>): RowId {
	const one = here[index];
	return typeof one === 'number'
		? { kind: 'numbered', layer, number: one }
		: { kind: 'served', layer, spot, name: one?.id ?? '' };
}
