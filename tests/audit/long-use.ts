import type { CDPSession } from 'playwright-core';
import { launch, openPage, type OpenedPage } from '../browser/browser.ts';
import { actsOf, draw, perform, type Act } from './acts.ts';
import type { Finding, Site } from './finding.ts';

/*
 * Half an hour of reading in one page: what it holds at the end is what it held after the first
 * acts. Before each measure the page is brought back to the same view and its rubbish collected.
 * What the map keeps of the views before is not collected: the heap breathes by a fifth with it.
 * So the least of several measures stands for the beginning, and the least of as many for the end:
 * what leaks is held at every one of them.
 */

const ACTS = 2_000;
/** By then every part has been used once. */
const WARM = 200;
/** Between two measures. */
const ACTS_A_MEASURE = 100;
/** Of the beginning, and of the end. */
const MEASURES = 5;
/** A quick reader: a frame drawn by the processor takes longer than they. */
const ACTS_A_FRAME = 4;
/** Of the heap: by so much it may grow. */
const GROWTH = 1.05;
/** Of a page that is not asked for its size: the map is drawn by the processor. */
const SMALL = { width: 800, height: 600 } as const;

interface Held {
	/** Bytes of script objects, after a collection. */
	readonly heap: number;
	readonly documents: number;
	readonly nodes: number;
	readonly listeners: number;
	readonly workers: number;
	/** Contexts of WebGL that something holds, on the page or not. */
	readonly maps: number;
}

export async function* longUse({ url }: Site): AsyncIterable<Finding> {
	const browser = await launch();
	try {
		const opened = await openPage(browser, { site: url, ...SMALL });
		await opened.goto('/syria-russia/');
		await opened.mapIdle();
		await opened.page.getByRole('button', { name: /^Filter/ }).click();
		const devtools = await opened.context.newCDPSession(opened.page);
		const acts = actsOf(ACTS);
		const done = new Set<string>();
		const measures: Held[] = [];
		for (const [index, act] of acts.entries()) {
			if (await perform(opened.page, act)) done.add(act.do);
			if (index % ACTS_A_FRAME === 0) await draw(opened.page);
			if (isMeasured(index + 1)) measures.push(await measure(opened, devtools));
			if ((index + 1) % 400 === 0) console.log(`   ${index + 1} of ${ACTS} acts`);
		}
		const before = leastOf(measures.slice(0, MEASURES));
		const after = leastOf(measures.slice(-MEASURES));
		yield {
			of: `${ACTS} acts`,
			says: wordsOf(before, after),
			faults: [...opened.faults, ...growth(before, after), ...neverDone(acts, done)]
		};
	} finally {
		await browser.close();
	}
}

function isMeasured(acts: number): boolean {
	const span = (MEASURES - 1) * ACTS_A_MEASURE;
	const isBeginning = acts >= WARM && acts <= WARM + span;
	return acts % ACTS_A_MEASURE === 0 && (isBeginning || acts >= ACTS - span);
}

function leastOf(measures: readonly Held[]): Held {
	const least = (kind: keyof Held): number => Math.min(...measures.map((held) => held[kind]));
	return {
		heap: least('heap'),
		documents: least('documents'),
		nodes: least('nodes'),
		listeners: least('listeners'),
		workers: least('workers'),
		maps: least('maps')
	};
}

/** A kind of act that found nothing to act on, not once, tests nothing. */
function neverDone(acts: readonly Act[], done: ReadonlySet<string>): readonly string[] {
	const kinds = new Set(acts.map((act) => act.do));
	return [...kinds].filter((kind) => !done.has(kind)).map((kind) => `never done: ${kind}`);
}

async function measure(opened: OpenedPage, devtools: CDPSession): Promise<Held> {
	const { page } = opened;
	await page.evaluate(() => (location.hash = ''));
	await opened.mapIdle();
	// Twice: what the first frees may have held something by a weak reference.
	for (let times = 0; times < 2; times++) await devtools.send('HeapProfiler.collectGarbage');
	const { usedSize } = await devtools.send('Runtime.getHeapUsage');
	const { documents, nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
	return {
		heap: usedSize,
		documents,
		nodes,
		listeners: jsEventListeners,
		workers: page.workers().length,
		maps: await countOf(devtools, 'WebGL2RenderingContext.prototype')
	};
}

/** How many objects of a kind there are, reachable or detached. */
async function countOf(devtools: CDPSession, prototype: string): Promise<number> {
	const { result } = await devtools.send('Runtime.evaluate', { expression: prototype });
	const { objects } = await devtools.send('Runtime.queryObjects', {
		prototypeObjectId: result.objectId ?? ''
	});
	const { result: length } = await devtools.send('Runtime.callFunctionOn', {
		objectId: objects.objectId,
		functionDeclaration: 'function () { return this.length; }',
		returnByValue: true
	});
	await devtools.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
	return Number(length.value);
}

/** A sentence for each thing of which there is more. */
function growth(before: Held, after: Held): readonly string[] {
	const kinds = Object.keys(before) as (keyof Held)[];
	return kinds.flatMap((kind) => {
		// What is counted in thousands breathes a little; of maps, workers and documents none is spare.
		const most = kind === 'maps' || kind === 'workers' || kind === 'documents' ? 1 : GROWTH;
		return after[kind] <= before[kind] * most
			? []
			: [`${kind}: at least ${before[kind]} at the beginning, ${after[kind]} at the end`];
	});
}

const wordsOf = (before: Held, after: Held): string =>
	(Object.keys(before) as (keyof Held)[])
		.map((kind) => `${kind} ${before[kind]} → ${after[kind]}`)
		.join(', ');
