import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/make/serve.ts';
import { launch, openPage, type OpenedPage } from './browser.ts';

/*
 * The instrument itself: a browser test is worth what its browser notices. Each page here does one
 * thing that no page of the site may do.
 */

const PAGES: Readonly<Record<string, string>> = {
	'clean.html': '<title>Clean</title><p>Nothing wrong.</p>',
	'webgl.html': `<script>
		document.title = document.createElement('canvas').getContext('webgl2') ? 'WebGL 2' : 'none';
	</script>`,
	'console.html': '<script>console.error("a thing went wrong");</script>',
	'throws.html': '<script>throw new Error("nobody caught this");</script>',
	'policy.html': `<meta http-equiv="Content-Security-Policy" content="img-src 'none'"><img src="/a.png">`,
	'host.html': '<img src="https://tiles.example/1.png">',
	'address.html': '<img src="http://192.0.2.1/1.png">',
	'worker.html': '<script>new Worker("/worker.js");</script>',
	'worker.js': 'fetch("https://worker.example/").catch(() => undefined);'
};

const folder = mkdtempSync(join(tmpdir(), 'dateline-pages-'));
let site: Serving;
let browser: Browser;

beforeAll(async () => {
	for (const [name, text] of Object.entries(PAGES)) writeFileSync(join(folder, name), text);
	site = await serve({ dir: folder, port: 0 });
	browser = await launch();
});

afterAll(async () => {
	await browser.close();
	await site.close();
	rmSync(folder, { recursive: true });
});

async function open(path: string): Promise<OpenedPage> {
	const opened = await openPage(browser, { site: site.url });
	await opened.goto(path);
	return opened;
}

test('a clean page is clean', async () => {
	const opened = await open('/clean.html');
	expect(await opened.page.title()).toBe('Clean');
	opened.expectClean();
});

test('draws with WebGL 2', async () => {
	const { page } = await open('/webgl.html');
	expect(await page.title()).toBe('WebGL 2');
});

test.each([
	['/console.html', 'console: a thing went wrong'],
	['/throws.html', 'nobody caught this'],
	['/policy.html', 'content security policy: img-src refused'],
	['/host.html', 'request to another host: https://tiles.example/1.png'],
	['/host.html', 'net::ERR_NAME_NOT_RESOLVED'],
	['/address.html', 'net::ERR_NAME_NOT_RESOLVED'],
	['/worker.html', 'request to another host: https://worker.example/']
])('%s is noticed: %s', async (path, fault) => {
	const opened = await open(path);
	await expect.poll(() => opened.faults.join('\n')).toContain(fault);
	expect(opened.expectClean).toThrow(fault);
});
