import {
	KINDS,
	STANDINGS,
	TENSES,
	type FacetCount,
	type Facets,
	type Kind,
	type Standing,
	type StoryEvent,
	type Tense
} from '../story/story.ts';

/*
 * What the reader narrows the story down to. Within a dimension one option is enough, between
 * dimensions all must fit; a dimension without an option chosen restricts nothing.
 */

export interface Filters {
	readonly standing: ReadonlySet<Standing>;
	readonly kind: ReadonlySet<Kind>;
	readonly tense: ReadonlySet<Tense>;
	/** Names of actors, letter for letter. */
	readonly actor: ReadonlySet<string>;
}

export type Dimension = keyof Filters;
export const DIMENSIONS = ['standing', 'kind', 'tense', 'actor'] as const satisfies Dimension[];

export const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
	standing: 'Who says so',
	kind: 'Kind',
	tense: 'Told as',
	actor: 'Actor'
};

export const NO_FILTERS: Filters = {
	standing: new Set(),
	kind: new Set(),
	tense: new Set(),
	actor: new Set()
};

/** What a story has to choose from, in the order in which it is offered. */
export interface Options {
	readonly standing: readonly Standing[];
	readonly kind: readonly Kind[];
	readonly tense: readonly Tense[];
	readonly actor: readonly string[];
}

/** How many events each option would leave. */
export type Counts = Readonly<Record<Dimension, ReadonlyMap<string, number>>>;

export function passes(event: StoryEvent, filters: Filters): boolean {
	return DIMENSIONS.every((dimension) => fits(event, filters, dimension));
}

export function isClear(filters: Filters): boolean {
	return chosenCount(filters) === 0;
}

/** How many options are chosen, in all dimensions together. */
export function chosenCount(filters: Filters): number {
	return DIMENSIONS.reduce((count, dimension) => count + filters[dimension].size, 0);
}

/** The options that some event of the story has; actors in the order of the text. */
export function optionsOf(events: readonly StoryEvent[]): Options {
	return {
		standing: STANDINGS.filter((standing) => events.some((event) => event.standing === standing)),
		kind: KINDS.filter((kind) => events.some((event) => event.kind === kind)),
		tense: TENSES.filter((tense) => events.some((event) => event.tense === tense)),
		actor: [...new Set(events.flatMap((event) => valuesOf(event, 'actor')))]
	};
}

/** As `optionsOf`, in the order in which they are offered: actors of most events first, then by alphabet. */
export function offeredOf(events: readonly StoryEvent[]): Options {
	return { ...optionsOf(events), actor: actorsOf(events) };
}

/** Every actor's name once: those of most events first, then by alphabet. */
function actorsOf(events: readonly StoryEvent[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const name of events.flatMap((event) => valuesOf(event, 'actor'))) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const alphabet = new Intl.Collator('en');
	return [...counts]
		.sort(([a, many], [b, few]) => few - many || alphabet.compare(a, b) || (a < b ? -1 : 1))
		.map(([name]) => name);
}

/**
 * For each option, how many events would be left were it the only one chosen in its dimension, the
 * other dimensions staying as they are.
 */
export function countsFor(events: readonly StoryEvent[], filters: Filters): Counts {
	const options = optionsOf(events);
	const counts = (dimension: Dimension) => {
		const others = DIMENSIONS.filter((other) => other !== dimension);
		const left = events.filter((event) => others.every((other) => fits(event, filters, other)));
		const values = left.flatMap((event) => valuesOf(event, dimension));
		return new Map(
			options[dimension].map((option) => [option, values.filter((one) => one === option).length])
		);
	};
	return {
		standing: counts('standing'),
		kind: counts('kind'),
		tense: counts('tense'),
		actor: counts('actor')
	};
}

/** With the option chosen, or not chosen if it was. What the story does not have changes nothing. */
export function toggled(
	filters: Filters,
	options: Options,
	{ dimension, option }: { readonly dimension: Dimension; readonly option: string }
): Filters {
	const chosen: ReadonlySet<string> = filters[dimension];
	const isChosen = (one: string) => chosen.has(one) !== (one === option);
	return { ...filters, [dimension]: new Set(options[dimension].filter(isChosen)) };
}

export function without(filters: Filters, dimension: Dimension): Filters {
	return { ...filters, [dimension]: NO_FILTERS[dimension] };
}

/** The dimension to clear where no event fits: the one whose clearing leaves most; null: no single one helps. */
export function widening(
	events: readonly StoryEvent[],
	filters: Filters
): { readonly dimension: Dimension; readonly count: number } | null {
	const [best] = DIMENSIONS.map((dimension) => {
		const wider = without(filters, dimension);
		return { dimension, count: events.filter((event) => passes(event, wider)).length };
	}).toSorted((a, b) => b.count - a.count);
	return best && best.count > 0 ? best : null;
}

/** The options of events and of rows besides, in the same order. */
export function withRows(options: Options, rows: readonly Facets[]): Options {
	return {
		...options,
		standing: STANDINGS.filter(
			(one) => options.standing.includes(one) || rows.some((row) => row.standing === one)
		),
		kind: KINDS.filter((one) => options.kind.includes(one) || rows.some((row) => row.kind === one)),
		tense: TENSES.filter(
			(one) => options.tense.includes(one) || rows.some((row) => row.tense === one)
		)
	};
}

/** How many of the rows have an option, and all that is chosen in the other dimensions. */
export function rowsWith(
	rows: readonly FacetCount[],
	filters: Filters,
	{ dimension, option }: { readonly dimension: Dimension; readonly option: string }
): number {
	if (dimension === 'actor' || filters.actor.size > 0) return 0;
	const others = (['standing', 'kind', 'tense'] as const).filter((one) => one !== dimension);
	return rows
		.filter((row) => row[dimension] === option)
		.filter((row) => others.every((one) => filters[one].size === 0 || isIn(filters[one], row[one])))
		.reduce((sum, { count }) => sum + count, 0);
}

/** How many of the rows have all that is chosen. */
export function rowsPassing(rows: readonly FacetCount[], filters: Filters): number {
	const passing = (['standing', 'kind', 'tense'] as const).reduce(
		(left, one) => left.filter((row) => filters[one].size === 0 || isIn(filters[one], row[one])),
		filters.actor.size > 0 ? [] : rows
	);
	return passing.reduce((sum, { count }) => sum + count, 0);
}

function isIn(chosen: ReadonlySet<string>, word: string): boolean {
	return chosen.has(word);
}

function fits(event: StoryEvent, filters: Filters, dimension: Dimension): boolean {
	const chosen: ReadonlySet<string> = filters[dimension];
	return chosen.size === 0 || valuesOf(event, dimension).some((value) => chosen.has(value));
}

/** An actor who plays two parts in an event is one actor of it. */
function valuesOf(event: StoryEvent, dimension: Dimension): readonly string[] {
	if (dimension === 'actor') return [...new Set(event.actors.map((actor) => actor.name))];
	return [event[dimension]];
}
