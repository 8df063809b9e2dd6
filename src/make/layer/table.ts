/* What every reader gives: rows of texts, a few thousand at a time, whatever the format was. */

/** One row as it was read, or why it could not be. */
export interface RawRow {
	/** The line where it begins, from 1; of a format without lines, the number of the row. */
	readonly line: number;
	/** In the order of the table's columns; may be shorter. */
	readonly values: readonly string[];
	/** [longitude, latitude] of a format that has geometry; null where that is missing. */
	readonly at: readonly [number, number] | null;
	/** Why it is no row; null for one that is. */
	readonly fault: string | null;
}

export interface Table {
	/** Complete once the rows have been read: formats without a header name columns as they come. */
	readonly columns: readonly string[];
	/** True where each row has a geometry of its own, and no column is asked for it. */
	readonly located: boolean;
	readonly batches: AsyncIterable<readonly RawRow[]>;
	/** The share that has been read, 0 to 1. */
	readonly progress: () => number;
}

/** A file that is no table at all: the sentence is for whoever runs the import. */
export class UnreadableFile extends Error {}

/** Longer than any row that a person wrote, in UTF-16 units: what goes on beyond it is a fault of form. */
export const LONGEST_ROW = 1_000_000;

/** A value of JSON or Parquet as the text that stands for it; nothing for what is missing. */
export function textOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (value instanceof Date) return value.toISOString();
	return typeof value === 'object' ? JSON.stringify(value, plainly) : String(value);
}

/** JSON has no word for whole numbers of 64 bits. */
const plainly = (_key: string, value: unknown): unknown =>
	typeof value === 'bigint' ? String(value) : value;

/** Rows of named values in columns that are found as they come. */
export class ColumnList {
	readonly names: string[] = [];
	readonly #at = new Map<string, number>();

	/** The values in the order of the columns; a name not met before becomes a column. */
	valuesOf(named: Readonly<Record<string, unknown>>): readonly string[] {
		const values: string[] = [];
		for (const name of Object.keys(named)) values[this.#indexOf(name)] = textOf(named[name]);
		return Array.from(values, (value) => value ?? '');
	}

	#indexOf(name: string): number {
		const known = this.#at.get(name);
		if (known !== undefined) return known;
		this.#at.set(name, this.names.length);
		return this.names.push(name) - 1;
	}
}
