import { passesFacets, type Choice } from '../data/choice.ts';
import { OPEN_START, OPEN_END, readTimes } from '../data/times.ts';
import type { CountedDays } from '../../time/density.ts';
import { facetsOfRows } from './rows-count.ts';
import type { RowsLayer } from './rows-layer.ts';

/**
 * How many rows of a layer begin on each day, as the filters let them through and whatever the window
 * is; a row of which the beginning is not known counts where it ends. Null for a layer that somebody
 * serves, of which only its tiles are known.
 */
export async function daysOfRows(
	layer: RowsLayer,
	{ filters }: Pick<Choice, 'filters'>
): Promise<CountedDays | null> {
	const known = await layer.known();
	if (known === null) return null;
	const passes = known.names.map((name) => passesFacets(name, filters));
	// Where all pass, which row has which facets need not be fetched.
	const facets = passes.includes(false) ? await facetsOfRows(layer) : null;
	const byDay = new Map<number | null, number>();
	let row = 0;
	for (const { from, to, count } of readTimes(known.times)) {
		const day = from !== OPEN_START ? from : to !== OPEN_END ? to : null;
		let passing = facets === null ? count : 0;
		if (facets !== null)
			for (const of of facets.subarray(row, row + count)) if (passes[of]) passing++;
		row += count;
		if (passing > 0) byDay.set(day, (byDay.get(day) ?? 0) + passing);
	}
	return counted(byDay);
}

function counted(byDay: ReadonlyMap<number | null, number>): CountedDays {
	const undated = byDay.get(null) ?? 0;
	const days = [...byDay.keys()].filter((day) => day !== null).sort((a, b) => a - b);
	const firstDay = days[0] ?? 0;
	const counts = new Uint32Array((days.at(-1) ?? firstDay - 1) - firstDay + 1);
	for (const day of days) counts[day - firstDay] = byDay.get(day) ?? 0;
	return { firstDay, counts, undated };
}
