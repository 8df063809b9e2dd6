import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { facetsName } from '../../../lib/story/facets.ts';
import type { Row } from '../../../lib/rows/data/row.ts';
import { OPEN_START, OPEN_END } from '../../../lib/rows/data/times.ts';
import { mercatorOf } from '../../../lib/story/mercator.ts';
import { daysOf } from '../days.ts';

/*
 * A layer's rows in memory: numbers in arrays, each row's text as the bytes it was read as. A million
 * rows are some 400 MB, nearly all of it their texts.
 */
export interface Rows {
	readonly count: number;
	/** On the world's square, from 0 up to 2 ** 30, x east and y south. */
	readonly x: Int32Array;
	readonly y: Int32Array;
	/** Days since 1970-01-01. */
	readonly from: Int32Array;
	readonly to: Int32Array;
	/** Which of `names` the row's facets are. */
	readonly facets: Uint8Array;
	readonly names: readonly string[];
	/** The row as JSON. */
	readonly textOf: (row: number) => Buffer;
}

/** Bits of a coordinate: at zoom 10 that leaves a million units across a tile. */
export const COORDINATE_BITS = 30;

/** Reads what `import` wrote. Throws where the file is cut off, or holds another number of rows. */
export async function readRows(
	file: string,
	count: number,
	onProgress: (rows: number) => void = () => undefined
): Promise<Rows> {
	const reading = new RowsBeingRead(count);
	let rest: Buffer = Buffer.alloc(0);
	for await (const portion of createReadStream(file).pipe(createGunzip({ chunkSize: 1 << 20 }))) {
		const bytes = Buffer.concat([rest, portion as Buffer]);
		rest = reading.take(bytes);
		onProgress(reading.read);
	}
	if (reading.read !== count)
		throw new Error(
			`${file} holds ${reading.read} rows, and the layer's file says ${count}: import it again.`
		);
	return reading.done();
}

class RowsBeingRead {
	read = 0;
	readonly #x;
	readonly #y;
	readonly #from;
	readonly #to;
	readonly #facets;
	readonly #names = new Map<string, number>();
	/** The portions as they came, and where in them each row lies. */
	readonly #portions: Buffer[] = [];
	readonly #portion;
	readonly #start;
	readonly #end;

	constructor(private readonly count: number) {
		this.#x = new Int32Array(count);
		this.#y = new Int32Array(count);
		this.#from = new Int32Array(count);
		this.#to = new Int32Array(count);
		this.#facets = new Uint8Array(count);
		this.#portion = new Int32Array(count);
		this.#start = new Int32Array(count);
		this.#end = new Int32Array(count);
	}

	/** Takes the whole lines, and gives back what is left. */
	take(bytes: Buffer): Buffer {
		let start = 0;
		for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
			const value = JSON.parse(bytes.toString('utf8', start, end)) as
				Row | { readonly count: number };
			if ('at' in value) {
				if (this.read < this.count) this.#add(value, start, end);
				this.read++;
			}
			start = end + 1;
		}
		if (start > 0) this.#portions.push(bytes);
		return bytes.subarray(start);
	}

	#add(row: Row, start: number, end: number): void {
		const at = this.read;
		const { x, y } = mercatorOf([...row.at]);
		const scale = 2 ** COORDINATE_BITS;
		this.#x[at] = Math.min(scale - 1, Math.floor(x * scale));
		this.#y[at] = Math.min(scale - 1, Math.floor(y * scale));
		const days = row.when === null ? null : daysOf(row.when);
		this.#from[at] = days?.from ?? OPEN_START;
		this.#to[at] = days?.to ?? OPEN_END;
		const name = facetsName(row);
		const known = this.#names.get(name) ?? this.#names.size;
		this.#names.set(name, known);
		this.#facets[at] = known;
		this.#portion[at] = this.#portions.length;
		this.#start[at] = start;
		this.#end[at] = end;
	}

	done(): Rows {
		const [portion, start, end] = [this.#portion, this.#start, this.#end];
		return {
			count: this.count,
			x: this.#x,
			y: this.#y,
			from: this.#from,
			to: this.#to,
			facets: this.#facets,
			names: [...this.#names.keys()],
			textOf: (row) =>
				(this.#portions[portion[row] ?? 0] ?? Buffer.alloc(0)).subarray(start[row], end[row])
		};
	}
}
