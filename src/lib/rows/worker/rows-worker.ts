import { passesFacets, rowsShown, type Choice } from '../data/choice.ts';
import type { Answer, Asked, AskedSpot, Message, Protocol, SpotRows } from '../data/protocol.ts';
import { NO_FILTERS } from '../../event/filters.ts';
import { numberedRow } from './numbered-row.ts';
import { aroundRow } from './rows-around.ts';
import { countRows } from './rows-count.ts';
import { RowsLayer } from './rows-layer.ts';
import { pageOfRows } from './rows-list.ts';
import { searchRows } from './rows-search.ts';
import { daysOfRows } from './rows-days.ts';
import { rowsTile } from './rows-tile.ts';

/*
 * The rows of data sets, in a worker of their own: whatever their number, the page's thread only asks.
 * It is told what the reader chose, and answers with tiles of markers, with rows, with what a search finds, and with counts.
 */

let layers: readonly RowsLayer[] = [];
/** Nobody asks before this is told. */
let choice: Choice = { filters: NO_FILTERS, window: null, dated: true };
/** Ids of the layers that tiles of markers are to have. */
let drawn: readonly string[] = [];

const ANSWERS: { readonly [Name in keyof Protocol]: (asked: Asked<Name>) => Replied<Name> } = {
	layers: (sources) => {
		layers = sources.map((source) => new RowsLayer(source));
		return null;
	},
	choose: (asked) => {
		({ choice, drawn } = asked);
		return null;
	},
	tile: (address) => rowsTile(drawn.map(layerOf), address, choice),
	spot: (spot) => spotRows(spot),
	row: ({ layer, number }) => numberedRow(layerOf(layer), number),
	count: ({ layer }) => countRows(layerOf(layer), choice),
	days: ({ layer }) => daysOfRows(layerOf(layer), choice),
	list: ({ layer, part }) => pageOfRows(layerOf(layer), choice, part),
	around: ({ layer, ...row }) => aroundRow(layerOf(layer), choice, row),
	search: ({ query, most }) => searchRows(layers, query, most)
};

type Replied<Name extends keyof Protocol> = Answer<Name> | Promise<Answer<Name>>;

onmessage = ({ data }: MessageEvent<Message<keyof Protocol>>) => {
	const { turn } = data;
	answer(data).then(
		(answer) =>
			postMessage({ turn, answer }, { transfer: answer instanceof ArrayBuffer ? [answer] : [] }),
		(error: unknown) => postMessage({ turn, error: String(error) })
	);
};

async function answer<Name extends keyof Protocol>({ name, asked }: Message<Name>) {
	return ANSWERS[name](asked);
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
			if (!passesFacets(name, choice.filters)) return [];
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
