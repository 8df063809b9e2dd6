import { passesFacets, rowsShown, type Choice } from '../data/choice.ts';
import type { OwnRow } from '../data/own-row.ts';
import type { TileAddress } from '../data/tile-tree.ts';
import type { Extent } from '../../story/extent.ts';
import { numberedRow, type NumberedRow } from './numbered-row.ts';
import { aroundRow } from './rows-around.ts';
import { countRows } from './rows-count.ts';
import { RowsLayer, type RowsSource } from './rows-layer.ts';
import { pageOfRows, type Part } from './rows-list.ts';
import { searchRows } from './rows-search.ts';
import { daysOfRows } from './rows-days.ts';
import { rowsTile } from './rows-tile.ts';

/*
 * The rows of data sets, in a worker of their own: whatever their number, the page's thread only asks.
 * It is told what the reader chose, and answers with tiles of markers, with rows, with what a search finds, and with counts.
 */

/** A spot, and the number of the row at it that is asked for; null: its first. */
export interface AskedSpot {
	readonly layer: string;
	/** The tile in which it is drawn. */
	readonly tile: TileAddress;
	/** `longitude latitude`. */
	readonly at: string;
	readonly number: number | null;
}

/** What lies at a spot and is shown: numbers of rows, or what a tile server told of each. */
export interface SpotRows {
	readonly numbers: readonly number[];
	readonly own: readonly OwnRow[];
	/** The row asked for; null: it is not there, or none of them has a number. */
	readonly row: NumberedRow | null;
}

export type Ask =
	| { readonly ask: 'layers'; readonly sources: readonly RowsSource[] }
	| { readonly ask: 'choose'; readonly choice: Choice; readonly drawn: readonly string[] }
	| { readonly ask: 'tile'; readonly address: TileAddress }
	| { readonly ask: 'spot'; readonly spot: AskedSpot }
	| { readonly ask: 'row'; readonly layer: string; readonly number: number }
	| { readonly ask: 'count'; readonly layer: string }
	| { readonly ask: 'list'; readonly layer: string; readonly part: Part }
	| {
			readonly ask: 'around';
			readonly layer: string;
			readonly number: number;
			readonly view: Extent | null;
	  }
	| { readonly ask: 'days'; readonly layer: string }
	| { readonly ask: 'search'; readonly query: string; readonly most: number };

let layers: readonly RowsLayer[] = [];
let choice: Choice | null = null;
/** Ids of the layers that tiles of markers are to have. */
let drawn: readonly string[] = [];

onmessage = ({ data }: MessageEvent<Ask & { readonly turn: number }>) => {
	answer(data).then(
		(value) =>
			postMessage(
				{ turn: data.turn, value },
				{ transfer: value instanceof ArrayBuffer ? [value] : [] }
			),
		(error: unknown) => postMessage({ turn: data.turn, error: String(error) })
	);
};

async function answer(asked: Ask): Promise<unknown> {
	switch (asked.ask) {
		case 'layers':
			layers = asked.sources.map((source) => new RowsLayer(source));
			return null;
		case 'choose':
			choice = asked.choice;
			drawn = asked.drawn;
			return null;
		case 'tile':
			return choice === null
				? new ArrayBuffer(0)
				: rowsTile(drawn.map(layerOf), asked.address, choice);
		case 'spot':
			return spotRows(asked.spot);
		case 'row':
			return numberedRow(layerOf(asked.layer), asked.number);
		case 'count':
			return choice === null ? null : countRows(layerOf(asked.layer), choice);
		case 'list':
			return choice === null ? null : pageOfRows(layerOf(asked.layer), choice, asked.part);
		case 'around':
			return choice === null ? null : aroundRow(layerOf(asked.layer), choice, asked);
		case 'days':
			return choice === null ? null : daysOfRows(layerOf(asked.layer), choice);
		case 'search':
			return searchRows(layers, asked.query, asked.most);
	}
}

function layerOf(id: string): RowsLayer {
	const layer = layers.find(({ source }) => source.id === id);
	if (layer === undefined) throw new Error(`There is no layer "${id}" of rows.`);
	return layer;
}

async function spotRows({ layer: id, tile, at, number }: AskedSpot): Promise<SpotRows> {
	const layer = layerOf(id);
	const marks = await layer.marksAt(tile, at);
	const shown = marks.flatMap((mark) =>
		[...mark.held].flatMap(([name, held]) => {
			if (choice === null || !passesFacets(name, choice.filters)) return [];
			return [{ mark, numbers: rowsShown(held, choice) }];
		})
	);
	const numbers = shown.flatMap((one) => one.numbers).sort((a, b) => a - b);
	const asked = numbers.find((one) => number === null || one === number);
	return {
		numbers,
		own: shown.flatMap(({ mark }) => mark.own ?? []),
		row: asked === undefined ? null : await numberedRow(layer, asked)
	};
}
