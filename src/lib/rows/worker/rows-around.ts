import type { Choice } from '../data/choice.ts';
import type { Extent } from '../../story/extent.ts';
import type { RowsLayer } from './rows-layer.ts';
import { numbersListed } from './rows-list.ts';

/** Where a row stands in the list of its layer's, and what stands before and after it there. */
export interface RowAround {
	/** From 0; null: the list has not this one. */
	readonly place: number | null;
	/** How long the list is. */
	readonly total: number;
	/** Numbers of rows; null: there is none. */
	readonly previous: number | null;
	readonly next: number | null;
}

/** Null of a layer that somebody serves: it has no list. A row that is in no list has the nearest in time round it. */
export async function aroundRow(
	layer: RowsLayer,
	choice: Choice,
	{ number, view }: { readonly number: number; readonly view: Extent | null }
): Promise<RowAround | null> {
	if (layer.source.folder === null) return null;
	// A view that is too wide has no list of its own.
	const numbers =
		(await numbersListed(layer, choice, view)) ?? (await numbersListed(layer, choice, null));
	if (numbers === null) return null;
	const at = firstFrom(numbers, number);
	const isListed = numbers[at] === number;
	return {
		place: isListed ? at : null,
		total: numbers.length,
		previous: numbers[at - 1] ?? null,
		next: numbers[isListed ? at + 1 : at] ?? null
	};
}

/** Where in rising numbers the first stands that is no less than a given one. */
function firstFrom(numbers: Uint32Array, least: number): number {
	let [from, to] = [0, numbers.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((numbers[middle] ?? least) < least) from = middle + 1;
		else to = middle;
	}
	return from;
}
