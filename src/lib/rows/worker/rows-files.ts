import { ROWS_IN_FILE } from '../data/contract.ts';
import type { ListedRow } from '../data/protocol.ts';
import type { Row } from '../data/row.ts';
import { fetchJson } from './rows-fetch.ts';
import type { RowsLayer } from './rows-layer.ts';

/** Files of rows that are kept as they were read, of all layers together. */
const MOST_FILES = 48;
const kept = new Map<string, Promise<readonly Row[]>>();

/** Rows of a layer that was cut at build, in the order asked for; a number beyond its last is left out. */
export async function rowsNumbered(
	layer: RowsLayer,
	numbers: readonly number[]
): Promise<readonly ListedRow[]> {
	const files = new Set(numbers.map(fileOf));
	const read = await Promise.all(
		[...files].map(async (file) => {
			const address = `${layer.source.folder}/rows/${file}.json.gz`;
			return [file, await fileAt(address)] as const;
		})
	);
	const byFile = new Map(read);
	return numbers.flatMap((number) => {
		const row = byFile.get(fileOf(number))?.[number % ROWS_IN_FILE];
		return row ? [{ number, row }] : [];
	});
}

function fileOf(number: number): number {
	return Math.floor(number / ROWS_IN_FILE);
}

function fileAt(address: string): Promise<readonly Row[]> {
	const file = kept.get(address) ?? fetchJson<readonly Row[]>(address);
	// What was asked for last goes last.
	kept.delete(address);
	const [oldest] = kept.keys();
	if (kept.size >= MOST_FILES && oldest !== undefined) kept.delete(oldest);
	kept.set(address, file);
	// What failed is asked for again the next time.
	file.catch(() => kept.get(address) === file && kept.delete(address));
	return file;
}
