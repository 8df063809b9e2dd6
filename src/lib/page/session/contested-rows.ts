import type { Contested } from '$lib/style/contested.ts';
import { wordedDate } from '$lib/time/known-date.ts';
import rows from '../../../../geo/world/contested.json';
import { areas } from '../../../../geo/world/names.json';

const names: Readonly<Record<string, Contested['names']>> = areas;

/** The table of contested lines, its dates in words. A module to be fetched when it is wanted. */
export const CONTESTED_ROWS: readonly Contested[] = rows.map((row) => ({
	...(row as Omit<Contested, 'sources' | 'names'>),
	names: names[row.id] ?? null,
	sources: row.sources.map((source) => ({ ...source, date: wordedDate(source.date) }))
}));
