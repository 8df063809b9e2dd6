import { cutMonths, type Choice } from '../data/choice.ts';
import { shownMark, type Cluster } from '../data/clusters.ts';
import type { LayerIndex } from '../data/contract.ts';
import type { Held } from '../data/held.ts';
import { monthName } from '../data/months.ts';
import { placeKey, positionOfKey, type PlaceKey } from '../data/place-key.ts';
import type { RowsSource } from '../data/protocol.ts';
import { readTile, type TileMark, type TileMarks } from '../data/tile-marks.ts';
import { readTree, tileWith, type TileAddress } from '../data/tile-tree.ts';
import { mercatorOf, positionOf } from '../../story/mercator.ts';
import { fetchJson, fetchTile } from './rows-fetch.ts';

interface Known extends LayerIndex {
	readonly tiles: ReadonlyMap<string, boolean>;
}

interface FoundTile extends TileMarks {
	readonly address: TileAddress;
}

/** Tiles that are kept as they were read. */
const MOST_TILES = 256;

/** One layer's tiles and index, fetched when they are first asked for. */
export class RowsLayer {
	#known: Promise<Known> | null = null;
	readonly #tiles = new Map<string, Promise<TileMarks>>();

	constructor(readonly source: RowsSource) {}

	/** The index of a layer that was cut at build; null of one that somebody serves. */
	known(): Promise<Known> | null {
		const { folder } = this.source;
		if (folder === null) return null;
		this.#known ??= fetchJson<LayerIndex>(`${folder}/index.json.gz`).then((index) => ({
			...index,
			tiles: readTree(index.tree)
		}));
		return this.#known;
	}

	/** What of a tile is shown, in that tile's own coordinates. */
	async shown(wanted: TileAddress, choice: Choice): Promise<readonly Cluster[]> {
		const found = await this.tileWith(wanted);
		if (found === null) return [];
		const days = await this.#days(found, choice);
		return found.marks.flatMap((mark) => {
			const place = placeIn(wanted, found.address, mark);
			if (place === null) return [];
			const at = `${mark.x} ${mark.y}`;
			return (
				shownMark(
					{ ...mark, ...place },
					choice,
					days.map((one) => one.get(at))
				) ?? []
			);
		});
	}

	/** The marks at one place of a tile. */
	async marksAt(wanted: TileAddress, at: PlaceKey): Promise<readonly TileMark[]> {
		const found = await this.tileWith(wanted);
		return found?.marks.filter((mark) => mark.at === at) ?? [];
	}

	/** The tile itself, or the one above it that has its rows; null: it has none. */
	async tileWith(wanted: TileAddress): Promise<FoundTile | null> {
		const known = await this.known();
		const address = known ? tileWith(wanted, known.tiles) : this.#served(wanted);
		if (address === null) return null;
		const { marks, isWhole } = await this.#read(address, '');
		return { address, isWhole, marks: marks.map((mark) => withPlace(mark, address)) };
	}

	/** Tiles of somebody's go down to a zoom, and below it are drawn from that. */
	#served({ z, x, y }: TileAddress): TileAddress | null {
		const { minzoom, maxzoom } = this.source.tiles ?? { minzoom: 0, maxzoom: 0 };
		if (z < minzoom) return null;
		const up = Math.max(0, z - maxzoom);
		return { z: z - up, x: x >> up, y: y >> up };
	}

	/** Of a tile by month, the days of each month that the window cuts: what each mark holds of them. */
	async #days({ address, marks }: FoundTile, choice: Choice) {
		const name = `${address.z}/${address.x}/${address.y}`;
		const known = await this.known();
		if (!known?.byMonth.includes(name)) return [];
		const cut = marks.flatMap(({ held }) =>
			[...held.values()].flatMap((one) => cutMonths(one, choice))
		);
		const tiles = await Promise.all(
			[...new Set(cut)].map((month) => this.#read(address, `-${monthName(month)}`))
		);
		return tiles.map(
			(tile): ReadonlyMap<string, ReadonlyMap<string, Held>> =>
				new Map(tile.marks.map((mark) => [`${mark.x} ${mark.y}`, mark.held]))
		);
	}

	#read({ z, x, y }: TileAddress, month: string): Promise<TileMarks> {
		const { folder, tiles } = this.source;
		const address =
			folder === null
				? (tiles?.address ?? '')
						.replace('{z}', String(z))
						.replace('{x}', String(x))
						.replace('{y}', String(y))
				: `${folder}/${z}/${x}/${y}${month}.mvt`;
		const kept = this.#tiles.get(address);
		if (kept) return kept;
		const [oldest] = this.#tiles.keys();
		if (this.#tiles.size >= MOST_TILES && oldest !== undefined) this.#tiles.delete(oldest);
		const read = fetchTile(address).then((bytes) =>
			bytes === null ? { isWhole: true, marks: [] } : readTile(bytes)
		);
		// What failed is asked for again the next time.
		read.catch(() => this.#tiles.delete(address));
		this.#tiles.set(address, read);
		return read;
	}
}

/** An event that does not say where exactly it is, is where its tile has it. */
function withPlace(mark: TileMark, { z, x, y }: TileAddress): TileMark {
	if (mark.at !== null || mark.own === null) return mark;
	const place = positionOf({ x: (x + mark.x) / 2 ** z, y: (y + mark.y) / 2 ** z });
	return { ...mark, at: placeKey(place.map((degrees) => Number(degrees.toFixed(5)))) };
}

/** Where a mark lies in a tile, from 0 up to 1; null: in another one. */
function placeIn(
	{ z, x, y }: TileAddress,
	from: TileAddress,
	mark: TileMark
): { readonly x: number; readonly y: number } | null {
	const world =
		mark.at === null
			? { x: (from.x + mark.x) / 2 ** from.z, y: (from.y + mark.y) / 2 ** from.z }
			: mercatorOf(positionOfKey(mark.at));
	const place = { x: world.x * 2 ** z - x, y: world.y * 2 ** z - y };
	return place.x >= 0 && place.x < 1 && place.y >= 0 && place.y < 1 ? place : null;
}
