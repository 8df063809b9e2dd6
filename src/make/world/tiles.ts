import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SingleBar } from 'cli-progress';
import { cutLayer, type Tiles } from './cut.ts';
import { isMade, NewFolder } from '../tile/folder.ts';
import { hashOfInputs } from './inputs.ts';
import { layerNames } from './layer.ts';
import { readLayers } from './layers.ts';
import { outlinesFile, writeOutlines } from './outlines/file.ts';
import { readStories } from '../stories.ts';
import { deepestZoom } from './thin.ts';

export interface CutOptions {
	/** Where the tiles go: `{folder}/{z}/{x}/{y}.mvt`. Replaced whole, unless its stamp is up to date. */
	readonly folder: string;
	/** The last zoom to cut, 0 to 6; 6 if not given. */
	readonly deepest?: number;
	/** Told how much of the work is done, in tiles times layers. */
	readonly onProgress?: (done: number, all: number) => void;
}

export interface CutResult {
	/** False where the stamp said that the tiles are those of these inputs already. */
	readonly cut: boolean;
	readonly tiles: number;
}

/** Cuts a tile for every address, open sea too, so that a reader never meets a missing file. */
export function cutTiles(options: CutOptions): CutResult {
	const { folder, deepest = deepestZoom, onProgress } = options;
	const hash = hashOfInputs(deepest);
	const tiles = addresses(deepest);
	if (isMade(folder, hash)) return { cut: false, tiles };
	const all: Tiles = new Map();
	let done = 0;
	for (const layer of readLayers())
		for (let zoom = 0; zoom <= deepest; zoom++) {
			cutLayer(layer, zoom, all);
			done += 4 ** zoom;
			onProgress?.(done, tiles * layerNames.length);
		}
	const made = new NewFolder(folder, hash);
	for (let zoom = 0; zoom <= deepest; zoom++) writeZoom(made.path, zoom, all);
	made.keep();
	return { cut: true, tiles };
}

/** How many tiles the zooms from 0 to `deepest` have. */
export function addresses(deepest: number): number {
	return (4 ** (deepest + 1) - 1) / 3;
}

/** A tile of nothing but sea is a file of no bytes: an MVT without layers, as the standard has it. */
function writeZoom(folder: string, zoom: number, tiles: Tiles): void {
	for (let x = 0; x < 2 ** zoom; x++) {
		mkdirSync(join(folder, `${zoom}/${x}`), { recursive: true });
		for (let y = 0; y < 2 ** zoom; y++) {
			const address = `${zoom}/${x}/${y}`;
			// An MVT is a row of layer messages: layers encoded one by one may be strung together.
			writeFileSync(join(folder, `${address}.mvt`), Buffer.concat(tiles.get(address) ?? []));
		}
	}
}

/** `npx tsx src/make/world/tiles.ts [folder]`, from the project's root. */
function run(folder: string): void {
	const bar = new SingleBar({
		format: 'Basemap {bar} {percentage} %, {duration_formatted}'
	});
	const showsBar = process.stdout.isTTY;
	if (showsBar) bar.start(addresses(deepestZoom) * layerNames.length, 0);
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
if (script && import.meta.url === pathToFileURL(script).href) {
	run(folder);
	const stories = await readStories();
	const isMade = writeOutlines(stories.ok ? stories.value : []);
	process.stdout.write(`Outlines of names: ${outlinesFile}, ${isMade ? 'made' : 'up to date'}.\n`);
}
