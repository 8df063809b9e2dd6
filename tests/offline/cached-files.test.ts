import { describe, expect, it } from 'vitest';
import {
	frontPaths,
	keptStories,
	mayKeep,
	shelvesOf,
	siteFiles,
	storyPaths,
	tileList,
	wayOf
} from '../../src/lib/offline/cached-files.ts';

const asked = { method: 'GET', path: '/maps/a/', sameOrigin: true, range: false };
const answer = { status: 200, type: 'basic', redirected: false, contentType: 'text/css' };

describe('how a request is answered', () => {
	it.each([
		['/maps/_app/immutable/chunks/a.js', 'kept-first'],
		['/maps/basemap/3/4/3.mvt', 'kept-first'],
		['/maps/', 'network-first'],
		['/maps/a/__data.json', 'network-first'],
		['/maps/sprite/marks.json', 'network-first'],
		['/maps', 'untouched'],
		['/elsewhere/', 'untouched']
	])('%s: %s', (path, way) => {
		expect(wayOf({ ...asked, path }, '/maps')).toBe(way);
	});

	it('leaves what is sent, what is a part of a file, and other hosts alone', () => {
		for (const other of [{ method: 'POST' }, { range: true }, { sameOrigin: false }])
			expect(wayOf({ ...asked, ...other }, '/maps')).toBe('untouched');
	});
});

describe('what may be kept', () => {
	it('a whole answer of the own host', () => {
		expect(mayKeep(answer, '/a.css')).toBe(true);
		expect(mayKeep({ ...answer, contentType: 'text/html; charset=utf-8' }, '/a/')).toBe(true);
	});

	it.each([
		['a part', { status: 206 }],
		['an error', { status: 404 }],
		['an opaque answer', { status: 0, type: 'opaque' }],
		['a detour', { redirected: true }],
		['a page in place of a file', { contentType: 'text/html' }]
	])('not %s', (_what, other) => {
		expect(mayKeep({ ...answer, ...other }, '/a.css')).toBe(false);
	});
});

describe('what is kept', () => {
	const prerendered = [
		'/maps/',
		'/maps/__data.json',
		'/maps/404',
		'/maps/licences/',
		'/maps/icons/icon-192.png',
		'/maps/one/',
		'/maps/one/__data.json',
		'/maps/one/tiles.json',
		'/maps/one/card.png',
		'/maps/one/event/',
		'/maps/one/event/__data.json',
		'/maps/one/event/card.png',
		'/maps/one-more/'
	];

	it('the front page and an installed page’s parts, for every reader', () => {
		expect(frontPaths(prerendered, '/maps')).toEqual([
			'/maps/',
			'/maps/__data.json',
			'/maps/icons/icon-192.png'
		]);
	});

	it('of a story everything but the pictures of links, and nothing of another', () => {
		expect(storyPaths(prerendered, '/maps/one/')).toEqual([
			'/maps/one/',
			'/maps/one/__data.json',
			'/maps/one/tiles.json',
			'/maps/one/event/'
		]);
		expect(keptStories(prerendered)).toEqual(['/maps/one/']);
		expect(prerendered).toContain(tileList('/maps/one/'));
	});

	it('of the fonts those of the stories’ scripts', () => {
		const font = (name: string) => `/_app/immutable/assets/${name}.Ab-1_x`;
		const wanted = [
			`${font('dateline-serif-basic-400-italic')}.woff2`,
			`${font('ibm-plex-sans-arabic-arabic-400-normal')}.woff2`,
			`${font('ibm-plex-sans-cyrillic-600-normal')}.woff2`,
			'/_app/immutable/chunks/a.js'
		];
		const others = [
			`${font('ibm-plex-sans-cyrillic-600-normal')}.woff`,
			`${font('ibm-plex-sans-cyrillic-ext-600-normal')}.woff2`,
			`${font('source-serif-4-latin-400-italic')}.woff2`,
			`${font('source-serif-4-greek-400-normal')}.woff2`
		];
		expect(siteFiles([...wanted, ...others], ['/favicon.svg'])).toEqual([
			...wanted,
			'/favicon.svg'
		]);
	});
});

it('caches carry the version; those of another site on the same host are not old ones', () => {
	const { kept, seen, isOld } = shelvesOf('/maps', 'two');
	expect(kept).toContain('two');
	expect(seen).not.toBe(kept);
	expect([kept, seen].some(isOld)).toBe(false);
	expect(isOld(shelvesOf('/maps', 'one').kept)).toBe(true);
	expect(isOld(shelvesOf('/maps', 'one').seen)).toBe(true);
	for (const other of ['', '/map', '/maps/deeper'])
		expect(isOld(shelvesOf(other, 'one').kept)).toBe(false);
});
