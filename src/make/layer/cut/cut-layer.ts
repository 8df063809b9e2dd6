import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROWS_IN_FILE, type LayerIndex } from '../../../lib/rows/data/contract.ts';
import { monthName } from '../../../lib/rows/data/months.ts';
import type { Row } from '../../../lib/rows/data/row.ts';
import { writeTimes } from '../../../lib/rows/data/times.ts';
import { isMade, NewFolder } from '../../tile/folder.ts';
import { hashOfCode } from './code-hash.ts';
import { inTimeOrder } from './ordered.ts';
import { walkTiles } from './quarters.ts';
import { readRows, type Rows } from './rows-in.ts';
import { SearchWords } from './search-words.ts';
import { cutTile, TILE_LIMITS, type TileLimits } from './tile.ts';
import { writeZipped } from './zipped.ts';

/** A layer of rows to be cut. */
export interface LayerOfRows {
	/** What `import` wrote, gzipped. */
	readonly file: string;
	/** SHA-256 of the rows. */
	readonly sha256: string;
	readonly count: number;
	readonly columns: readonly string[];
}

/** The three parts of the work, each over all rows. */
export type Part = 'reading' | 'tiles' | 'rows';
export type OnCut = (part: Part, rows: number) => void;

export interface CutOptions {
	readonly onCut?: OnCut;
	readonly limits?: TileLimits;
}

export interface Cut {
	/** False where the folder held what these rows make. */
	readonly cut: boolean;
	readonly tiles: number;
}

/** Cuts a layer into tiles, files of rows and an index, in a folder that is replaced whole. */
export async function cutLayerOfRows(
	layer: LayerOfRows,
	folder: string,
	{ onCut = () => undefined, limits = TILE_LIMITS }: CutOptions = {}
): Promise<Cut> {
	const hash = `${layer.sha256} ${hashOfCode()} ${JSON.stringify(limits)}`;
	if (isMade(folder, hash)) return { cut: false, tiles: 0 };
	const read = await readRows(layer.file, layer.count, (rows) => onCut('reading', rows));
	const rows = inTimeOrder(read);
	const made = new NewFolder(folder, hash);
	try {
		const tiles = writeTiles(rows, { folder: made.path, onCut, limits });
		const words = await writeRows(rows, made.path, onCut);
		await writeZipped(join(made.path, 'facets.bin.gz'), Buffer.from(rows.facets));
		const index: LayerIndex = {
			count: rows.count,
			columns: layer.columns,
			names: rows.names,
			times: writeTimes(timesOf(rows)),
			tree: tiles.tree,
			byMonth: tiles.byMonth,
			words
		};
		await writeZipped(join(made.path, 'index.json.gz'), Buffer.from(JSON.stringify(index)));
		made.keep();
		return { cut: true, tiles: tiles.count };
	} finally {
		made.drop();
	}
}

function* timesOf({ count, from, to }: Rows) {
	for (let row = 0; row < count; row++) yield { from: from[row] ?? 0, to: to[row] ?? 0, count: 1 };
}

interface Writing extends Required<CutOptions> {
	readonly folder: string;
}

function writeTiles(rows: Rows, { folder, onCut, limits }: Writing) {
	const found = new Tree();
	let done = 0;
	walkTiles(
		rows,
		Uint32Array.from({ length: rows.count }, (_, row) => row),
		(tile) => {
			const { isLeaf, bytes, details } = cutTile(rows, tile, limits);
			const address = `${tile.z}/${tile.x}/${tile.y}`;
			writeFile(join(folder, `${address}.mvt`), bytes);
			for (const [month, days] of details)
				writeFile(join(folder, `${address}-${monthName(month)}.mvt`), days);
			found.add(tile, { isLeaf, byMonth: details.size > 0 });
			if (isLeaf) onCut('tiles', (done += tile.rows.length));
			return !isLeaf;
		}
	);
	return found.done();
}

const folders = new Set<string>();
function writeFile(file: string, bytes: Uint8Array): void {
	const folder = dirname(file);
	if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
	folders.add(folder);
	writeFileSync(file, bytes);
}

/** Which tiles there are. */
class Tree {
	readonly #kinds = new Map<string, '1' | '2'>();
	readonly #byMonth: string[] = [];

	add(
		{ z, x, y }: { readonly z: number; readonly x: number; readonly y: number },
		{ isLeaf, byMonth }: { readonly isLeaf: boolean; readonly byMonth: boolean }
	): void {
		const address = `${z}/${x}/${y}`;
		this.#kinds.set(address, isLeaf ? '1' : '2');
		if (byMonth) this.#byMonth.push(address);
	}

	done() {
		return { count: this.#kinds.size, tree: this.#from(0, 0, 0), byMonth: this.#byMonth };
	}

	#from(z: number, x: number, y: number): string {
		const kind = this.#kinds.get(`${z}/${x}/${y}`) ?? '0';
		if (kind !== '2') return kind;
		const quarters = [0, 1, 2, 3].map((q) => this.#from(z + 1, 2 * x + (q & 1), 2 * y + (q >> 1)));
		return `2${quarters.join('')}`;
	}
}

/** At once on the thread pool. */
const AT_ONCE = 4;

/** Returns with which letters their words begin. */
async function writeRows(rows: Rows, folder: string, onCut: OnCut): Promise<readonly string[]> {
	const words = new SearchWords();
	mkdirSync(join(folder, 'rows'), { recursive: true });
	const running = new Set<Promise<void>>();
	for (let first = 0; first < rows.count; first += ROWS_IN_FILE) {
		const last = Math.min(first + ROWS_IN_FILE, rows.count);
		const texts: Buffer[] = [];
		for (let row = first; row < last; row++) {
			const text = rows.textOf(row);
			texts.push(text, Buffer.from(row === last - 1 ? ']' : ','));
			words.add(JSON.parse(text.toString()) as Row, row);
		}
		const file = join(folder, 'rows', `${first / ROWS_IN_FILE}.json.gz`);
		const write = writeZipped(file, Buffer.concat([Buffer.from('['), ...texts]));
		running.add(write);
		void write.finally(() => running.delete(write));
		if (running.size >= AT_ONCE) await Promise.race(running);
		onCut('rows', last);
	}
	await Promise.all(running);
	return words.write(folder);
}
