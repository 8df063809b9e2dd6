import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Article } from '../article/article.ts';
import { correctedWords } from '../story/corrections.ts';
import { saidOf, saidOfAll } from '../story/said.ts';
import type { StoryEvent } from '../story/story.ts';
import { readInSentences } from './quoted.ts';

/*
 * Events as a table, RFC 4180. A spreadsheet takes a text that begins with = + - @, a tab or a
 * carriage return for a formula and may run it, so such a text gets an apostrophe before it.
 */

type Cell = string | number | null;

/**
 * The columns in their order, and what each holds; a list stands in one cell, parted by `; `, the
 * article's words by `[…]`.
 */
const COLUMNS: Readonly<Record<string, (event: StoryEvent, article: Article) => Cell>> = {
	id: (event) => event.id,
	layer: (event) => event.layer,
	title: (event) => event.title,
	kind: (event) => event.kind,
	standing: (event) => event.standing,
	speaker: (event) => event.speaker,
	tense: (event) => event.tense,
	quote: (event) => event.quotes.map(({ exact }) => exact).join(' […] '),
	/** One for each quote, where they are not all asserted alike. */
	quote_standings: quoteStandings,
	/** The whole sentences in which the quotes stand, and words of others that they lean on. */
	sentences: (event, article) => readInSentences(article, event).sentences.join(' […] '),
	leans_on: (event, article) => readInSentences(article, event).leansOn.join(' […] '),
	when_words: (event) => event.when.words,
	when_article: (event) => event.when.article?.edtf ?? null,
	when_record: (event) => event.when.record?.edtf ?? null,
	where: (event) => event.where.name,
	precision: (event) => event.where.precision,
	radius_m: (event) => event.where.radiusM,
	where_from: (event) => event.where.from,
	where_article: (event) => event.where.article ?? null,
	only_speaks: (event) => (event.where.speaks ? 'true' : 'false'),
	/** Degrees, WGS 84: the marker's, which of an area is a point within it. */
	longitude: (event) => event.spot?.[0] ?? null,
	latitude: (event) => event.spot?.[1] ?? null,
	actors: (event) => event.actors.map(({ name, part }) => `${name} (${part})`).join('; '),
	relations: (event) => event.relations.map(({ to, label }) => `${label}: ${to}`).join('; '),
	corrected: (event) => correctedWords(event.notes),
	notes: (event) => event.notes.map(({ text }) => text).join(' '),
	sources: (event) => event.notes.flatMap(({ sources }) => sources.map(sourceWords)).join('; ')
};

export const CSV_COLUMNS = Object.keys(COLUMNS);

/** `indirect (the mayor); quoted (the mayor)`; empty where the event's own holds for all. */
function quoteStandings(event: StoryEvent): string {
	if (saidOfAll(event, event.quotes).length === 1) return '';
	return event.quotes
		.map((quote) => saidOf(event, quote))
		.map(({ standing, speaker }) => (speaker === null ? standing : `${standing} (${speaker})`))
		.join('; ');
}

type Source = StoryEvent['notes'][number]['sources'][number];

function sourceWords({ title, publisher, date, url }: Source): string {
	return `${title}, ${publisher}, ${date.edtf}${url === null ? '' : `, ${url}`}`;
}

export function csvOf(article: Article, events: readonly StoryEvent[]): string {
	return csvTable([
		CSV_COLUMNS,
		...events.map((event) => Object.values(COLUMNS).map((cell) => cell(event, article)))
	]);
}

/** Rows of cells; null is an empty cell. */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
	return stringify([...rows.map((row) => [...row])], {
		record_delimiter: 'windows',
		escape_formulas: true
	});
}
