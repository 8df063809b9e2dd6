import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/browser.ts';
import type { ContestantName } from './contestants.ts';
import { DESK, PHONE } from './devices.ts';
import { flagsOf, type Flags } from './flags.ts';
import { writeBase } from './made/base.ts';
import { loneOf, writeData } from './made/data.ts';
import { buildPages } from './made/pages.ts';
import { siteOf } from './made/site.ts';
import { loneOfStory, readTheStory } from './made/story.ts';
import { takeTurns } from './rounds.ts';
import { serveAll, type BenchServer } from './serve.ts';
import { STORY_ALONE, storyOfSize } from './sizes.ts';
import { budgetsOf, budgetsText } from './told/budgets.ts';
import { chartSvg } from './told/chart.ts';
import type { Results, Scene, SceneResult } from './told/results.ts';
import { tableText } from './told/table.ts';
import { middleOf, viewOfBox, WIDE } from './view.ts';
import { visit, type Surroundings } from './visit.ts';

/*
 * `npm run bench`: Dateline beside what people use instead, and beside the limit, in one browser and one
 * run. How, and what the figures mean, is in README.md here.
 */

async function main(): Promise<void> {
	const flags = flagsOf(process.argv.slice(2));
	console.log('== Made for the bench, and kept');
	const site = await siteOf(flags.sizes);
	await writeData(flags.sizes);
	await writeBase();
	await buildPages(flags.names);
	const servers = {
		desk: await serveAll(site, DESK.line),
		phone: await serveAll(site, PHONE.line)
	};
	const browser = await launch();
	const began = performance.now();
	try {
		const scenes: SceneResult[] = [];
		// What breaks off a run leaves the figures of the sizes before.
		await takeAll(flags, { browser, servers, scenes }).catch((error: unknown) => {
			console.error(error);
			process.exitCode = 1;
		});
		tell(flags, {
			date: new Date().toISOString().slice(0, 16),
			machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
			browser: `Chromium ${browser.version()}, graphics by the processor (SwiftShader)`,
			rounds: flags.rounds,
			limitSeconds: flags.limit / 1_000,
			scenes
		});
	} finally {
		await browser.close();
		for (const server of Object.values(servers)) server.close();
	}
	console.log(`\nMeasured in ${Math.round((performance.now() - began) / 1_000)} s.`);
}

interface Taking {
	readonly browser: Browser;
	readonly servers: { readonly desk: BenchServer; readonly phone: BenchServer };
	/** Filled one after the other. */
	readonly scenes: SceneResult[];
}

async function takeAll(flags: Flags, { browser, servers, scenes }: Taking): Promise<void> {
	const { sizes, rounds } = flags;
	const story = await readTheStory();
	const bar = new SingleBar({ format: '{bar} {value}/{total} {words}, {eta_formatted} to go' });
	const all: readonly Scene[] = [
		...(sizes.includes(STORY_ALONE) ? (['phone', 'opening'] as const) : []),
		...sizes
	];
	let total = all.flatMap((scene) => namesIn(scene, flags)).length * (rounds + 1);
	if (process.stdout.isTTY) bar.start(total, -1, { words: '' });
	for (const scene of all) {
		const size = typeof scene === 'number' ? scene : STORY_ALONE;
		const device = scene === 'phone' ? PHONE : DESK;
		const lone = size === STORY_ALONE ? loneOfStory(story) : loneOf(size);
		const view = typeof scene === 'number' ? WIDE : null;
		const desk = await surroundings(browser, { server: servers.desk, size, limit: flags.limit });
		const around = scene === 'phone' ? { ...desk, server: servers.phone } : desk;
		scenes.push(
			await takeTurns({
				scene,
				names: namesIn(scene, flags),
				rounds,
				isOver: () => isOver,
				visit: (contestant, isOpenedOnly) =>
					visit({ contestant, device, size, view, lone, isOpenedOnly }, around),
				onvisit: (words, saved) => {
					total -= saved;
					bar.setTotal(total);
					bar.increment(1, { words });
					if (!process.stdout.isTTY) console.log(words);
				}
			})
		);
	}
	bar.stop();
}

/** Which pages a scene is about. */
function namesIn(scene: Scene, { names, forBudgets }: Flags): readonly ContestantName[] {
	const isOfDateline = scene === 'phone' || (forBudgets && scene !== 'opening' && scene > 10_000);
	return isOfDateline ? names.filter((name) => name === 'dateline') : names;
}

interface Stand extends Pick<Surroundings, 'server' | 'limit'> {
	readonly size: number;
}

/** Where Dateline's map lies on the page of a size and what its panels leave free, so that the others look at the same place. */
async function surroundings(
	browser: Browser,
	{ server, size, limit }: Stand
): Promise<Surroundings> {
	const { view } = await readTheStory();
	const page = await browser.newPage({ viewport: DESK.window });
	await page.goto(`${server.url}/${storyOfSize(size)}/`);
	await page.locator('html[data-map="idle"]').waitFor({ state: 'attached', timeout: limit });
	const free = await page.locator('.free').boundingBox();
	const map = await page.locator('.maplibregl-canvas').boundingBox();
	await page.close();
	if (free === null || map === null)
		throw new Error('Dateline’s page has no map, or no free part.');
	return { server, map, middle: middleOf(free), limit, opening: viewOfBox(view, free) };
}

function tell(flags: Flags, results: Results): void {
	console.log(`\n${tableText(results)}\n\n${budgetsText(budgetsOf(results))}`);
	if (flags.out === null) return;
	mkdirSync(dirname(flags.out), { recursive: true });
	writeFileSync(flags.out, `${JSON.stringify(results, null, '\t')}\n`);
	const chart = flags.out.replace(/\.json$/, '.svg');
	writeFileSync(chart, chartSvg(results));
	console.log(`\nFigures in ${flags.out}, chart in ${chart}.`);
}

/** Ctrl+C: the visit under way is the last, and the figures that there are by then are told. */
let isOver = false;
process.once('SIGINT', () => (isOver = true));

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
