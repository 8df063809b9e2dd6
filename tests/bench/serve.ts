import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Line } from './devices.ts';
import { FOLDERS } from './folders.ts';
import { SlowLine } from './slow-line.ts';

/*
 * One server for every page, with the same headers and the same compression: brotli, made once for each
 * file and kept. It counts what it sends, since a browser does not tell what its workers fetched.
 */

/** What travels compressed; fonts, pictures and what is zipped are so already. */
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.mvt': 'application/vnd.mapbox-vector-tile',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml'
};
const PLAIN: Readonly<Record<string, string>> = {
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.gz': 'application/gzip'
};

const HEADERS = {
	'X-Content-Type-Options': 'nosniff'
};

/** What has a hash in its name is asked for once, whichever page's it is. */
const cacheControl = (path: string): string =>
	/\/(?:immutable|assets)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Above this many bytes the best quality takes minutes: brotli's middle one does. */
const MOST_AT_BEST = 4_000_000;

/** One answer, as it travelled. Times are milliseconds since 1970. */
export interface Sent {
	readonly path: string;
	/** Body and headers. */
	readonly bytes: number;
	/** Of the file before compression. */
	readonly size: number;
	readonly asked: number;
	readonly done: number;
}

export interface BenchServer {
	readonly url: string;
	/** What was sent since it was last asked for. */
	take(): readonly Sent[];
	/** How many answers are under way. */
	readonly busy: () => number;
	close(): void;
}

/** Serves Dateline's site, and the pages and data of the others under `/bench/`. Null: no line slows it. */
export async function serveAll(site: string, line: Line | null): Promise<BenchServer> {
	const sent: Sent[] = [];
	let busy = 0;
	const slow = line && new SlowLine(line);
	const server = createServer((request, response) => {
		const asked = Date.now();
		const path = pathOf(request);
		const before = request.socket.bytesWritten;
		busy++;
		response.on('close', () => {
			busy--;
			const bytes = request.socket.bytesWritten - before;
			sent.push({ path, bytes, size: sizes.get(path) ?? 0, asked, done: Date.now() });
		});
		const bytes = answer(fileOf(site, path), path, response);
		if (slow) void slow.send(response, bytes);
		else response.end(bytes);
	});
	server.keepAliveTimeout = 60_000;
	server.listen(0, 'localhost');
	await once(server, 'listening');
	const address = server.address();
	return {
		url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
		take: () => sent.splice(0),
		busy: () => busy,
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}

const sizes = new Map<string, number>();

const pathOf = ({ url = '/' }: IncomingMessage): string =>
	decodeURIComponent(new URL(url, 'http://localhost').pathname);

function fileOf(site: string, path: string): string | null {
	if (path.includes('..')) return null;
	const data =
		path.startsWith('/bench/data/') && join(FOLDERS.data, path.slice('/bench/data'.length));
	const page = path.startsWith('/bench/') && join(FOLDERS.pages, path.slice('/bench'.length));
	const file = data || page || join(site, path.endsWith('/') ? `${path}index.html` : path);
	return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Writes the head of an answer; its body. */
function answer(file: string | null, path: string, response: ServerResponse): Buffer {
	if (file === null) {
		response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain' });
		return Buffer.from('Nothing here.');
	}
	const type = TYPES[extname(file)];
	const head = {
		...HEADERS,
		'Cache-Control': cacheControl(path),
		'Content-Type': type ?? PLAIN[extname(file)] ?? 'text/plain'
	};
	const bytes = type === undefined ? plain(file) : packed(file);
	sizes.set(path, statSync(file).size);
	const encoding = type === undefined ? {} : { 'Content-Encoding': 'br' };
	response.writeHead(200, { ...head, ...encoding, 'Content-Length': bytes.length });
	return bytes;
}

const kept = new Map<string, Buffer>();

function plain(file: string): Buffer {
	const bytes = kept.get(file) ?? readFileSync(file);
	kept.set(file, bytes);
	return bytes;
}

/** Compressed once, and kept on disk by what the file holds. */
function packed(file: string): Buffer {
	const before = kept.get(file);
	if (before) return before;
	const bytes = readFileSync(file);
	const place = join(FOLDERS.packed, `${createHash('sha256').update(bytes).digest('hex')}.br`);
	if (!existsSync(place)) {
		mkdirSync(FOLDERS.packed, { recursive: true });
		const quality = bytes.length > MOST_AT_BEST ? 5 : 11;
		const params = {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
		};
		writeFileSync(place, brotliCompressSync(bytes, { params }));
	}
	const found = readFileSync(place);
	kept.set(file, found);
	return found;
}
