import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { make } from '../../browser/other-stories.ts';
import { writeMadeEvents } from '../../fixtures/made-events.ts';
import { FOLDERS, hashOf, keep, KEPT } from '../folders.ts';
import { MADE_LAYER, MADE_TITLE, STORY, STORY_ALONE, storyOfSize } from '../sizes.ts';

/*
 * Dateline's own pages: a story of each size, its events imported by `npm run layer -- import`, and the
 * site built of them by the real build.
 */

/** Columns that a popup shows, on Dateline's page and on every other. */
const SHOWN = ['date', 'place', 'actor1', 'actor2', 'source', 'notes'];

const IMPORTER = ['src/make/layer', 'src/lib/story', 'src/lib/rows/data', 'src/lib/time'];

/** Builds the site with a story of each size, if it is not there as it would be; its folder. */
export async function siteOf(sizes: readonly number[]): Promise<string> {
	for (const size of sizes) if (size !== STORY_ALONE) await importStory(size);
	const name = sizes.join('-');
	const root = join(KEPT, `geo-${name}`);
	const site = join(KEPT, `site-${name}`);
	const inputs = [
		'src',
		`geo/${STORY}`,
		'static/favicon.svg',
		'svelte.config.js',
		'vite.config.ts'
	];
	const rows = sizes.map((size) => join(FOLDERS.stories, `${storyOfSize(size)}.stamp`));
	const hash = hashOf([...inputs, 'package-lock.json', ...rows]);
	await keep(`Dateline's site with ${name} events`, { file: `${site}.stamp`, hash }, async () => {
		rmSync(root, { recursive: true, force: true });
		for (const size of sizes)
			cpSync(storyFolder(size), join(root, storyOfSize(size)), { recursive: true });
		process.env.DATELINE_LAYERS = resolve(FOLDERS.layers);
		await run(['tsx', 'src/make/build.ts'], root, site);
	});
	return site;
}

const storyFolder = (size: number): string =>
	size === STORY_ALONE ? join('geo', STORY) : join(FOLDERS.stories, storyOfSize(size));

/** The rows as the importer wrote them. */
export const rowsFile = (size: number): string =>
	join(storyFolder(size), `${MADE_LAYER}.rows.ndjson.gz`);

async function importStory(size: number): Promise<void> {
	const story = storyOfSize(size);
	const folder = join(FOLDERS.stories, story);
	const hash = hashOf([...IMPORTER, `geo/${STORY}`, 'tests/fixtures/made-events.ts'], SHOWN);
	await keep(
		`${size.toLocaleString('en')} made-up events`,
		{ file: `${folder}.stamp`, hash },
		async () => {
			rmSync(folder, { recursive: true, force: true });
			mkdirSync(folder, { recursive: true });
			cpSync(join('geo', STORY), folder, { recursive: true });
			const article = join(folder, 'article.md');
			const text = readFileSync(article, 'utf8');
			writeFileSync(article, text.replace(/^layers: \[(.*)\]$/m, `layers: [$1, ${MADE_LAYER}]`));
			const table = join(KEPT, `${story}.csv`);
			await writeMadeEvents(table, size);
			const wishes = ['--layer', MADE_LAYER, '--story', story, '--title', MADE_TITLE];
			const order = ['import', table, ...wishes, '--show', SHOWN.join(',')];
			await run(['tsx', 'src/make/layer/run.ts', ...order], FOLDERS.stories, KEPT);
			rmSync(table);
		}
	);
}

async function run(
	command: readonly [string, ...string[]],
	stories: string,
	site: string
): Promise<void> {
	const { code, output } = await make(command, { stories, site });
	if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`);
}
