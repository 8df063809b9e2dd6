import type { TextRange } from '../article/article.ts';
import { findWord, normalizeQuery, normalizeText, type NormalizedText } from './normalize.ts';
import { snippetOf, type Snippet } from './snippet.ts';
import { NAME_LANGUAGES, type LayerId, type Story, type StoryEvent } from './story.ts';

/*
 * Search over one story. A story has at most a few hundred events: every query looks at all of
 * them, and the index is no more than their texts, folded once.
 */

/** Where a word was found, the weightiest first; actor and place weigh the same. */
export const FOUND_IN = ['title', 'quote', 'actor', 'place', 'note'] as const;
/** `source` is what a row of a data set names. */
export type FoundIn = (typeof FOUND_IN)[number] | 'source';

const WEIGHT: Readonly<Record<FoundIn, number>> = {
	title: 3,
	quote: 2,
	actor: 1,
	place: 1,
	source: 1,
	note: 0
};

export interface Found {
	readonly where: FoundIn;
	readonly snippet: Snippet;
	/** BCP 47, of the snippet; empty: not known. */
	readonly language: string;
}

export interface SearchResult extends Found {
	readonly event: StoryEvent;
}

/** Rows of data sets that were found for a query. */
export interface FoundRows {
	readonly query: string;
	/** In all. */
	readonly total: number;
	/** The first of each layer. */
	readonly rows: readonly FoundRow[];
}

export interface FoundRow extends Found {
	/** Other texts of it, for the words that the snippet's text has not. */
	readonly also: readonly { readonly where: FoundIn; readonly text: string }[];
	/** When it was, EDTF; null: no date. */
	readonly when: string | null;
	/** As the address names it. */
	readonly id: string;
	readonly layer: LayerId;
	readonly title: string;
}

interface Entry {
	readonly where: FoundIn;
	readonly text: string;
	readonly language: string;
	readonly folded: NormalizedText;
}

/** In text order. */
export type SearchIndex = readonly {
	readonly event: StoryEvent;
	/** The weightiest first. */
	readonly entries: readonly [Entry, ...Entry[]];
}[];

export function searchIndex(story: Story): SearchIndex {
	return story.events.map((event) => ({
		event,
		entries: [
			entryOf('title', event.title),
			...event.quotes.map((quote) => entryOf('quote', quote.exact, story.article.language)),
			...event.actors.map((actor) => entryOf('actor', actor.name)),
			...placeEntries(story, event),
			...event.notes.flatMap((note) => [
				entryOf('note', note.text),
				...note.sources.map((source) => entryOf('note', source.title))
			])
		]
	}));
}

/**
 * The events that have all words of a query, each as the beginning of a word of theirs. First those
 * with most of the query in one text, then by where that text stands, then in text order. A query
 * without letters or digits finds nothing.
 */
export function search(index: SearchIndex, query: string): readonly SearchResult[] {
	const words = normalizeQuery(query);
	if (words.length === 0) return [];
	return index
		.flatMap(({ event, entries }) => {
			const best = bestOf(entries, words);
			return best ? [{ event, ...best }] : [];
		})
		.sort((a, b) => lettersOf(b.hits) - lettersOf(a.hits) || weightOf(b.entry) - weightOf(a.entry))
		.map(({ event, ...best }) => ({ event, ...foundOf(best) }));
}

/** Where the words of a query stand in texts, if all of them do; null: they do not. */
export function findIn(
	texts: readonly (readonly [where: FoundIn, text: string])[],
	query: string
): (Found & Pick<FoundRow, 'also'>) | null {
	const words = normalizeQuery(query);
	const entries = texts.map(([where, text]) => entryOf(where, text, ''));
	const best = bestOf(entries, words);
	if (best === null) return null;
	const missed = words.filter((word) => !best.hits.some((hit) => hit.word === word));
	const also = missed.flatMap((word) => entries.find((one) => findWord(one.folded, word)) ?? []);
	return { ...foundOf(best), also: [...new Set(also)].map(({ where, text }) => ({ where, text })) };
}

interface Best {
	readonly entry: Entry;
	readonly hits: readonly Hit[];
}

/** The entry with most of the words; null where not all of them stand in some entry. */
function bestOf(entries: readonly Entry[], words: readonly string[]): Best | null {
	const finds = entries.map((entry) => ({ entry, hits: hitsIn(entry, words) }));
	const found = new Set(finds.flatMap(({ hits }) => hits.map((hit) => hit.word)));
	if (found.size < words.length) return null;
	return finds.toSorted((a, b) => lettersOf(b.hits) - lettersOf(a.hits))[0] ?? null;
}

function foundOf({ entry, hits }: Best): Found {
	return {
		where: entry.where,
		snippet: snippetOf(entry.text, hits, { isWhole: entry.where === 'title' }),
		language: entry.language
	};
}

/** The editor's words are English: the interface's language. */
const EDITORS_LANGUAGE = 'en';

function entryOf(where: FoundIn, text: string, language = EDITORS_LANGUAGE): Entry {
	return { where, text, language, folded: normalizeText(text) };
}

/** Its own place, and its layer's and country's names in every language, each name once. */
function placeEntries(story: Story, event: StoryEvent): readonly Entry[] {
	const layer = story.layers.find((one) => one.id === event.layer);
	const names = [layer?.names, layer?.country].flatMap((its) =>
		its ? NAME_LANGUAGES.map((language) => ({ name: its[language], language })) : []
	);
	const places = [
		{ name: event.where.name, language: EDITORS_LANGUAGE },
		{ name: layer?.title ?? '', language: EDITORS_LANGUAGE },
		...names
	];
	return places
		.filter(({ name }, index) => places.findIndex((one) => one.name === name) === index)
		.map(({ name, language }) => entryOf('place', name, language));
}

interface Hit extends TextRange {
	readonly word: string;
}

function hitsIn(entry: Entry, words: readonly string[]): readonly Hit[] {
	return words.flatMap((word) => {
		const range = findWord(entry.folded, word);
		return range ? [{ word, ...range }] : [];
	});
}

/** How much of the query was found: "al" says less than "Sharaa". */
function lettersOf(hits: readonly Hit[]): number {
	return hits.reduce((sum, hit) => sum + hit.word.length, 0);
}

function weightOf(entry: Entry): number {
	return WEIGHT[entry.where];
}
