import type { TextRange } from '../article/article.ts';
import { findWord, foldQuery, foldText, type FoldedText } from './fold.ts';
import { NAME_LANGUAGES, type Story, type StoryEvent } from './story.ts';

/*
 * Search over one story. A story has at most a few hundred events: every query looks at all of
 * them, and the index is no more than their texts, folded once.
 */

/** Where a word was found, the weightiest first; actor and place weigh the same. */
export const FOUND_IN = ['title', 'quote', 'actor', 'place', 'note'] as const;
export type FoundIn = (typeof FOUND_IN)[number];

const WEIGHT: Readonly<Record<FoundIn, number>> = {
	title: 3,
	quote: 2,
	actor: 1,
	place: 1,
	note: 0
};

/** `before`, `hit` and `after` follow each other in the original text, letter for letter. */
export interface Snippet {
	readonly before: string;
	readonly hit: string;
	readonly after: string;
	/** The text goes on before it, after it. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
}

export interface SearchResult {
	readonly event: StoryEvent;
	readonly where: FoundIn;
	readonly snippet: Snippet;
	/** BCP 47, of the snippet. */
	readonly language: string;
}

interface Entry {
	readonly where: FoundIn;
	readonly text: string;
	readonly language: string;
	readonly folded: FoldedText;
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
	const words = foldQuery(query);
	if (words.length === 0) return [];
	return index
		.flatMap(({ event, entries }) => {
			const finds = entries.map((entry) => ({ entry, hits: hitsIn(entry, words) }));
			const found = new Set(finds.flatMap(({ hits }) => hits.map((hit) => hit.word)));
			if (found.size < words.length) return [];
			const [best] = finds.toSorted((a, b) => lettersOf(b.hits) - lettersOf(a.hits));
			return best ? [{ event, ...best }] : [];
		})
		.sort((a, b) => lettersOf(b.hits) - lettersOf(a.hits) || weightOf(b.entry) - weightOf(a.entry))
		.map(({ event, entry, hits }) => ({
			event,
			where: entry.where,
			snippet: snippetOf(entry, hits),
			language: entry.language
		}));
}

/** The editor's words are English: the interface's language. */
const EDITORS_LANGUAGE = 'en';

function entryOf(where: FoundIn, text: string, language = EDITORS_LANGUAGE): Entry {
	return { where, text, language, folded: foldText(text) };
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

/** About so many characters are shown on each side of a hit. */
const AROUND = 48;

/** Round the longest hit, which says most; of a title, all of it. */
function snippetOf({ text, where }: Entry, hits: readonly Hit[]): Snippet {
	const [longest] = hits.toSorted(
		(a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start
	);
	const { start, end } = longest ?? { start: 0, end: 0 };
	const from = where === 'title' ? 0 : cutBefore(text, start);
	const to = where === 'title' ? text.length : cutAfter(text, end);
	return {
		before: text.slice(from, start),
		hit: text.slice(start, end),
		after: text.slice(end, to),
		cutBefore: from > 0,
		cutAfter: to < text.length
	};
}

/** The start of the first whole word within reach before a hit. */
function cutBefore(text: string, hit: number): number {
	const from = Math.max(0, hit - AROUND);
	if (from === 0) return 0;
	const space = text.slice(from, hit).search(/\s\S/);
	return space < 0 ? hit : from + space + 1;
}

/** The end of the last whole word within reach after a hit. */
function cutAfter(text: string, hit: number): number {
	if (hit + AROUND >= text.length) return text.length;
	const space = text.slice(hit, hit + AROUND).search(/\s\S*$/);
	return space < 0 ? hit : hit + space;
}
