import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { buildFolder } from '../../src/make/progress.ts';
import { serve } from '../../src/make/serve.ts';
import { launch, openPage, type OpenedPage } from './browser.ts';
import { measure, watchPaint } from './measure.ts';

/*
 * Takes a picture of a page of the built site, for people to look at:
 *   npx tsx tests/browser/look.ts /syria-russia/ out.png --size 390x844 --dark --hash '#layers=moscow'
 */

const USAGE = `npx tsx tests/browser/look.ts <path> <out.png>
  --size 1440x900      CSS pixels
  --dark               the dark theme
  --hash '#event=...'  after the path
  --wait-for <what>    a selector, or JavaScript that becomes true when it starts with "js:"
  --touch              a phone's finger
  --full               the whole page, not the window
  --sight <kind>       as seen with protanopia, deuteranopia, tritanopia or achromatopsia
  --no-script          as read without JavaScript
  --measure            prints bytes, requests, first paint and map idle
  --base <url>         a site that is served already; otherwise build/ is served`;

const { values: choice, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		size: { type: 'string', default: '1440x900' },
		dark: { type: 'boolean', default: false },
		hash: { type: 'string', default: '' },
		'wait-for': { type: 'string' },
		touch: { type: 'boolean', default: false },
		full: { type: 'boolean', default: false },
		sight: { type: 'string' },
		'no-script': { type: 'boolean', default: false },
		measure: { type: 'boolean', default: false },
		base: { type: 'string' }
	}
});

/** Waits for the map where the page has one; a map that never comes to rest is said, and drawn as it is. */
async function settle(opened: OpenedPage): Promise<void> {
	const { page } = opened;
	const map = page.getByRole('region', { name: 'Map', exact: true });
	if (!choice['no-script'] && (await map.count()) > 0) {
		await opened
			.mapIdle(20_000)
			.catch(() => console.error('The map did not come to rest in 20 s.'));
	}
	await page.evaluate(async () => document.fonts.ready.then(() => undefined));
	if (choice['wait-for'] !== undefined) await waitFor(page, choice['wait-for']);
}

async function waitFor(page: Page, what: string): Promise<void> {
	if (what.startsWith('js:')) await page.waitForFunction(what.slice('js:'.length));
	else await page.locator(what).first().waitFor();
}

/** Shows the page as it is seen with a deficiency of colour vision, simulated by the browser. */
async function seeAs(opened: OpenedPage, sight: string): Promise<void> {
	const kinds = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;
	const type = kinds.find((kind) => kind === sight);
	if (!type) throw new Error(`There is no --sight "${sight}"; there are ${kinds.join(', ')}.`);
	const wire = await opened.context.newCDPSession(opened.page);
	await wire.send('Emulation.setEmulatedVisionDeficiency', { type });
}

async function take(site: string, path: string, picture: string): Promise<void> {
	const [width = 1440, height = 900] = choice.size.split('x').map(Number);
	const browser = await launch();
	try {
		const opened = await openPage(browser, {
			site,
			width,
			height,
			colorScheme: choice.dark ? 'dark' : 'light',
			touch: choice.touch,
			javaScriptEnabled: !choice['no-script']
		});
		const traffic = await watchPaint(opened);
		if (choice.sight !== undefined) await seeAs(opened, choice.sight);
		await opened.goto(path + choice.hash);
		await settle(opened);
		await opened.page.screenshot({ path: picture, fullPage: choice.full });
		for (const fault of opened.faults) console.error(fault);
		if (choice.measure) console.log(await measure(opened.page, traffic));
	} finally {
		await browser.close();
	}
}

const [path, picture] = positionals;
if (path === undefined || picture === undefined) {
	console.error(USAGE);
	process.exit(2);
}
const serving = choice.base === undefined ? await serve({ dir: buildFolder(), port: 0 }) : null;
await take(serving?.url ?? choice.base ?? '', path, picture);
await serving?.close();
