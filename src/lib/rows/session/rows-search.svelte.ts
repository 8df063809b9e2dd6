import type { FoundRows } from '../../story/search.ts';
import type { Asking } from './asking.ts';
import { latest } from './latest.ts';

/** So many rows of a layer are told at once. */
const MOST = 50;
const NONE = { total: 0, rows: [] };

/** What a search finds among the rows of data sets, as it comes. */
export class RowsSearch {
	/** Of which query this is, it says itself; null: nothing was searched. */
	found = $state.raw<FoundRows | null>(null);

	constructor(private readonly asking: Asking) {}

	/** Each letter typed asks; the answer to the last is what stays. */
	search = (query: string): void => {
		if (query.trim() === '') this.found = { query, ...NONE };
		else this.#wish(query);
	};

	readonly #wish = latest(
		async (query: string) => (await this.asking.told()).ask('search', { query, most: MOST }),
		(found) => (this.found = found),
		() => (this.found = null)
	);
}
