import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLinks } from './links.ts';

/* The reader of links itself: what it follows, and what it finds. */

const folder = mkdtempSync(join(tmpdir(), 'dateline-links-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A small site that is well, with some files in place of its own. */
function siteWith(name: string, files: Readonly<Record<string, string>>): string {
	const site = join(folder, name);
	const all = {
		'index.html': '<h1 id="top-of-it">A</h1><a href="./story/">B</a><a href="#top-of-it">C</a>',
		'story/index.html': '<p id="event=one">D</p><a href="../#top-of-it">E</a><img src="../a.png">',
		'404.html': '<a href="/">To the front page</a>',
		'a.png': '',
		...files
	};
	for (const [file, text] of Object.entries(all)) {
		mkdirSync(dirname(join(site, file)), { recursive: true });
		writeFileSync(join(site, file), text);
	}
	return site;
}

test('a site that is well', () => {
	expect(readLinks(siteWith('well', {}))).toEqual({ count: 5, faults: [] });
});

describe('finds', () => {
	test.each([
		['a page that is not there', 'x.html', '<a href="./nowhere/">', 'nowhere/index.html'],
		['a folder without its slash', 'x.html', '<a href="./story">', 'lacks the slash'],
		['a fragment that is not there', 'x.html', '<a href="story/#event=two">', '#event=two'],
		['a picture', 'x.html', '<img src="b.png">', 'b.png'],
		['a candidate of a set', 'x.html', '<img srcset="a.png 1x, c.png 2x">', 'c.png'],
		['the picture of a link', 'x.html', '<meta property="og:image" content="/d.png">', 'd.png'],
		['a canonical address', 'x.html', '<link rel="canonical" href="/no/">', 'no/index.html'],
		['a link of a page at any depth', '404.html', '<a href="./story/">', 'no/such/story'],
		['a script', 'x.html', '<a href="javascript:alert(1)">', 'leaves by javascript:'],
		['a page in the clear', 'x.html', '<a href="http://a.example/">', 'leaves by http:'],
		['what a style sheet names', 'x.css', 'p { background: url("e.png") }', 'e.png'],
		['what linked data names', 'x.html', ldJson({ url: '/f/' }), 'f/index.html'],
		['an icon', 'x.webmanifest', '{ "icons": [{ "src": "g.png" }] }', 'g.png'],
		['an item of the feed', 'feed.json', '{ "items": [{ "url": "/h/" }] }', 'h/index.html'],
		['a frame to embed', 'x.json', '{ "html": "<iframe src=\\"/i/\\">" }', 'i/index.html'],
		['a place of the sitemap', 'sitemap.xml', '<urlset><url><loc>/j/</loc></url></urlset>', 'j/']
	])('%s', (what, file, text, why) => {
		const { faults } = readLinks(siteWith(what.replaceAll(' ', '-'), { [file]: text }));
		expect(faults).toEqual([expect.stringContaining(why)]);
		expect(faults[0]).toContain(`${file}: `);
	});

	test('a link that leaves the folder of a site under a base', () => {
		const site = siteWith('base', { '404.html': '', 'x.html': '<a href="/story/">' });
		expect(readLinks(site, { base: '/maps' }).faults).toEqual([
			expect.stringContaining('leaves the folder /maps')
		]);
	});

	test('a whole address of the site’s own as one inside it', () => {
		const site = siteWith('origin', {
			'x.html': '<link rel="canonical" href="https://a.example/k/">'
		});
		expect(readLinks(site).faults).toEqual([]);
		expect(readLinks(site, { origin: 'https://a.example' }).faults).toHaveLength(1);
	});
});

function ldJson(value: unknown): string {
	return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}
