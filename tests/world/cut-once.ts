import { mkdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { cutTiles } from '../../src/make/world/tiles.ts';

/** The site's own tiles, cut again only when something they are made from has changed. */
const folder = 'static/basemap';

const lock = '.cache/world-tiles.lock';

/** A run that takes longer than this has died and left its lock behind. */
const longestCutMs = 180_000;

/** Milliseconds to give `beforeAll` where it calls `cutOnce`. */
export const cutTimeoutMs = 2 * longestCutMs;

let isCut = false;

/** Cuts the tiles, or waits for another test file that is at it. */
export function cutOnce(): void {
	if (isCut) return;
	mkdirSync('.cache', { recursive: true });
	while (!isMine()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
	try {
		cutTiles({ folder });
		isCut = true;
	} finally {
		rmdirSync(lock);
	}
}

/** Making a folder is atomic: one test file gets it, the others wait. */
function isMine(): boolean {
	try {
		mkdirSync(lock);
		return true;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EEXIST') throw error;
		const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
		if (age > longestCutMs) rmdirSync(lock);
		return false;
	}
}

export interface Address {
	readonly zoom: number;
	readonly x: number;
	readonly y: number;
}

export function bytesOf({ zoom, x, y }: Address): Buffer {
	return readFileSync(join(folder, `${zoom}/${x}/${y}.mvt`));
}

export function tileAt(address: Address): VectorTile {
	return new VectorTile(new PbfReader(bytesOf(address)));
}

/** Every address of a zoom. */
export function addressesAt(zoom: number): Address[] {
	const side = Array.from({ length: 2 ** zoom }, (_, index) => index);
	return side.flatMap((x) => side.map((y) => ({ zoom, x, y })));
}

/** The tiles of a zoom that a box of degrees touches: west, south, east, north. */
export function addressesIn(
	zoom: number,
	[west, south, east, north]: readonly [number, number, number, number]
): Address[] {
	const [left, top] = tilePoint(zoom, west, north);
	const [right, bottom] = tilePoint(zoom, east, south);
	return addressesAt(zoom).filter(
		({ x, y }) => x + 1 > left && x <= right && y + 1 > top && y <= bottom
	);
}

/** Web Mercator in tiles of a zoom, x to the right and y down. */
export function tilePoint(zoom: number, longitude: number, latitude: number): [number, number] {
	const sine = Math.sin((latitude * Math.PI) / 180);
	const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
	return [(longitude / 360 + 0.5) * 2 ** zoom, y * 2 ** zoom];
}
