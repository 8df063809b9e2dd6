import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SingleBar } from 'cli-progress';
import { cutZoom } from './cut.ts';
import { hashOfInputs } from './inputs.ts';
import { readLayers } from './layers.ts';
import { deepestZoom } from './thin.ts';

export interface CutOptions {
	/** Where the tiles go: `{folder}/{z}/{x}/{y}.mvt`. Emptied first, unless its stamp is up to date. */
	readonly folder: string;
	/** The last zoom to cut, 0 to 6; 6 if not given. */
	readonly deepest?: number;
	/** Told how many tiles of how many are written. */
	readonly onProgress?: (done: number, all: number) => void;
}

export interface CutResult {
	/** False where the stamp said that the tiles are those of these inputs already. */
	readonly cut: boolean;
	readonly tiles: number;
}

/** The hash of what the tiles in its folder were made from. */
const stampName = 'inputs.sha256';

/** Cuts a tile for every address, open sea too, so that a reader never meets a missing file. */
export function cutTiles(options: CutOptions): CutResult {
	const { folder, deepest = deepestZoom, onProgress } = options;
	const stamp = join(folder, stampName);
	const hash = `${hashOfInputs(deepest)}\n`;
	const tiles = addresses(deepest);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return { cut: false, tiles };
	rmSync(folder, { recursive: true, force: true });
	const layers = readLayers();
	let done = 0;
	for (let zoom = 0; zoom <= deepest; zoom++) {
		writeZoom(folder, zoom, cutZoom(layers, zoom));
		done += 4 ** zoom;
		onProgress?.(done, tiles);
	}
	writeFileSync(stamp, hash);
	return { cut: true, tiles };
}

/** How many tiles the zooms from 0 to `deepest` have. */
export function addresses(deepest: number): number {
	return (4 ** (deepest + 1) - 1) / 3;
}

/** A tile of nothing but sea is a file of no bytes: an MVT without layers. */
function writeZoom(folder: string, zoom: number, tiles: ReadonlyMap<string, Buffer>): void {
	for (let x = 0; x < 2 ** zoom; x++) {
		mkdirSync(join(folder, `${zoom}/${x}`), { recursive: true });
		for (let y = 0; y < 2 ** zoom; y++)
			writeFileSync(
				join(folder, `${zoom}/${x}/${y}.mvt`),
				tiles.get(`${x}/${y}`) ?? Buffer.alloc(0)
			);
	}
}

/** `npx tsx src/make/world/tiles.ts [folder]`, from the project's root. */
function run(folder: string): void {
	const bar = new SingleBar({
		format: 'Basemap {bar} {value}/{total} tiles, {duration_formatted}'
	});
	const showsBar = process.stdout.isTTY;
	if (showsBar) bar.start(addresses(deepestZoom), 0);
	const { cut, tiles } = cutTiles({
		folder,
		onProgress: (done) => {
			if (showsBar) bar.update(done);
		}
	});
	if (showsBar) bar.stop();
	const state = cut ? 'cut' : 'up to date';
	process.stdout.write(`Basemap: ${tiles} tiles in ${folder}, ${state}.\n`);
}

const [, script, folder = 'static/basemap'] = process.argv;
if (script && import.meta.url === pathToFileURL(script).href) run(folder);
