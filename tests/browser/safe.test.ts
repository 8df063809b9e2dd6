import { expect, inject, test } from 'vitest';
import { HEADERS } from '../../src/make/headers.ts';
import { openSite } from './site.ts';

/* The published site is safe: its policy holds in every state, and its host says the rest. */

test('the policy holds: as it opens, a popup, names in Arabic, relations, a contested line, a theme, the keys', async () => {
	const opened = await openSite('/syria-russia/');
	const { page } = opened;
	await opened.mapIdle();
	for (const hash of ['event=assad-deposed', 'names=ar', 'relations=shown', 'map=8/33.1/35.8']) {
		await page.evaluate((next) => (location.hash = next), hash);
		await opened.mapIdle();
	}
	await page.getByRole('button', { name: 'Theme', exact: true }).click();
	await opened.mapIdle();
	await page.getByText(/^Contested lines in view/).click();
	await page.getByRole('button', { name: /Golan/ }).first().click();
	await page.getByRole('dialog').waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('?');
	await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
	opened.expectClean();
});

test('a script, a style or a request from elsewhere is refused', async () => {
	const opened = await openSite('/syria-russia/');
	await opened.page.evaluate(async () => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "run"';
		const style = document.createElement('style');
		style.textContent = 'body { display: none }';
		const image = new Image();
		image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
		document.body.append(script, style, image);
		await fetch('https://elsewhere.example/').catch(() => null);
		const worker = URL.createObjectURL(new Blob(['postMessage(1)']));
		try {
			new Worker(worker).terminate();
		} catch {
			URL.revokeObjectURL(worker);
		}
	});
	for (const kind of ['script-src', 'style-src', 'img-src', 'connect-src', 'worker-src']) {
		await expect.poll(() => opened.faults.join('\n')).toContain(`security policy: ${kind}`);
	}
	await expect(opened.page.locator('h1').first().isVisible()).resolves.toBe(true);
	expect(await opened.page.title()).not.toBe('run');
});

test.each(['/', '/syria-russia/', '/licences/'])('the headers of %s', async (path) => {
	const { headers } = await fetch(inject('site') + path);
	for (const [name, value] of Object.entries(HEADERS)) expect(headers.get(name)).toBe(value);
	expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
});

test('everything can be taken away: each link of “Take it away” leads to a file of its type', async () => {
	const opened = await openSite('/syria-russia/');
	const { page } = opened;
	await page.getByText('Take it away', { exact: true }).click();
	const links = await page.getByRole('table').locator('a[download]').all();
	// Four layers, the events without a place, and the whole; each in four formats.
	expect(links).toHaveLength(24);
	for (const link of links) {
		const href = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
		const response = await fetch(href);
		expect(`${response.status} ${href}`).toBe(`200 ${href}`);
		expect(response.headers.get('content-type')).not.toMatch(/html|octet-stream/);
		expect((await response.text()).length).toBeGreaterThan(100);
	}
	opened.expectClean();
});

test('the exact view and a citation of it are copied', async () => {
	const opened = await openSite('/syria-russia/', {
		permissions: ['clipboard-read', 'clipboard-write']
	});
	const { page } = opened;
	await opened.mapIdle();
	await page.keyboard.press('j');
	await expect.poll(() => page.url()).toContain('#event=');
	await page.getByText('Take it away', { exact: true }).click();
	const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
	for (const name of ['Copy link', 'Copy citation', 'Copy BibTeX']) {
		await page.getByRole('button', { name, exact: true }).click();
		await expect.poll(clipboard).toContain(page.url());
	}
	expect(await clipboard()).toMatch(/^@misc\{/);
	opened.expectClean();
});

test('the licences of all that ships are listed, each with its text', async () => {
	const opened = await openSite('/licences/');
	const { page } = opened;
	const entryOf = (name: string) =>
		page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
	for (const [name, words] of [
		['maplibre-gl', 'BSD-3-Clause'],
		['svelte', 'MIT'],
		['@fontsource/source-serif-4', 'SIL OPEN FONT LICENSE'],
		['@phosphor-icons/core', 'MIT'],
		['Natural Earth', 'public domain'],
		['OpenStreetMap', 'This license is the entire agreement between the parties'],
		['GSHHG', 'GNU LESSER GENERAL PUBLIC LICENSE'],
		['GSHHG', 'TERMS AND CONDITIONS'],
		['GeoNames', 'CC-BY-4.0']
	] as const) {
		const text = (await entryOf(name).textContent())?.toLowerCase().replace(/\s+/g, ' ') ?? '';
		expect([name, words, text.includes(words.toLowerCase())]).toEqual([name, words, true]);
	}
	opened.expectClean();
	await opened.goto('/syria-russia/');
	await page.getByText('About this map', { exact: true }).click();
	await page.getByRole('link', { name: 'All licences, with their texts' }).click();
	await page.getByRole('heading', { name: 'Licences', level: 1 }).waitFor();
	opened.expectClean();
});
