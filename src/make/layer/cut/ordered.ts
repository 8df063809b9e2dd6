import { timeOrder } from './order.ts';
import type { Rows } from './rows-in.ts';

/** The rows moved into their order in time: from here on a row's number is its place in it. */
export function inTimeOrder(rows: Rows): Rows {
	const order = timeOrder(rows);
	const moved = (values: Int32Array): Int32Array =>
		Int32Array.from(order, (row) => values[row] ?? 0);
	return {
		count: rows.count,
		names: rows.names,
		x: moved(rows.x),
		y: moved(rows.y),
		from: moved(rows.from),
		to: moved(rows.to),
		facets: Uint8Array.from(order, (row) => rows.facets[row] ?? 0),
		textOf: (row) => rows.textOf(order[row] ?? 0)
	};
}
