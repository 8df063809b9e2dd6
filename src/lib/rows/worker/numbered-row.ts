import type { NumberedRow } from '../data/protocol.ts';
import { readTimes, type Time } from '../data/times.ts';
import { rowsNumbered } from './rows-files.ts';
import type { RowsLayer } from './rows-layer.ts';

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
