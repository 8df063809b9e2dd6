import type { Extent } from '../../story/extent.ts';
import { passesFacets, timeState, type Choice } from '../data/choice.ts';
import type { Part, RowsPage } from '../data/protocol.ts';
import { readTimes } from '../data/times.ts';
import { facetsOfRows } from './rows-count.ts';
import { rowsNumbered } from './rows-files.ts';
import type { RowsLayer } from './rows-layer.ts';
import { rowsInView } from './rows-view.ts';

/** The numbers of the rows that the last choice lets through, kept while it holds: a page costs its rows alone. */
const shown = new WeakMap<RowsLayer, { choice: Choice; numbers: Promise<Uint32Array> }>();

/** A part of the rows that are shown, in time; none of a layer that somebody serves, which has no files of rows. */
export async function pageOfRows(
	layer: RowsLayer,
	choice: Choice,
	{ from, size, view }: Part
): Promise<RowsPage> {
	const numbers = await numbersListed(layer, choice, view);
	if (numbers === null) return { total: null, rows: [] };
	const rows = await rowsNumbered(layer, [...numbers.subarray(from, from + size)]);
	return { total: numbers.length, rows };
}

/** The numbers of the rows of a list, rising: they are in order of time; null: the view is too wide to be listed. */
export function numbersListed(
	layer: RowsLayer,
	choice: Choice,
	view: Extent | null
): Promise<Uint32Array | null> {
	return view ? numbersIn(view, layer, choice) : numbersShown(layer, choice);
}

/** Those of the last view. */
const inView = new WeakMap<
	RowsLayer,
	{ choice: Choice; view: string; numbers: Promise<Uint32Array | null> }
>();

function numbersIn(view: Extent, layer: RowsLayer, choice: Choice): Promise<Uint32Array | null> {
	const kept = inView.get(layer);
	if (kept?.choice === choice && kept.view === view.join()) return kept.numbers;
	const numbers = rowsInView(layer, choice, view);
	inView.set(layer, { choice, view: view.join(), numbers });
	numbers.catch(() => inView.delete(layer));
	return numbers;
}

function numbersShown(layer: RowsLayer, choice: Choice): Promise<Uint32Array> {
	const kept = shown.get(layer);
	if (kept?.choice === choice) return kept.numbers;
	const numbers = numbersOf(layer, choice);
	shown.set(layer, { choice, numbers });
	numbers.catch(() => shown.delete(layer));
	return numbers;
}

async function numbersOf(layer: RowsLayer, choice: Choice): Promise<Uint32Array> {
	const known = await layer.known();
	if (known === null) return new Uint32Array();
	const passes = known.names.map((name) => passesFacets(name, choice.filters));
	// Where all pass, which row has which facets need not be fetched.
	const facets = passes.includes(false) ? await facetsOfRows(layer) : null;
	const numbers = new Uint32Array(known.count);
	let count = 0;
	let row = 0;
	for (const time of readTimes(known.times)) {
		const end = row + time.count;
		if (timeState(time, choice) === 'outside') row = end;
		for (; row < end; row++)
			if (facets === null || passes[facets[row] ?? -1]) numbers[count++] = row;
	}
	return numbers.slice(0, count);
}
