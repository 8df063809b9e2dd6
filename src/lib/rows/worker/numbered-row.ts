import type { Row } from '../data/row.ts';
import { readTimes, type Time } from '../data/times.ts';
import { rowsNumbered } from './rows-files.ts';
import type { RowsLayer } from './rows-layer.ts';

/** A row by itself, with all that a popup says of it. */
export interface NumberedRow {
	readonly row: Row;
	readonly columns: readonly string[];
	/** When it was, as its layer's index has it. */
	readonly time: Omit<Time, 'count'>;
}

/** Null where the layer has no such row, or no files of rows. */
export async function numberedRow(layer: RowsLayer, number: number): Promise<NumberedRow | null> {
	const known = await layer.known();
	if (known === null) return null;
	const time = timeAt(known.times, number);
	const [found] = time === null ? [] : await rowsNumbered(layer, [number]);
	return found && time ? { row: found.row, columns: known.columns, time } : null;
}

function timeAt(times: string, number: number): Time | null {
	let end = 0;
	return readTimes(times).find(({ count }) => (end += count) > number) ?? null;
}
