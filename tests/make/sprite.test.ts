import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../src/lib/story/story.ts';
import { EDGES, IMAGE_IDS, imagesOf, kindImage, SHAPES } from '../../src/lib/style/marks.ts';
import { EDGE, fieldAlpha, fieldOf, STEP } from '../../src/make/sprite/field.ts';
import { KIND_PATHS_FILE, kindPathsModule } from '../../src/make/sprite/icons.ts';
import type { IndexEntry } from '../../src/make/sprite/sheet.ts';
import { drawSprite, makeSprite, type SpriteFiles } from '../../src/make/sprite/sprite.ts';

let files: SpriteFiles;
const pictures = new Map<string, PNG>();
beforeAll(async () => {
	files = await drawSprite();
	for (const name of ['marks', 'marks@2x']) {
		pictures.set(name, PNG.sync.read(Buffer.from(files[`${name}.png`] ?? '')));
	}
}, 60_000);

function indexOf(name: string): Record<string, IndexEntry> {
	return JSON.parse(String(files[`${name}.json`])) as Record<string, IndexEntry>;
}

function pictureOf(name: string): PNG {
	const picture = pictures.get(name);
	if (picture === undefined) throw new Error(`No picture ${name}.`);
	return picture;
}

/** The alpha at (x, y) CSS pixels from the image's middle. */
function alphaAt(name: string, id: string, [x, y]: readonly [number, number]): number {
	const entry = indexOf(name)[id];
	if (entry === undefined) throw new Error(`No image ${id} in ${name}.`);
	const picture = pictureOf(name);
	const column = entry.x + Math.floor(entry.width / 2 + x * entry.pixelRatio);
	const row = entry.y + Math.floor(entry.height / 2 + y * entry.pixelRatio);
	return picture.data[(row * picture.width + column) * 4 + 3] ?? -1;
}

describe.each([
	{ name: 'marks', ratio: 1 },
	{ name: 'marks@2x', ratio: 2 }
])('$name', ({ name, ratio }) => {
	it('holds every image that a style may name, and no other', () => {
		expect(Object.keys(indexOf(name)).sort()).toEqual([...IMAGE_IDS].sort());
	});

	it('holds an image for every kind and for every mark', () => {
		const index = indexOf(name);
		for (const kind of KINDS) expect(index).toHaveProperty([kindImage(kind)]);
		for (const shape of SHAPES) {
			for (const edge of EDGES) {
				for (const hollow of [true, false]) {
					const images = imagesOf({ shape, hollow, edge });
					expect(index).toHaveProperty([images.base]);
					if (images.edge !== null) expect(index).toHaveProperty([images.edge]);
				}
			}
		}
	});

	it('keeps images inside the sheet and off one another', () => {
		const entries = Object.values(indexOf(name));
		const png = pictureOf(name);
		const taken = new Uint8Array(png.width * png.height);
		for (const { x, y, width, height, pixelRatio, sdf } of entries) {
			expect([pixelRatio, sdf]).toEqual([ratio, true]);
			expect(x + width).toBeLessThanOrEqual(png.width);
			expect(y + height).toBeLessThanOrEqual(png.height);
			for (let row = y; row < y + height; row++) {
				expect(taken.subarray(row * png.width + x, row * png.width + x + width)).not.toContain(1);
				taken.fill(1, row * png.width + x, row * png.width + x + width);
			}
		}
	});

	it('is inside above the edge, outside below it', () => {
		expect(alphaAt(name, 'disc', [0, 0])).toBe(255);
		expect(alphaAt(name, 'disc', [12, 0])).toBeGreaterThan(EDGE);
		expect(alphaAt(name, 'disc', [14, 0])).toBeLessThan(EDGE);
		expect(alphaAt(name, 'disc-core', [9, 0])).toBeGreaterThan(EDGE);
		expect(alphaAt(name, 'disc-core', [11, 0])).toBeLessThan(EDGE);
		expect(alphaAt(name, 'disc-solid', [12, 0])).toBeGreaterThan(EDGE);
		expect(alphaAt(name, 'disc-solid', [0, 0])).toBe(0);
		expect(alphaAt(name, 'disc-solid', [-9, -9])).toBeGreaterThan(EDGE);
		expect(alphaAt(name, 'disc-quoted', [-6, -11])).toBeLessThan(EDGE);
		expect(alphaAt(name, 'speaks', [-6.5, 13])).toBeGreaterThan(EDGE);
		expect(alphaAt(name, 'speaks', [6.5, 13])).toBeLessThan(EDGE);
		expect(alphaAt(name, 'disc-halo', [18, 0])).toBeGreaterThan(EDGE);
		expect(alphaAt(name, 'pointer', [0, 0])).toBeGreaterThan(EDGE);
	});

	it('falls by an eighth of the range in a CSS pixel, as MapLibre reads it', () => {
		// The disc's edge lies 13 px from its middle; a pixel's own middle is half a pixel further.
		for (const x of [12, 14, 16]) {
			const middle = x + 0.5 / ratio;
			const away = Math.hypot(middle, 0.5 / ratio) - 13;
			const expected = EDGE - away * STEP;
			expect(Math.abs(alphaAt(name, 'disc', [x, 0]) - expected)).toBeLessThan(3);
		}
	});

	it('leaves room round every image: nothing touches its border', () => {
		for (const [id, { width, pixelRatio }] of Object.entries(indexOf(name))) {
			const end = width / pixelRatio / 2;
			for (let along = -end; along < end; along++) {
				expect(alphaAt(name, id, [along, -end]), id).toBeLessThan(EDGE);
				expect(alphaAt(name, id, [along, end - 1 / pixelRatio]), id).toBeLessThan(EDGE);
				expect(alphaAt(name, id, [-end, along]), id).toBeLessThan(EDGE);
				expect(alphaAt(name, id, [end - 1 / pixelRatio, along]), id).toBeLessThan(EDGE);
			}
		}
	});
});

describe('bytes', () => {
	const folder = mkdtempSync(join(tmpdir(), 'sprite-'));
	afterAll(() => rmSync(folder, { recursive: true }));

	it(
		'are the same for the same drawings, drawn anew or from the cache',
		{ timeout: 60_000 },
		async () => {
			const [cache, out] = [join(folder, 'cache'), join(folder, 'out')];
			for (const _ of ['drawn', 'cached']) {
				await makeSprite(out, cache);
				expect(readdirSync(out).sort()).toEqual(Object.keys(files).sort());
				for (const [name, content] of Object.entries(files)) {
					expect(readFileSync(join(out, name)).equals(Buffer.from(content)), name).toBe(true);
				}
				rmSync(out, { recursive: true });
			}
			expect(readdirSync(cache)).toHaveLength(1);
		}
	);
});

describe('a field', () => {
	it('agrees with distances measured one by one', () => {
		const side = 12;
		const covered = (index: number) => (index * 7919) % 11 < 3;
		const coverage = Uint8Array.from({ length: side * side }, (_, i) => (covered(i) ? 255 : 0));
		const { distances } = fieldOf({ side, coverage });
		distances.forEach((distance, index) => {
			const nearest = Math.min(
				...Array.from({ length: side * side }, (_, i) => i)
					.filter((i) => covered(i) !== covered(index))
					.map((i) =>
						Math.hypot((i % side) - (index % side), Math.floor(i / side) - Math.floor(index / side))
					)
			);
			expect(distance).toBeCloseTo(covered(index) ? nearest - 0.5 : 0.5 - nearest, 9);
		});
	});

	it.each([
		{ of: 'nothing', cover: 0, alpha: 0 },
		{ of: 'everything', cover: 255, alpha: 255 }
	])('of $of is even', ({ cover, alpha }) => {
		const field = fieldOf({ side: 16, coverage: new Uint8Array(256).fill(cover) });
		expect(new Set(fieldAlpha(field, 4, 1))).toEqual(new Set([alpha]));
	});
});

it('has the icons as the icon set draws them today', () => {
	expect(readFileSync(KIND_PATHS_FILE, 'utf8')).toBe(kindPathsModule());
});
