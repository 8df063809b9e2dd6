import { createReadStream, statSync } from 'node:fs';
import { isObject } from '../../../lib/story/feature.ts';
import { ColumnList, LONGEST_ROW, UnreadableFile, type RawRow, type Table } from '../table.ts';
import { Pieces, type Piece } from './pieces.ts';

/* GeoJSON (RFC 7946), as one FeatureCollection or with one feature a line. */

const PORTION = 1 << 20;
/** Before each text of a sequence: RFC 8142. */
const SEPARATOR = '\u001E';
/** Beyond this no file has its "features" still to come. */
const LONGEST_HEAD = 1 << 20;

/** One feature a line; the record separator of RFC 8142 before it is passed over. A wrong line costs no other. */
export function readLines(file: string): Table {
	let rest = '';
	let line = 0;
	return tableOf(file, (portion) => {
		const lines = (rest + (portion ?? '\n')).split('\n');
		rest = lines.pop() ?? '';
		if (rest.length > 4 * PORTION) throw noEnd(line + 1);
		return lines.flatMap((text) => {
			line++;
			const plain = (text.startsWith(SEPARATOR) ? text.slice(1) : text).trim();
			return plain === '' ? [] : [{ text: plain, line }];
		});
	});
}

const noEnd = (line: number): Error =>
	new UnreadableFile(`The feature that begins on line ${line} does not end.`);

/** A FeatureCollection. Throws UnreadableFile, while it is read, where the list of features is not found. */
export function readCollection(file: string): Table {
	const pieces = new Pieces();
	let head: string | null = '';
	return tableOf(file, (portion) => {
		if (portion === null) return pieces.pending > 0 ? [pieces.torn()] : [];
		if (pieces.pending > LONGEST_ROW + PORTION) throw noEnd(pieces.torn().line);
		if (head === null) return pieces.take(portion);
		head += portion;
		const list = /"features"\s*:\s*\[/.exec(head);
		if (list === null) {
			if (head.length > LONGEST_HEAD) throw noFeatures(file);
			return [];
		}
		const before = head.slice(0, list.index + list[0].length);
		const rest = head.slice(before.length);
		head = null;
		// Only so that lines are counted from the file's first.
		pieces.take('\n'.repeat(before.split('\n').length - 1));
		return pieces.take(rest);
	});
}

const noFeatures = (file: string): Error =>
	new UnreadableFile(`${file} has no "features": it is no GeoJSON FeatureCollection.`);

/** Given each portion, and null at the end of the file. */
type Take = (portion: string | null) => readonly Piece[];

function tableOf(file: string, take: Take): Table {
	const size = statSync(file).size;
	const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: PORTION });
	const columns = new ColumnList();
	async function* batches(): AsyncGenerator<readonly RawRow[]> {
		let any = false;
		for await (const portion of stream) {
			const rows = take(String(portion)).map((piece) => rowOf(piece, columns));
			any ||= rows.length > 0;
			if (rows.length > 0) yield rows;
		}
		const last = take(null).map((piece) => rowOf(piece, columns));
		any ||= last.length > 0;
		if (last.length > 0) yield last;
		if (!any) throw noFeatures(file);
	}
	return {
		columns: columns.names,
		located: true,
		batches: batches(),
		progress: () => (size === 0 ? 1 : stream.bytesRead / size)
	};
}

function rowOf({ text, line }: Piece, columns: ColumnList): RawRow {
	const fail = (fault: string): RawRow => ({ line, values: [], at: null, fault });
	if (text.length > LONGEST_ROW) return fail(`It is longer than ${LONGEST_ROW} characters.`);
	const feature = parsed(text);
	if (!isObject(feature)) return fail('It is no JSON.');
	if (feature.type !== 'Feature') return fail('It is no GeoJSON feature.');
	const properties = isObject(feature.properties) ? feature.properties : {};
	const id = feature.id === undefined || 'id' in properties ? {} : { id: feature.id };
	return {
		line,
		values: columns.valuesOf({ ...id, ...properties }),
		at: pointOf(feature.geometry),
		fault: null
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// What is wrong with it is said by whoever asked: it is listed with its line.
		return undefined;
	}
}

/** The position of a Point; null for anything else, which is then listed for having no place. */
export function pointOf(geometry: unknown): readonly [number, number] | null {
	if (!isObject(geometry) || geometry.type !== 'Point' || !Array.isArray(geometry.coordinates))
		return null;
	const [longitude, latitude]: unknown[] = geometry.coordinates;
	return typeof longitude === 'number' && typeof latitude === 'number'
		? [longitude, latitude]
		: null;
}
