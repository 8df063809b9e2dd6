import {
	asyncBufferFromFile,
	parquetMetadataAsync,
	parquetReadObjects,
	parquetSchema
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ColumnList, UnreadableFile, type RawRow, type Table } from '../table.ts';
import { pointOf } from './geojson.ts';

/* GeoParquet 1: hyparquet turns the well-known binary of the geometry columns into GeoJSON. */

/** Rows that are read at once. A group of rows may be larger: its columns are held while it is read. */
const PORTION = 20_000;

export async function readParquet(file: string): Promise<Table> {
	const buffer = await asyncBufferFromFile(file);
	const metadata = await parquetMetadataAsync(buffer).catch((error: unknown) => {
		throw new UnreadableFile(`${file} is no Parquet file: ${String(error)}`);
	});
	const count = Number(metadata.num_rows);
	const geometry = geometryColumn(metadata.key_value_metadata);
	const columns = new ColumnList();
	const names = parquetSchema(metadata).children.map(({ element }) => element.name);
	columns.valuesOf(
		Object.fromEntries(names.filter((name) => name !== geometry).map((n) => [n, 0]))
	);
	let read = 0;
	async function* batches(): AsyncGenerator<readonly RawRow[]> {
		for (let from = 0; from < count; from += PORTION) {
			const rowEnd = Math.min(from + PORTION, count);
			const options = { file: buffer, metadata, compressors, rowStart: from, rowEnd };
			const records: Record<string, unknown>[] = await parquetReadObjects(options);
			yield records.map((record, index) =>
				rowOf(record, { geometry, columns, line: from + index + 1 })
			);
			read = rowEnd;
		}
	}
	const progress = () => (count === 0 ? 1 : read / count);
	return { columns: columns.names, located: geometry !== null, batches: batches(), progress };
}

/** The primary geometry column that GeoParquet's metadata names; null: a plain Parquet file. */
function geometryColumn(
	metadata: readonly { readonly key: string; readonly value?: string }[] | undefined
): string | null {
	const geo = metadata?.find(({ key }) => key === 'geo')?.value;
	if (geo === undefined) return null;
	const named: unknown = (JSON.parse(geo) as { readonly primary_column?: unknown }).primary_column;
	return typeof named === 'string' ? named : null;
}

interface Place {
	readonly geometry: string | null;
	readonly columns: ColumnList;
	readonly line: number;
}

function rowOf(
	record: Readonly<Record<string, unknown>>,
	{ geometry, columns, line }: Place
): RawRow {
	if (geometry === null) return { line, values: columns.valuesOf(record), at: null, fault: null };
	const { [geometry]: shape, ...rest } = record;
	return { line, values: columns.valuesOf(rest), at: pointOf(shape), fault: null };
}
