import { createReadStream, statSync } from 'node:fs';
import Papa from 'papaparse';
import { LONGEST_ROW, UnreadableFile, type RawRow, type Table } from '../table.ts';

/*
 * Comma-separated values (RFC 4180), with whatever separator the first lines show. Papa Parse reads
 * them: of the kept parsers that were measured, the fastest (src/make/README.md). It is handed one
 * portion at a time, since its own streaming reads ahead of whoever works on the rows.
 */

/** Read at once, bytes: some thousand rows. */
const PORTION = 1 << 20;

/** Throws UnreadableFile where there is no header. */
export async function readCsv(file: string, delimiter = ''): Promise<Table> {
	const size = statSync(file).size;
	const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: PORTION });
	const records = recordsOf(stream, delimiter);
	const first = await records.next();
	const [header, ...rows] = first.done ? [] : first.value;
	if (header === undefined) throw new UnreadableFile(`${file} has no line with names of columns.`);
	const columns = header.values.map((name) => name.trim());
	async function* batches(): AsyncGenerator<readonly RawRow[]> {
		yield checked(rows, columns.length);
		for await (const batch of records) yield checked(batch, columns.length);
	}
	return {
		columns,
		located: false,
		batches: batches(),
		progress: () => (size === 0 ? 1 : stream.bytesRead / size)
	};
}

/** What Papa Parse's parser of one text gives; its own types leave it open. */
interface Parsed {
	readonly data: readonly string[][];
	readonly errors: readonly Papa.ParseError[];
	/** `cursor`: where the row begins that has not ended. */
	readonly meta: { readonly cursor: number };
}

async function* recordsOf(
	portions: AsyncIterable<unknown>,
	delimiter: string
): AsyncGenerator<readonly RawRow[]> {
	const lines = new LineCount();
	let parser: Papa.Parser | null = null;
	let rest = '';
	const parse = (text: string, isLast: boolean): readonly RawRow[] => {
		parser ??= new Papa.Parser(formOf(text, delimiter));
		const { data, errors, meta } = parser.parse(text, 0, !isLast) as Parsed;
		rest = text.slice(meta.cursor);
		return lines.rowsOf(data, errors);
	};
	for await (const portion of portions) {
		const text = parser === null ? String(portion).replace(/^\uFEFF/, '') : String(portion);
		const rows = parse(rest + text, false);
		if (rows.length > 0) yield rows;
		if (rest.length > LONGEST_ROW + 4 * PORTION) throw unclosed(lines.next);
	}
	const rows = rest === '' ? [] : parse(rest, true);
	if (rows.length > 0) yield rows;
}

/** The separator and the line ends, from the beginning of the file. */
function formOf(text: string, delimiter: string): Papa.ParseConfig {
	const { meta } = Papa.parse<string[]>(text, { delimiter, preview: 20 });
	return { delimiter: meta.delimiter, newline: meta.linebreak as '\n' };
}

const unclosed = (line: number): Error =>
	new UnreadableFile(
		`The row that begins on line ${line} does not end: a quotation mark there is not closed.`
	);

/** A field may hold line breaks, so that rows and lines are not the same count. */
class LineCount {
	/** Where the next row begins. */
	next = 1;

	rowsOf(records: readonly string[][], errors: readonly Papa.ParseError[]): readonly RawRow[] {
		const faults = new Map(errors.map(({ row, message }) => [row ?? -1, `${message}.`]));
		const rows: RawRow[] = [];
		for (let index = 0; index < records.length; index++) {
			const values = records[index] ?? [];
			const line = this.next;
			this.next += 1 + breaksIn(values);
			// An empty line is no row.
			if (values.length === 1 && values[0]?.trim() === '') continue;
			rows.push({ line, values, at: null, fault: faults.get(index) ?? null });
		}
		return rows;
	}
}

function breaksIn(values: readonly string[]): number {
	let breaks = 0;
	for (const value of values)
		for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) breaks++;
	return breaks;
}

/** A row with more or fewer fields than the header has its values in the wrong columns. */
function checked(rows: readonly RawRow[], width: number): readonly RawRow[] {
	return rows.map((row) =>
		row.fault !== null || row.values.length === width
			? row
			: { ...row, fault: `It has ${row.values.length} fields; the header has ${width}.` }
	);
}
