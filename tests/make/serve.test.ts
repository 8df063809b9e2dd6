import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADERS, isFramedAtHome, staleFiles } from '../../src/make/headers.ts';
import { serve, type Serving } from '../../src/make/serve.ts';

const TILE = Buffer.alloc(4000, 'tile');
const FILES: Readonly<Record<string, string | Buffer>> = {
	'index.html': '<h1>Stories</h1>',
	'404.html': '<h1>Not here</h1>',
	'a-story/index.html': '<h1>A story</h1>',
	'a-story/an-event/index.html': '<h1>An event</h1>',
	'a-story/embed/index.html': '<h1>A map</h1>',
	'_app/immutable/chunk.js': 'export const one = 1;',
	'basemap/0/0/0.mvt': TILE,
	'story.geojson': '{"type":"FeatureCollection","features":[]}',
	'site.webmanifest': '{}',
	'font.woff2': Buffer.from([0x77, 0x4f, 0x46, 0x32]),
	'with space.txt': 'found'
};

const root = mkdtempSync(join(tmpdir(), 'dateline-serve-'));
const folder = join(root, 'site');
let site: Serving;
let under: Serving;

beforeAll(async () => {
	for (const [name, content] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	writeFileSync(join(root, 'secret.txt'), 'outside');
	mkdirSync(join(root, 'site-other'));
	writeFileSync(join(root, 'site-other/secret.txt'), 'outside');
	site = await serve({ dir: folder, port: 0 });
	under = await serve({ dir: folder, port: 0, base: '/maps' });
});

afterAll(async () => {
	await site.close();
	await under.close();
	rmSync(root, { recursive: true });
});

interface Got {
	readonly status: number | undefined;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** The path travels as written: `fetch` would tidy `..` away, and undo the compression. */
function get(path: string, headers: Record<string, string> = {}, from = site): Promise<Got> {
	const { hostname, port } = new URL(from.url);
	return new Promise((done, fail) => {
		request({ hostname, port, path, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () =>
				done({
					status: response.statusCode,
					headers: response.headers,
					body: Buffer.concat(chunks)
				})
			);
		})
			.on('error', fail)
			.end();
	});
}

describe('types and caching', () => {
	test.each([
		['/', 'text/html; charset=utf-8', 'no-cache'],
		['/a-story/', 'text/html; charset=utf-8', 'no-cache'],
		[
			'/_app/immutable/chunk.js',
			'text/javascript; charset=utf-8',
			'public, max-age=31536000, immutable'
		],
		['/basemap/0/0/0.mvt', 'application/vnd.mapbox-vector-tile', 'public, max-age=604800'],
		['/story.geojson', 'application/geo+json', 'no-cache'],
		['/site.webmanifest', 'application/manifest+json', 'no-cache'],
		['/font.woff2', 'font/woff2', 'no-cache']
	])('%s is %s, %s', async (path, type, caching) => {
		for (const encoding of ['identity', 'br']) {
			const { status, headers } = await get(path, { 'accept-encoding': encoding });
			expect(status).toBe(200);
			expect(headers['content-type']).toBe(type);
			expect(headers['cache-control']).toBe(caching);
			expect(headers['x-content-type-options']).toBe('nosniff');
		}
	});
});

describe('what protects a page', () => {
	test.each(['/', '/a-story/', '/nothing', '/font.woff2', '/a-story'])(
		'is said of %s',
		async (path) => {
			const { headers } = await get(path);
			for (const [name, value] of Object.entries(HEADERS)) {
				expect(headers[name.toLowerCase()]).toBe(value);
			}
		}
	);

	test('a page may be framed by its own host alone, but what is made to be shown elsewhere', async () => {
		const framing = async (path: string, from = site) =>
			(await get(path, {}, from)).headers['content-security-policy'];
		expect(await framing('/a-story/')).toBe("frame-ancestors 'self'");
		expect(await framing('/maps/a-story/', under)).toBe("frame-ancestors 'self'");
		expect(await framing('/font.woff2')).toBeUndefined();
		expect(await framing('/a-story/an-event/')).toBe("frame-ancestors 'self'");
		expect(await framing('/a-story/embed/')).toBeUndefined();
		for (const path of ['/', '/a-story/', '/a-story/an-event/', '/a-story/embedded/', '/embed/'])
			expect([path, isFramedAtHome(path)]).toEqual([path, true]);
		for (const path of ['/a-story/embed/', '/a-story/data.csv', '/a/b/c/'])
			expect([path, isFramedAtHome(path)]).toEqual([path, false]);
	});

	test('is written down for other hosts as it is sent here: npx tsx src/make/headers.ts', () => {
		expect(staleFiles()).toEqual([]);
	});
});

describe('compression', () => {
	test.each([
		['br', brotliDecompressSync],
		['gzip', gunzipSync]
	])('a tile travels as %s', async (encoding, unpack) => {
		const { headers, body } = await get('/basemap/0/0/0.mvt', { 'accept-encoding': encoding });
		expect(headers['content-encoding']).toBe(encoding);
		expect(headers.vary).toBe('Accept-Encoding');
		expect(body.length).toBeLessThan(TILE.length);
		expect(unpack(body)).toEqual(TILE);
	});

	test('nothing is compressed for whoever does not ask, nor a font for anybody', async () => {
		expect((await get('/basemap/0/0/0.mvt')).body).toEqual(TILE);
		const font = await get('/font.woff2', { 'accept-encoding': 'br, gzip' });
		expect(font.headers['content-encoding']).toBeUndefined();
	});

	test('what the browser has already is not sent again', async () => {
		const { headers } = await get('/', { 'accept-encoding': 'br' });
		const again = await get('/', {
			'accept-encoding': 'br',
			'if-none-match': headers.etag ?? ''
		});
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
	});
});

describe('addresses', () => {
	test.each([
		'/nothing',
		'/a-story/nothing',
		'/%',
		'/..%2fsecret.txt',
		'/../site-other/secret.txt'
	])('%s is not found, and the page says so', async (path) => {
		const { status, body } = await get(path);
		expect(status).toBe(404);
		expect(body.toString()).toContain('Not here');
	});

	test('a folder is asked for with its slash, so that its relative links hold', async () => {
		const { status, headers } = await get('/a-story');
		expect([status, headers.location]).toEqual([301, '/a-story/']);
	});

	test('a space in a name', async () => {
		expect((await get('/with%20space.txt')).body.toString()).toBe('found');
	});

	test('under a base: the site there, nothing beside it', async () => {
		expect((await get('/maps/', {}, under)).body.toString()).toContain('Stories');
		expect((await get('/maps/a-story', {}, under)).headers.location).toBe('/maps/a-story/');
		expect((await get('/a-story/', {}, under)).status).toBe(404);
		expect(under.url).toMatch(/\/maps$/);
	});

	test('a port that is taken is an error with its code', async () => {
		const port = Number(new URL(site.url).port);
		await expect(serve({ dir: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});
