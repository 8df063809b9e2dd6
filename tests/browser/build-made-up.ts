import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from '../audit/built.ts';
import { HOSTILE, PLAIN, writeStory } from '../fixtures/hostile/site.ts';
import { MADE, writeMadeStory } from '../fixtures/made-story.ts';
import { MADE_UP_SITES, storiesOf, TILE_HOST, type MadeUpName } from './made-up-sites.ts';
import { copyStories, fixtures, make } from './other-stories.ts';
import { SERVED } from './served-layer.ts';

/*
 * Builds a site of made-up stories, for the browser tests: `tsx tests/browser/build-made-up.ts small`.
 * The basemap, the icons and the fonts are those of the last `npm run build`.
 */

async function writeStoriesOf(name: MadeUpName, geo: string): Promise<void> {
	mkdirSync(geo, { recursive: true });
	if (name === 'small') copyStories(fixtures('stories', 'browser'), geo);
	else for (const story of [...HOSTILE, ...PLAIN]) writeStory(geo, story);
	await writeMadeStory(geo, MADE_UP_SITES[name].rows);
	addServedLayer(join(geo, MADE));
}

/** A layer whose tiles come from somebody else's server. */
function addServedLayer(folder: string): void {
	const article = join(folder, 'article.md');
	writeFileSync(
		article,
		readFileSync(article, 'utf8').replace(/^layers: \[(.*)\]$/m, 'layers: [$1, served]')
	);
	const source = { title: 'Somebody’s tiles', publisher: 'Somebody', date: '2025' };
	const data = {
		source,
		count: 1,
		counts: { 'reported/statement/news': 1 },
		days: [SERVED.day, SERVED.day],
		tiles: { address: `${TILE_HOST}/{z}/{x}/{y}.mvt`, minzoom: 0, maxzoom: 4 }
	};
	const layer = { title: 'Served', names: { en: 'Served', ar: 'Served', ru: 'Served' }, data };
	writeFileSync(
		join(folder, 'served.geojson'),
		JSON.stringify({ type: 'FeatureCollection', bbox: [99, -31, 101, -29], layer, features: [] })
	);
}

const COMMANDS = [
	['tsx', 'src/make/check.ts'],
	['tsx', 'src/make/layer/cut/run.ts'],
	['vite', 'build'],
	['tsx', 'src/make/layer/place.ts']
] as const;

async function build(name: MadeUpName): Promise<void> {
	const { folder, base, origin } = MADE_UP_SITES[name];
	const stories = storiesOf(name);
	for (const old of [stories, folder]) rmSync(old, { recursive: true, force: true });
	await writeStoriesOf(name, stories);
	process.env['TILE_HOSTS'] = TILE_HOST;
	process.env['DATELINE_LAYERS'] = join(stories, '../cut');
	for (const command of COMMANDS) {
		const { code, output } = await make([...command], { stories, site: folder, base, origin });
		if (code === 0) continue;
		rmSync(folder, { recursive: true, force: true });
		throw new Error(`${command.join(' ')} failed:\n${output}`);
	}
	writeFileSync(join(folder, '../longest-page-ms'), String(longestPage()));
}

/** The longest that the prerender took for one page or picture, ms. */
function longestPage(): number {
	const made = '.svelte-kit/output/prerendered';
	const moments = builtFiles(made)
		.map((file) => statSync(join(made, file)).mtimeMs)
		.sort((one, other) => one - other);
	if (moments.length < 100) throw new Error(`${made} has ${moments.length} files only.`);
	return Math.max(...moments.map((moment, at) => moment - (moments[at - 1] ?? moment)));
}

const name = process.argv[2];
if (name !== 'small' && name !== 'large') throw new Error('Name one: small or large.');
await build(name);
console.log(`The site of ${name} made-up stories is in ${MADE_UP_SITES[name].folder}.`);
