import type { Contested } from '$lib/style/contested.ts';
import { wordedDate } from '$lib/time/known-date.ts';
import rows from '../../../geo/world/contested.json';

/** The table of contested lines, its dates in words. A module to be fetched when it is wanted. */
export const CONTESTED_ROWS: readonly Contested[] = rows.map((row) => ({
	...(row as Omit<Contested, 'sources'>),
	sources: row.sources.map((source) => ({ ...source, date: wordedDate(source.date) }))
}));
