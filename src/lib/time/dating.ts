import {
	compareSpans,
	daysOf,
	overlap,
	stateIn,
	type DayWindow,
	type Overlap,
	type Span
} from './span.ts';
import type { TimelineItem } from './timeline.ts';

/** Whose dates: `article` what its words alone allow, `record` what other sources establish. */
export type Dating = 'article' | 'record';

/** How a mark is edged, by who says so: the names of lib/style. */
export type MarkEdge = 'solid' | 'quoted' | 'dotted' | 'dashed';

/** One event, as the timeline needs it. */
export interface TimelineEntry {
	readonly id: string;
	readonly title: string;
	/** The layer by its order; -1 without one. */
	readonly group: number;
	readonly article: Span | null;
	readonly record: Span | null;
	/** The article's own words for its date, or that it gives none. */
	readonly articleWords: string;
	readonly recordWords: string;
	/** Planned and not yet held, or placed by the record. */
	readonly hollow: boolean;
	readonly edge: MarkEdge;
}

/** The date of an entry in a dating. Where the record has none, the article's stands in; not the other way. */
export function spanIn(entry: Pick<TimelineEntry, Dating>, dating: Dating): Span | null {
	return dating === 'article' ? entry.article : (entry.record ?? entry.article);
}

/** How an entry lies to the reader's window; null: all of time. */
export function entryState(
	entry: Pick<TimelineEntry, Dating>,
	{ dating, window }: { readonly dating: Dating; readonly window: DayWindow | null }
): Overlap {
	const span = spanIn(entry, dating);
	return stateIn(span && daysOf(span), window);
}

/** In the article's dating, what it dates wrongly has its true place as a ghost. */
export function itemsIn(
	entries: readonly TimelineEntry[],
	dating: Dating
): readonly TimelineItem[] {
	return entries.map((entry) => ({
		id: entry.id,
		group: entry.group,
		span: spanIn(entry, dating),
		other: dating === 'article' && isWrong(entry) ? entry.record : null
	}));
}

/** The spans that the axis must have room for in a dating. The article's has both, so that the reader sees how far apart they are. */
export function spansIn(entries: readonly TimelineEntry[], dating: Dating): readonly Span[] {
	const spans = entries.flatMap((entry) =>
		dating === 'article' ? [entry.article, entry.record] : [spanIn(entry, dating)]
	);
	return spans.filter((span) => span !== null);
}

/** The article and the record both date it, and no day suits both. */
export function isWrong({ article, record }: TimelineEntry): boolean {
	return article !== null && record !== null && overlap(article, daysOf(record)) === 'outside';
}

/** The dated entries in the order of time; what begins and ends together stays in the order given. */
export function inTimeOrder(
	entries: readonly TimelineEntry[],
	dating: Dating
): readonly TimelineEntry[] {
	return entries
		.flatMap((entry) => {
			const span = spanIn(entry, dating);
			return span === null ? [] : [{ entry, span }];
		})
		.toSorted((one, other) => compareSpans(one.span, other.span))
		.map(({ entry }) => entry);
}

/** How far a date that is wrong lies from the nearest day of the right one. */
export interface DatingError {
	/** "11 months": whole units, rounded down. */
	readonly length: string;
	/** "at least 11 months too early". */
	readonly words: string;
}

/** Null where some day suits both. */
export function errorOf(wrong: Span, right: Span): DatingError | null {
	const wrongDays = daysOf(wrong);
	const rightDays = daysOf(right);
	const early = rightDays.fromDay - wrongDays.toDay;
	const late = wrongDays.fromDay - rightDays.toDay;
	if (early <= 0 && late <= 0) return null;
	const length = lengthWords(Math.max(early, late));
	return { length, words: `at least ${length} too ${early > 0 ? 'early' : 'late'}` };
}

const MONTH_DAYS = 30.44;
const YEAR_DAYS = 365.25;

function lengthWords(days: number): string {
	if (days < 2 * MONTH_DAYS) return counted(days, 'day');
	if (days < 2 * YEAR_DAYS) return counted(Math.floor(days / MONTH_DAYS), 'month');
	return counted(Math.floor(days / YEAR_DAYS), 'year');
}

function counted(count: number, unit: string): string {
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** More titles than these make no sentence. */
const MOST_TITLES = 4;

/** What the article gets wrong, and for how much it fixes no date, as a sentence or two. */
export function datingWords(entries: readonly TimelineEntry[]): string {
	const wrong = entries.filter(isWrong);
	const undated = entries.filter(({ article }) => article === null).length;
	const rest =
		undated === 0
			? 'It dates every event.'
			: `For ${undated} of ${counted(entries.length, 'event')} its words alone fix no date.`;
	return `${wrongWords(wrong)} ${rest}`;
}

function wrongWords(wrong: readonly TimelineEntry[]): string {
	if (wrong.length === 0) return 'No event is dated wrongly by the article.';
	const named = wrong
		.slice(0, MOST_TITLES)
		.map(
			({ title, articleWords, recordWords }) => `${title} (${articleWords}, record: ${recordWords})`
		);
	const more = wrong.length - named.length;
	const list = [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
	const are = wrong.length === 1 ? 'is' : 'are';
	return `${counted(wrong.length, 'event')} ${are} dated wrongly by the article: ${list}.`;
}
