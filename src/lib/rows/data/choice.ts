import type { Filters } from '../../event/filters.ts';
import { facetsOf } from '../../story/facets.ts';
import { stateIn, type DayWindow, type Overlap } from '../../time/span.ts';
import type { Held } from './held.ts';
import { daysOfMonth } from './months.ts';
import { OPEN_START, OPEN_END, type Time } from './times.ts';

/* Which rows the reader's choices let through, and how many: as for the events of the article. */

export interface Choice {
	readonly filters: Filters;
	/** Null: all of time. */
	readonly window: DayWindow | null;
	/** False where events stand in time by the article's own words: of a row the article says nothing. */
	readonly dated: boolean;
}

/** How many rows lie within the window, and how many only partly. */
export interface Counted {
	readonly within: number;
	readonly partly: number;
}

/** Rows of such facets pass the filters. A filter by actor lets no row through: see geo/README.md. */
export function passesFacets(name: string, { standing, kind, tense, actor }: Filters): boolean {
	const facets = facetsOf(name);
	if (facets === null || actor.size > 0) return false;
	return (
		(standing.size === 0 || standing.has(facets.standing)) &&
		(kind.size === 0 || kind.has(facets.kind)) &&
		(tense.size === 0 || tense.has(facets.tense))
	);
}

/** How a row's time lies to the window, by the rule for events. */
export function timeState(
	{ from, to }: Pick<Time, 'from' | 'to'>,
	{ window, dated }: Pick<Choice, 'window' | 'dated'>
): Overlap {
	const fromDay = from === OPEN_START ? -Infinity : from;
	const toDay = to === OPEN_END ? Infinity : to;
	return stateIn(dated ? { fromDay, toDay } : null, window);
}

/** The months that the window cuts through: of these the days have to be known. */
export function cutMonths(held: Held, { window, dated }: Choice): readonly number[] {
	if (window === null || !dated) return [];
	return held.months.map(({ month }) => month).filter((month) => isCut(month, window));
}

function isCut(month: number, window: DayWindow): boolean {
	const { fromDay, toDay } = daysOfMonth(month);
	const touches = fromDay <= window.toDay && toDay >= window.fromDay;
	return touches && (fromDay < window.fromDay || toDay > window.toDay);
}

/** Counts what is held; of the months that the window cuts nothing, since their days are told apart. */
export function countHeld(held: Held, choice: Choice): Counted {
	let [within, partly] = [0, 0];
	for (const time of held.times) {
		const state = timeState(time, choice);
		if (state === 'within') within += time.count;
		else if (state === 'partly') partly += time.count;
	}
	for (const { month, count } of held.months) {
		if (choice.window !== null && choice.dated && isCut(month, choice.window)) continue;
		const { fromDay, toDay } = daysOfMonth(month);
		const state = timeState({ from: fromDay, to: toDay }, choice);
		if (state === 'within') within += count;
		else if (state === 'partly') partly += count;
	}
	return { within, partly };
}

/** The rows that are held and shown, in their order. */
export function rowsShown({ times, rows }: Held, choice: Choice): readonly number[] {
	const shown: number[] = [];
	let at = 0;
	for (const time of times) {
		const isShown = timeState(time, choice) !== 'outside';
		for (let one = 0; one < time.count; one++, at++) {
			const row = rows?.[at];
			if (isShown && row !== undefined) shown.push(row);
		}
	}
	return shown;
}
