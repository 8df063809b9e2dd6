import type { Choice } from '../data/choice.ts';
import type { TileAddress } from '../data/tile-tree.ts';
import type { Extent } from '../../story/extent.ts';
import type { RowAround } from './rows-around.ts';
import type { Part, RowsPage } from './rows-list.ts';
import type { FoundRows } from '../../story/search.ts';
import type { CountedDays } from '../../time/density.ts';
import type { RowsSource } from './rows-layer.ts';
import type { NumberedRow } from './numbered-row.ts';
import type { Ask, AskedSpot, SpotRows } from './rows-worker.ts';

/** Asks the worker that has the rows. Each answer comes by itself, in whatever order. */
export class RowsClient {
	readonly #worker = new Worker(new URL('./rows-worker.ts', import.meta.url), { type: 'module' });
	readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
	#asked = 0;

	constructor(sources: readonly RowsSource[]) {
		this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			const waiting = this.#waiting.get(data.turn);
			this.#waiting.delete(data.turn);
			if (data.error === undefined) waiting?.resolve(data.value);
			else waiting?.reject(new Error(data.error));
		};
		this.#worker.onerror = ({ message }) => {
			for (const waiting of this.#waiting.values()) waiting.reject(new Error(message));
			this.#waiting.clear();
		};
		void this.#ask({ ask: 'layers', sources });
	}

	/** What is asked after this is answered by it; markers are drawn of some layers alone. */
	choose(choice: Choice, drawn: readonly string[]): void {
		void this.#ask({ ask: 'choose', choice, drawn });
	}

	tile(address: TileAddress): Promise<ArrayBuffer> {
		return this.#ask({ ask: 'tile', address }) as Promise<ArrayBuffer>;
	}

	spot(spot: AskedSpot): Promise<SpotRows> {
		return this.#ask({ ask: 'spot', spot }) as Promise<SpotRows>;
	}

	row(layer: string, number: number): Promise<NumberedRow | null> {
		return this.#ask({ ask: 'row', layer, number }) as Promise<NumberedRow | null>;
	}

	/** How many rows of a layer lie in the window, by their facets; null where that is not known. */
	count(layer: string): Promise<Readonly<Record<string, number>> | null> {
		return this.#ask({ ask: 'count', layer }) as Promise<Readonly<Record<string, number>> | null>;
	}

	/** How many rows of a layer begin on each day, in and out of the window; null where that is not known. */
	days(layer: string): Promise<CountedDays | null> {
		return this.#ask({ ask: 'days', layer }) as Promise<CountedDays | null>;
	}

	/** A part of the rows of a layer that are shown, in time. */
	list(layer: string, part: Part): Promise<RowsPage> {
		return this.#ask({ ask: 'list', layer, part }) as Promise<RowsPage>;
	}

	/** Where a row stands in the list of its layer's, or of those in a view; null where there is none. */
	around(
		layer: string,
		row: { readonly number: number; readonly view: Extent | null }
	): Promise<RowAround | null> {
		return this.#ask({ ask: 'around', layer, ...row }) as Promise<RowAround | null>;
	}

	/** The rows of all layers that have the words of a query, whatever the choices are; no more than `most` of a layer. */
	search(query: string, most: number): Promise<FoundRows> {
		return this.#ask({ ask: 'search', query, most }) as Promise<FoundRows>;
	}

	#ask(ask: Ask): Promise<unknown> {
		const turn = ++this.#asked;
		const waiting = withResolvers();
		this.#waiting.set(turn, waiting);
		this.#worker.postMessage({ ...ask, turn });
		return waiting.promise;
	}
}

interface Answer {
	readonly turn: number;
	readonly value?: unknown;
	readonly error?: string;
}

interface PromiseWithResolvers<T> {
	readonly promise: Promise<T>;
	readonly resolve: (value: T) => void;
	readonly reject: (error: Error) => void;
}

/** Promise.withResolvers is younger than the browsers that are to read this. */
function withResolvers(): PromiseWithResolvers<unknown> {
	let settle: Omit<PromiseWithResolvers<unknown>, 'promise'> | null = null;
	const promise = new Promise<unknown>((resolve, reject) => (settle = { resolve, reject }));
	if (settle === null) throw new Error('A promise calls its function at once.');
	return { promise, ...(settle as Omit<PromiseWithResolvers<unknown>, 'promise'>) };
}
