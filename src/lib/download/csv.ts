import { stringify } from 'csv-stringify/browser/esm/sync';
import type { StoryEvent } from '../story/story.ts';

/*
 * Events as a table, RFC 4180. A spreadsheet takes a text that begins with = + - @, a tab or a
 * carriage return for a formula and may run it, so such a text gets an apostrophe before it.
 */

type Cell = string | number | null;

/** The columns in their order, and what each holds; a list stands in one cell, parted by `; `. */
const COLUMNS: Readonly<Record<string, (event: StoryEvent) => Cell>> = {
	id: (event) => event.id,
	layer: (event) => event.layer,
	title: (event) => event.title,
	kind: (event) => event.kind,
	standing: (event) => event.standing,
	speaker: (event) => event.speaker,
	tense: (event) => event.tense,
	quote: (event) => event.quotes.map(({ exact }) => exact).join(' […] '),
	when_words: (event) => event.when.words,
	when_article: (event) => event.when.article?.edtf ?? null,
	when_record: (event) => event.when.record?.edtf ?? null,
	where: (event) => event.where.name,
	precision: (event) => event.where.precision,
	radius_m: (event) => event.where.radiusM,
	where_from: (event) => event.where.from,
	only_speaks: (event) => (event.where.speaks ? 'true' : 'false'),
	/** Degrees, WGS 84: the marker's, which of an area is a point within it. */
	longitude: (event) => event.spot?.[0] ?? null,
	latitude: (event) => event.spot?.[1] ?? null,
	actors: (event) => event.actors.map(({ name, part }) => `${name} (${part})`).join('; '),
	relations: (event) => event.relations.map(({ to, label }) => `${label}: ${to}`).join('; '),
	notes: (event) => event.notes.map(({ text }) => text).join(' '),
	sources: (event) => event.notes.flatMap(({ sources }) => sources.map(sourceWords)).join('; ')
};

export const CSV_COLUMNS = Object.keys(COLUMNS);

type Source = StoryEvent['notes'][number]['sources'][number];

function sourceWords({ title, publisher, date, url }: Source): string {
	return `${title}, ${publisher}, ${date.edtf}${url === null ? '' : `, ${url}`}`;
}

export function csvOf(events: readonly StoryEvent[]): string {
	return csvTable([
		CSV_COLUMNS,
		...events.map((event) => Object.values(COLUMNS).map((cell) => cell(event)))
	]);
}

/** Rows of cells; null is an empty cell. */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
	return stringify([...rows.map((row) => [...row])], {
		record_delimiter: 'windows',
		escape_formulas: true
	});
}
