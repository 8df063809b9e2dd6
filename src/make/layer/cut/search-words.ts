import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { normalizeText } from '../../../lib/story/normalize.ts';
import { writeRising } from '../../../lib/rows/data/times.ts';
import type { Row } from '../../../lib/rows/data/row.ts';
import { SEARCH_FOLDER, wordsFileOf, wordsStart } from '../../../lib/rows/data/search-files.ts';
import { writeZipped } from './zipped.ts';

/*
 * Which rows have a word in their title, place, actors or source. The words lie in files by their first
 * two letters, so that a search fetches no more than those.
 */
export class SearchWords {
	readonly #rows = new Map<string, number[]>();
	/** The texts of a data set come again and again; folding them is what costs. */
	readonly #folded = new Map<string, readonly string[]>();

	add(row: Row, number: number): void {
		const words = new Set<string>();
		for (const text of [row.title, row.place, row.speaker ?? '', ...row.actors])
			for (const word of this.#wordsOf(text)) words.add(word);
		for (const word of words) {
			const rows = this.#rows.get(word);
			if (rows) rows.push(number);
			else this.#rows.set(word, [number]);
		}
	}

	/** Returns with which letters the words begin that have a file. */
	async write(folder: string): Promise<readonly string[]> {
		const files = new Map<string, [string, string][]>();
		for (const [word, rows] of this.#rows) {
			const start = wordsStart(word);
			const words = files.get(start) ?? [];
			words.push([word, writeRising(rows)]);
			files.set(start, words);
		}
		mkdirSync(join(folder, SEARCH_FOLDER), { recursive: true });
		for (const [start, words] of files) {
			const text = JSON.stringify(Object.fromEntries(words));
			await writeZipped(join(folder, SEARCH_FOLDER, wordsFileOf(start)), Buffer.from(text));
		}
		return [...files.keys()].sort();
	}

	#wordsOf(text: string): readonly string[] {
		const known = this.#folded.get(text);
		if (known) return known;
		const words = text.split(/\s+/).flatMap((part) => {
			const { letters, words } = normalizeText(part);
			// "al-Sharaa" is found by either beginning.
			return words.map((start) => letters.slice(start));
		});
		if (this.#folded.size < 200_000) this.#folded.set(text, words);
		return words;
	}
}
