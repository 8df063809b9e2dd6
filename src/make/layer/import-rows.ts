import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { shownFormula } from './formula.ts';
import { mappingOf, type Mapping } from './columns.ts';
import type { Order } from './flags.ts';
import { readCsv } from './read/csv.ts';
import { readCollection, readLines } from './read/geojson.ts';
import { readParquet } from './read/parquet.ts';
import { Refused } from './refused.ts';
import { rowOf } from './row.ts';
import { Tally } from './tally.ts';
import type { RawRow, Table } from './table.ts';
import { WholeFile } from './whole-file.ts';

/** What became of a file: read = kept + listed. */
export interface Summary {
	readonly read: number;
	readonly kept: number;
	readonly listed: number;
	/** The data set that the header is known as; null: none. */
	readonly set: string | null;
	/** The columns whose values are kept for readers. */
	readonly columns: readonly string[];
	/** [west, south, east, north]; null where nothing was kept. */
	readonly bbox: readonly [number, number, number, number] | null;
	/** SHA-256 of the rows, in hex. */
	readonly hash: string;
	/** How many rows there are of each standing, kind and tense: `reported/clash/news`. */
	readonly counts: Readonly<Record<string, number>>;
	/** The first and the last day that a date names, ISO 8601; null where none is dated. */
	readonly days: readonly [string, string] | null;
}

export interface Places {
	readonly rows: string;
	readonly refused: string;
}

/** Told after each portion: rows read, and the share of the file, 0 to 1. */
export type OnProgress = (rows: number, share: number) => void;

/**
 * Reads a table and writes its rows and those that are no event, each file whole at the end. Throws
 * Unfit where the columns do not do, UnreadableFile where the file is none; then nothing is written.
 */
export async function importRows(
	order: Pick<Order, 'file' | 'form' | 'delimiter' | 'wishes'>,
	places: Places,
	onProgress: OnProgress = () => undefined
): Promise<Summary> {
	const table = await openTable(order);
	// What has a header is known to do or not before a file is begun.
	if (!table.located) mappingOf(table.columns, order.wishes, false);
	const sorting = new Sorting(table, order, places);
	try {
		for await (const batch of table.batches) {
			await sorting.take(batch);
			onProgress(sorting.read, table.progress());
		}
		return await sorting.end();
	} catch (error) {
		sorting.drop();
		throw error;
	}
}

function openTable({ file, form, delimiter }: Pick<Order, 'file' | 'form' | 'delimiter'>) {
	switch (form) {
		case 'csv':
			return readCsv(file, delimiter);
		case 'geojson':
			return readCollection(file);
		case 'ndjson':
			return readLines(file);
		case 'parquet':
			return readParquet(file);
	}
}

/** Puts each row on one of two piles. */
class Sorting {
	read = 0;
	#mapping: Mapping | null = null;
	readonly #tally = new Tally();
	readonly #hash = createHash('sha256');
	readonly #rows: WholeFile;
	readonly #refused: WholeFile;

	constructor(
		private readonly table: Table,
		private readonly order: Pick<Order, 'wishes'>,
		places: Places
	) {
		this.#rows = new WholeFile(places.rows, { gzip: true });
		this.#refused = new WholeFile(places.refused);
	}

	async take(batch: readonly RawRow[]): Promise<void> {
		const mapping = this.#mappingNow();
		let kept = '';
		const refused: (string | number)[][] = this.read === 0 ? [['line', 'reason', 'row']] : [];
		for (const raw of batch) {
			this.read++;
			const row = rowOf(raw, mapping);
			if (row instanceof Refused)
				refused.push([raw.line, row.reason, raw.values.map(shownFormula).join(' | ')]);
			else {
				kept += `${JSON.stringify(row)}\n`;
				this.#tally.add(row);
			}
		}
		this.#hash.update(kept);
		await this.#rows.write(kept);
		await this.#refused.write(stringify(refused));
	}

	async end(): Promise<Summary> {
		const columns = this.#shownColumns();
		const { count } = this.#tally;
		const last = `${JSON.stringify({ columns, count })}\n`;
		await this.#rows.write(last);
		await this.#refused.keep();
		await this.#rows.keep();
		return {
			read: this.read,
			kept: count,
			listed: this.read - count,
			set: this.#mapping?.set ?? null,
			columns,
			hash: this.#hash.update(last).digest('hex'),
			...this.#tally.sums()
		};
	}

	drop(): void {
		this.#rows.drop();
		this.#refused.drop();
	}

	/** Where columns come with the rows, the mapping follows them. */
	#mappingNow(): Mapping {
		const { columns, located } = this.table;
		if (this.#mapping !== null && columns.length === this.#columns) return this.#mapping;
		this.#mapping = mappingOf(columns, this.order.wishes, located);
		this.#columns = columns.length;
		return this.#mapping;
	}
	#columns = 0;

	#shownColumns(): readonly string[] {
		const shown = this.#mapping?.shown ?? null;
		return shown === null ? this.table.columns : shown.map((at) => this.table.columns[at] ?? '');
	}
}
