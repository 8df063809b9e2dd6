import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/*
 * Pictures that were looked at, kept, and compared. Made in the npm-carried Chromium, whose drawing
 * repeats; `UPDATE_PICTURES=1 npm test -- --only browser` makes them anew, to be looked at again.
 */

const KEPT = 'tests/browser/__screenshots__';
/** Where a picture that differs is put, beside one of what differs. */
const OUTPUT = '.cache/pictures';
/** Of all pixels, how many may differ: glyphs' edges, never a mark. */
export const TOLERATED = 0.005;
/** How far two colours may lie apart and count as the same, 0 to 1 (pixelmatch). */
const COLOUR_THRESHOLD = 0.12;

/** The share of pixels, 0 to 1, in which a picture differs from the one that is kept. */
export function differenceFromKept(name: string, picture: Buffer): number {
	const kept = join(KEPT, `${name}.png`);
	if (process.env['UPDATE_PICTURES'] === '1') {
		write(kept, picture);
		return 0;
	}
	if (!existsSync(kept))
		throw new Error(`There is no picture ${kept}: make it with UPDATE_PICTURES=1, and look at it.`);
	const [now, then] = [PNG.sync.read(picture), PNG.sync.read(readFileSync(kept))];
	if (now.width !== then.width || now.height !== then.height) return 1;
	const difference = new PNG({ width: now.width, height: now.height });
	const pixels = pixelmatch(now.data, then.data, difference.data, now.width, now.height, {
		threshold: COLOUR_THRESHOLD
	});
	const share = pixels / (now.width * now.height);
	if (share > TOLERATED) {
		write(join(OUTPUT, `${name}.png`), picture);
		write(join(OUTPUT, `${name}-differs.png`), PNG.sync.write(difference));
	}
	return share;
}

function write(file: string, content: Buffer): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}
