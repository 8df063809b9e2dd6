import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { OpenedPage } from './browser.ts';
import { APP, FIRST, mapScript, SCRIPT, SITE, VISITS, worker, type Visit } from './page-files.ts';
import { FAULTS, host, type Fault } from './plain-host.ts';
import { articleOf, STORY } from './reading-page.ts';
import { isAudit } from '../tier.ts';
import { newPage } from './site.ts';
import { ARTICLE } from './story-data.ts';

/*
 * Each file that the reading page takes, failing in each way. The text is always there, what is
 * missing is said in a sentence, and there is always a map: the live one, or the still one. Files
 * that do not know of each other fail in one visit. `npm test` has one way for each visit, the audit
 * has all, and prints what the reader had.
 */

const table: string[] = [];

if (isAudit) afterAll(() => console.log(`\nAsset | fault | the reader has\n${table.join('\n')}\n`));

const saidOn = async (page: Page): Promise<string> =>
	(await page.getByRole('status').allTextContents())
		.map((words) => words.trim())
		.join(' ')
		.trim();

const mapOn = (page: Page): Promise<'live' | 'still' | 'none'> =>
	page.evaluate(() => {
		const isSeen = (part: Element | null) =>
			part?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
		if (isSeen(document.querySelector('.still svg'))) return 'still';
		return isSeen(document.querySelector('canvas.maplibregl-canvas')) ? 'live' : 'none';
	});

type Spoil = (path: string) => Fault | null;

const open = (): Promise<OpenedPage> => newPage({ width: 1000, height: 700 });

/** Visits the page where files fail; the text is there before anything else is, and stays. */
async function meet(
	spoil: Spoil,
	look: (opened: OpenedPage) => Promise<void>,
	{ opened, hash = '' }: { readonly opened?: OpenedPage; readonly hash?: string } = {}
): Promise<void> {
	const failing = await host({ dir: SITE, spoil });
	try {
		const visitor = opened ?? (await open());
		await visitor.page.goto(failing.url + STORY + hash, { waitUntil: 'commit' });
		await expectText(visitor.page);
		await look(visitor);
		await expectText(visitor.page);
	} finally {
		await failing.close();
	}
}

async function expectText(page: Page): Promise<void> {
	const paragraph = articleOf(page).locator('p').first();
	await paragraph.waitFor({ timeout: 8_000 });
	expect((await paragraph.textContent())?.trim()).toBe(ARTICLE.trim().split('\n\n')[0]);
}

async function expectSaid(page: Page, { said, map }: Pick<Visit, 'said' | 'map'>): Promise<void> {
	for (const sentence of said)
		await expect.poll(() => saidOn(page), { timeout: 40_000 }).toMatch(sentence);
	await expect.poll(() => mapOn(page)).toBe(map);
}

async function note(what: string, fault: string, page: Page): Promise<void> {
	table.push(`${what} | ${fault} | text, ${await mapOn(page)} map; “${await saidOn(page)}”`);
}

/** A late answer is none that is missing: it has a visit of its own. */
const EVERY_WAY = FAULTS.filter((fault) => fault !== 'slow');
const FAILING = isAudit ? EVERY_WAY : EVERY_WAY.slice(0, 1);
/** In `npm test` one for each sentence that the reader is told. */
const MET = VISITS.filter(
	(visit, at) => isAudit || VISITS.findIndex(({ said }) => said[0] === visit.said[0]) === at
);

test.each(MET.map((visit) => [Object.keys(visit.missing).join(', '), visit] as const))(
	`%s: ${FAILING.join(', ')}`,
	async (what, visit) => {
		const paths = Object.values(visit.missing);
		await Promise.all(
			FAILING.map((fault) =>
				meet(
					(path) => (paths.some((one) => path.startsWith(one)) ? fault : null),
					async (opened) => {
						if (visit.act) {
							await opened.mapIdle();
							await visit.act(opened.page);
						}
						await expectSaid(opened.page, visit);
						await note(what, fault, opened.page);
					},
					visit
				)
			)
		);
	}
);

if (isAudit)
	test('any one of the scripts that the page begins with, each in its turn, in each of the ways', async () => {
		expect(FIRST.length).toBeGreaterThan(5);
		const turns = FIRST.flatMap((path) => FAILING.map((fault) => ({ path, fault })));
		const next = async (): Promise<void> => {
			const opened = await open();
			for (let turn = turns.shift(); turn; turn = turns.shift()) {
				const { path: missing, fault } = turn;
				await meet(
					(path) => (path === missing ? fault : null),
					async ({ page }) => {
						await expectSaid(page, { said: [SCRIPT], map: 'still' });
						await note(missing.slice(APP.length), fault, page);
					},
					{ opened }
				);
			}
		};
		await Promise.all([next(), next(), next()]);
	});

test('every tile, each in another way', async () => {
	let asked = 0;
	const isTile = (path: string) => path.startsWith('/basemap/');
	await meet(
		(path) => (isTile(path) ? (EVERY_WAY[asked++ % EVERY_WAY.length] ?? null) : null),
		async ({ page }) => {
			await expectSaid(page, { said: [/basemap could not be loaded/], map: 'still' });
			await note('every tile of the basemap', 'all ways', page);
		}
	);
	expect(asked).toBeGreaterThanOrEqual(EVERY_WAY.length);
});

test('all that the page begins with, all of the live map, all that the live map takes: ten seconds late', async () => {
	const late: Readonly<Record<string, Spoil>> = {
		'everything but the page': (path) => (path === STORY ? null : 'slow'),
		'the live map': (path) => (path === mapScript ? 'slow' : null),
		'worker, symbols, tiles': (path) =>
			path === worker || /^\/(?:sprite|basemap)\//.test(path) ? 'slow' : null
	};
	await Promise.all(
		Object.entries(late)
			.slice(0, isAudit ? undefined : 1)
			.map(([what, spoil]) =>
				meet(spoil, async ({ page }) => {
					// Nothing is missing: until it is there the still map is.
					await expect.poll(() => mapOn(page)).toBe('still');
					await note(what, 'slow', page);
				})
			)
	);
});
