import { OPEN_START, OPEN_END } from '../../../lib/rows/data/times.ts';
import type { Rows } from './rows-in.ts';

/**
 * The rows in time: by first day, then last, then as they came; the undated last. A row's number is its
 * place here, so that a window of time is a run of numbers and a list can be read a page at a time.
 */
export function timeOrder({ count, from, to }: Rows): Uint32Array {
	const order = Uint32Array.from({ length: count }, (_, row) => row);
	const first = (row: number): number => {
		const day = from[row] ?? 0;
		return day === OPEN_START && to[row] === OPEN_END ? Infinity : day;
	};
	return order.sort((a, b) => {
		const [one, other] = [first(a), first(b)];
		if (one !== other) return one < other ? -1 : 1;
		return (to[a] ?? 0) - (to[b] ?? 0) || a - b;
	});
}
