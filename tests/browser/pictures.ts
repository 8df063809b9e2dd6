import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

/*
 * Pictures that were looked at, kept, and compared. Made in the npm-carried Chromium, whose drawing
 * repeats. This makes all of them anew from the built site, to be looked at again:
 * `UPDATE_PICTURES=1 npx vitest run --project audit-browser tests/browser/pictures.test.ts`.
 */

const KEPT = 'tests/browser/__screenshots__';
/** Where a picture that differs is put, beside one of what differs. */
const OUTPUT = '.cache/pictures';
/** How far two colours may lie apart and count as the same, 0 to 1 (pixelmatch). */
const COLOUR_THRESHOLD = 0.12;
/** Of the map so many pixels may differ: fewer than the smallest marker covers, a disc of radius 12. */
const MOST_OF_MAP = 400;
/** Of all else, this share: edges of letters, never a line of them. */
const MOST_OF_REST = 0.002;

/** A part of a picture, CSS pixels from its upper left corner. */
export interface Part {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Fails where a picture differs from the one that is kept; `map` is where on it the map lies. */
export function expectKept(name: string, picture: Buffer, map: Part): void {
	const kept = join(KEPT, `${name}.png`);
	if (process.env['UPDATE_PICTURES'] === '1') return write(kept, picture);
	if (!existsSync(kept))
		throw new Error(`There is no picture ${kept}: make it with UPDATE_PICTURES=1, and look at it.`);
	const [now, then] = [PNG.sync.read(picture), PNG.sync.read(readFileSync(kept))];
	const { width, height } = now;
	expect([width, height], 'its size').toEqual([then.width, then.height]);
	const difference = new PNG({ width, height });
	const options = { threshold: COLOUR_THRESHOLD, diffMask: true };
	const all = pixelmatch(now.data, then.data, difference.data, width, height, options);
	const ofMap = paintedIn(difference, map);
	const rest = (all - ofMap) / (width * height);
	if (ofMap <= MOST_OF_MAP && rest <= MOST_OF_REST) return;
	write(join(OUTPUT, `${name}.png`), picture);
	write(join(OUTPUT, `${name}-differs.png`), PNG.sync.write(difference));
	const words = `${ofMap} pixels of the map and ${(rest * 100).toFixed(2)} % of the rest`;
	expect.fail(`${name} differs from ${kept} in ${words}; see ${OUTPUT}/${name}-differs.png.`);
}

/** How many pixels of a part are not transparent: with `diffMask` those that differ. */
function paintedIn({ data, width, height }: PNG, part: Part): number {
	let count = 0;
	const [left, top] = [Math.max(0, Math.floor(part.x)), Math.max(0, Math.floor(part.y))];
	const right = Math.min(width, Math.ceil(part.x + part.width));
	const bottom = Math.min(height, Math.ceil(part.y + part.height));
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) if (data[(y * width + x) * 4 + 3] !== 0) count++;
	return count;
}

function write(file: string, content: Buffer): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}
