import type { Choice } from '../data/choice.ts';
import type { AskedAround, RowAround } from '../data/protocol.ts';
import type { RowsLayer } from './rows-layer.ts';
import { numbersListed } from './rows-list.ts';

/** Null of a layer that somebody serves: it has no list. A row that is in no list has the nearest in time round it. */
export async function aroundRow(
	layer: RowsLayer,
	choice: Choice,
	{ number, view }: Omit<AskedAround, 'layer'>
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
