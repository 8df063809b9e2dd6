import type { ListedRow } from '../data/protocol.ts';
import { SEARCH_FOLDER, wordsFileOf, wordsStart } from '../data/search-files.ts';
import { eachRising } from '../data/times.ts';
import { writeRowId } from '../../reader/row-id.ts';
import { normalizeQuery } from '../../story/normalize.ts';
import { findIn, type FoundRow, type FoundRows } from '../../story/search.ts';
import { fetchJson } from './rows-fetch.ts';
import { rowsNumbered } from './rows-files.ts';
import type { RowsLayer } from './rows-layer.ts';

/*
 * Search over the rows of cut layers, by their files of words: what is fetched are the words that begin
 * with the same two letters, and the rows that are told, whatever their number.
 */

/** In time: how firmly a row has a word. */
const NOT = 0;
const AS_BEGINNING = 1;
const WHOLE = 2;

/**
 * The rows of these layers that have all words of a query in title, place, actors or source, each as
 * the beginning of a word; those that have them whole first, then in time. No more than `most` of a
 * layer are told. A word of one letter is found whole alone.
 */
export async function searchRows(
	layers: readonly RowsLayer[],
	query: string,
	most: number
): Promise<FoundRows> {
	const words = normalizeQuery(query);
	const found = await Promise.all(
		layers.map(async (layer) => {
			const { total, numbers } = await numbersWith(layer, words, most);
			const rows = await rowsNumbered(layer, numbers);
			return { total, rows: rows.flatMap((row) => foundRow(layer, row, query) ?? []) };
		})
	);
	return {
		query,
		total: found.reduce((sum, { total }) => sum + total, 0),
		rows: found.flatMap(({ rows }) => rows)
	};
}

function foundRow(layer: RowsLayer, { number, row }: ListedRow, query: string): FoundRow | null {
	const found = findIn(
		[
			['title', row.title],
			['place', row.place],
			...row.actors.map((actor) => ['actor', actor] as const),
			['source', row.speaker ?? '']
		],
		query
	);
	const { id } = layer.source;
	const { title, when } = row;
	return found && { ...found, id: writeRowId({ layer: id, number }), layer: id, title, when };
}

async function numbersWith(layer: RowsLayer, words: readonly string[], most: number) {
	const known = await layer.known();
	if (known === null || words.length === 0) return { total: 0, numbers: [] };
	let left: Uint8Array | null = null;
	for (const word of words) {
		const has = await rowsWith(layer, word, known);
		if (left === null) left = has;
		else
			for (let row = 0; row < has.length; row++)
				left[row] = Math.min(left[row] ?? 0, has[row] ?? 0);
	}
	const [whole, beginning]: [number[], number[]] = [[], []];
	let total = 0;
	left?.forEach((how, row) => {
		if (how === NOT) return;
		total++;
		const into = how === WHOLE ? whole : beginning;
		if (into.length < most) into.push(row);
	});
	return { total, numbers: [...whole, ...beginning].slice(0, most) };
}

/** How firmly each row has a word. */
async function rowsWith(
	layer: RowsLayer,
	word: string,
	{ count, words: starts }: { readonly count: number; readonly words: readonly string[] }
): Promise<Uint8Array> {
	const rows = new Uint8Array(count);
	const start = wordsStart(word);
	if (!starts.includes(start)) return rows;
	const words = await wordsAt(`${layer.source.folder}/${SEARCH_FOLDER}/${wordsFileOf(start)}`);
	for (const [known, numbers] of Object.entries(words)) {
		if (!known.startsWith(word)) continue;
		const how = known === word ? WHOLE : AS_BEGINNING;
		eachRising(numbers, (row) => (rows[row] = Math.max(rows[row] ?? 0, how)));
	}
	return rows;
}

/** Files of words that are kept: those of a query, while it is being typed. */
const MOST_FILES = 8;
const kept = new Map<string, Promise<Readonly<Record<string, string>>>>();

function wordsAt(address: string): Promise<Readonly<Record<string, string>>> {
	const words = kept.get(address) ?? fetchJson<Readonly<Record<string, string>>>(address);
	kept.delete(address);
	const [oldest] = kept.keys();
	if (kept.size >= MOST_FILES && oldest !== undefined) kept.delete(oldest);
	kept.set(address, words);
	words.catch(() => kept.get(address) === words && kept.delete(address));
	return words;
}
