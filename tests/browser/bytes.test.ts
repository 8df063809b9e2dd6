import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { tilesOf } from '../../src/lib/map/tile-cover.ts';
import { readStory } from '../../src/lib/story/read-story.ts';
import { readStoryFolder } from '../../src/make/stories.ts';
import { mapScript, mapShared, ROWS_SCRIPTS, SITE, worker } from './page-files.ts';
import { openReading } from './reading-page.ts';

/*
 * What a page may weigh, by the files of the built site, compressed by brotli. Times depend on the
 * machine and are measured by `npm run bench`; bytes do not, and a budget that is passed fails here.
 */

const PAGE = join(SITE, 'syria-russia/index.html');
const CHUNKS = join(SITE, '_app/immutable');

/** Thousands of bytes as they travel. But for the text's, each is what there was, and a tenth more. */
const BUDGET = {
	/** Readable text, the map's code not among it: 60 were promised. */
	text: 57,
	/** Scripts that the page asks for by itself, before the map's. */
	scripts: 115,
	/** What an article's letters are drawn with, in the five faces. */
	fonts: 68,
	/** The map's: its script, its worker and what both share. Finished files of maplibre-gl would be 357. */
	map: 268,
	/** The greatest script is a part of it. */
	greatest: 146,
	/** The opening view, every layer's places and the whole story, at all zooms: what is kept for offline. */
	tiles: 1_310,
	tile: 40
};

/** Brotli's: the best, and one that takes a tenth of the time for a twentieth more. */
const BEST = 11;
const QUICK = 9;

interface Weighed {
	readonly file: string;
	readonly kB: number;
}

function weigh(file: string, quality = QUICK): Weighed {
	const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
	const { length } = brotliCompressSync(readFileSync(file), { params });
	return { file: relative(SITE, file), kB: length / 1000 };
}

/** A sentence for what is heavier than it may be, with what it consists of; null: it is within its budget. */
function tooHeavy(what: string, parts: readonly Weighed[], budget: number): string | null {
	const kB = parts.reduce((sum, part) => sum + part.kB, 0);
	if (kB <= budget) return null;
	const most = parts.toSorted((one, other) => other.kB - one.kB).slice(0, 5);
	const named = most.map((part) => `${part.file} ${part.kB.toFixed(1)} kB`).join(', ');
	return `${what}: ${kB.toFixed(1)} kB, and ${budget} kB is the budget; ${named}.`;
}

const html = load(readFileSync(PAGE, 'utf8'));

/** Files that the page's head asks for by `rel`; what the page has in itself, its head names and does not ask for. */
const linked = (rel: string): readonly string[] =>
	html(`link[rel="${rel}"]:not([disabled])`)
		.toArray()
		.map((link) => resolve(PAGE, '..', link.attribs['href'] ?? ''));

const scriptsUnder = (folder: string): readonly string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.m?js$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));

const isMapCode = (file: string): boolean =>
	readFileSync(file, 'utf8').includes('maplibregl-canvas');

test('a story’s text is readable after 60 kB, and the map’s code is not among what the page asks for', () => {
	const text = [PAGE, ...linked('stylesheet')].map((file) => weigh(file, BEST));
	// In the page itself, or beside it.
	expect(html('style').length + linked('stylesheet').length).toBeGreaterThan(0);
	expect(tooHeavy('Page and style sheets', text, BUDGET.text)).toBeNull();
	const scripts = linked('modulepreload');
	expect(scripts.length).toBeGreaterThan(5);
	expect(
		tooHeavy(
			'Scripts of the page',
			scripts.map((file) => weigh(file)),
			BUDGET.scripts
		)
	).toBeNull();
	expect(scripts.filter(isMapCode).map((file) => basename(file))).toEqual([]);
	// The sign by which the map's code is known is still one.
	expect(scriptsUnder(CHUNKS).filter(isMapCode)).toHaveLength(1);
});

test('the fonts of an article’s letters weigh half of the whole ones', () => {
	const assets = join(CHUNKS, 'assets');
	const fonts = readdirSync(assets).filter((name) => /^dateline-.*-basic-/.test(name));
	expect(fonts).toHaveLength(5);
	const weighed = fonts.map((name) => weigh(join(assets, name)));
	expect(tooHeavy('The fonts', weighed, BUDGET.fonts)).toBeNull();
});

test('the map’s code is there once, for its script and its worker, and neither part is asked for by the page', () => {
	expect(mapShared).toHaveLength(1);
	const parts = [mapScript, worker, ...mapShared].map((path) => join(SITE, path));
	expect(linked('modulepreload').filter((file) => parts.includes(file))).toEqual([]);
	const weighed = parts.map((file) => weigh(file, BEST));
	expect(tooHeavy('The map’s code', weighed, BUDGET.map)).toBeNull();
});

test('no script is greater than a part of the map’s may be', () => {
	const heavy = scriptsUnder(CHUNKS)
		.map((file) => tooHeavy('A script', [weigh(file)], BUDGET.greatest))
		.filter((sentence) => sentence !== null);
	expect(heavy).toEqual([]);
});

test('the tiles that a story cannot do without are few and light', async () => {
	const outcome = readStory(await readStoryFolder('geo', 'syria-russia'));
	if (!outcome.ok) throw new Error('The story is not whole: npm run check says why.');
	const tiles = tilesOf(outcome.value).map((tile) => weigh(join(SITE, 'basemap', `${tile}.mvt`)));
	expect(tooHeavy('The story’s tiles', tiles, BUDGET.tiles)).toBeNull();
	const heavy = tiles.map((tile) => tooHeavy('A tile', [tile], BUDGET.tile)).filter(Boolean);
	expect(heavy).toEqual([]);
});

test('a story without rows of data sets loads none of their code', async () => {
	for (const some of ROWS_SCRIPTS) expect(some.length).toBeGreaterThan(0);
	const { page, mapIdle } = await openReading('#event=assad-deposed');
	await mapIdle();
	const asked = await page.evaluate(() =>
		performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
	);
	expect(asked).toContain(mapScript);
	expect(asked.filter((path) => path.includes('rows-worker'))).toEqual([]);
	expect(asked.filter((path) => ROWS_SCRIPTS.flat().includes(path))).toEqual([]);
});
