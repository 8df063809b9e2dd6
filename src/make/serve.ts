import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import sirv from 'sirv';
import { FRAMING, HEADERS, isFramedAtHome } from './headers.ts';
import { buildFolder } from './progress.ts';

/*
 * Serves the built folder to this machine, as a plain web host would: files, their types,
 * compression and caching; nothing is rewritten, so what works here works on any host.
 */

/** What travels compressed, and its type. Fonts and pictures are compressed already and left to sirv. */
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.jsonld': 'application/ld+json',
	'.kml': 'application/vnd.google-earth.kml+xml',
	'.csv': 'text/csv; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.xml': 'application/xml',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mvt': 'application/vnd.mapbox-vector-tile',
	'.pbf': 'application/x-protobuf'
};

const ENCODINGS = {
	// A middle quality, as hosts use when they compress on the way out.
	br: (bytes: Buffer) =>
		promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
	gzip: promisify<Buffer, Buffer>(gzip)
};
type Encoding = keyof typeof ENCODINGS;

/** Hashed names never change, the basemap seldom; a page is asked for each time. */
function cacheControl(path: string): string {
	if (path.startsWith('/_app/immutable/')) return 'public, max-age=31536000, immutable';
	return path.startsWith('/basemap/') ? 'public, max-age=604800' : 'no-cache';
}

function acceptedEncoding(request: IncomingMessage): Encoding | null {
	if (request.headers.range !== undefined) return null;
	const accepted = String(request.headers['accept-encoding'] ?? '');
	if (/\bbr\b/.test(accepted)) return 'br';
	return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

interface Found {
	readonly file: string;
	readonly folder: boolean;
	readonly etag: string;
}

/** What lies at a path, `index.html` for one that ends in `/`; null when nothing does, or it lies outside. */
function find(folder: string, path: string): Found | null {
	const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
	const stats = file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false });
	if (!stats) return null;
	return { file, folder: stats.isDirectory(), etag: `W/"${stats.size}-${stats.mtimeMs}"` };
}

/** The path under the base, decoded; null outside the base, or when it is no path at all. */
function pathOf(request: IncomingMessage, base: string): string | null {
	const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
	if (!path.startsWith(`${base}/`)) return null;
	try {
		return decodeURIComponent(path.slice(base.length));
	} catch {
		return null;
	}
}

type Pack = (found: Found, encoding: Encoding) => Promise<Buffer>;

/** Compresses each file once; the key carries its age, so that a new build is served anew. */
function packer(): Pack {
	const packed = new Map<string, Promise<Buffer>>();
	return (found, encoding) => {
		const key = [encoding, found.etag, found.file].join(' ');
		const bytes = packed.get(key) ?? readFile(found.file).then(ENCODINGS[encoding]);
		packed.set(key, bytes);
		return bytes;
	};
}

function notFound(folder: string, response: ServerResponse): void {
	const page = join(folder, '404.html');
	response.writeHead(404, { 'Content-Type': TYPES['.html'], 'Cache-Control': 'no-cache' });
	response.end(existsSync(page) ? readFileSync(page) : 'There is nothing at this address.');
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function answer(folder: string, base: string): Answer {
	const pack = packer();
	const plain = sirv(folder, { dev: true, etag: true });
	return async (request, response) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		const path = pathOf(request, base);
		if (path !== null && isFramedAtHome(path)) response.setHeader(...FRAMING);
		const found = path === null ? null : find(folder, path);
		if (path === null || found === null) return notFound(folder, response);
		if (found.folder) {
			response.writeHead(301, { Location: `${base}${encodeURI(path)}/` }).end();
			return;
		}
		const type = TYPES[extname(found.file)];
		if (type !== undefined) response.setHeader('Content-Type', type);
		response.setHeader('Cache-Control', cacheControl(path));
		response.setHeader('Vary', 'Accept-Encoding');
		const encoding = type === undefined ? null : acceptedEncoding(request);
		if (encoding !== null) return sendPacked({ request, response, found, encoding, pack });
		request.url = encodeURI(path);
		plain(request, response, () => notFound(folder, response));
	};
}

interface Packed {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly found: Found;
	readonly encoding: Encoding;
	readonly pack: Pack;
}

async function sendPacked({ request, response, found, encoding, pack }: Packed): Promise<void> {
	response.setHeader('ETag', found.etag);
	if (request.headers['if-none-match'] === found.etag) {
		response.writeHead(304).end();
		return;
	}
	const bytes = await pack(found, encoding);
	response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': bytes.length });
	response.end(request.method === 'HEAD' ? undefined : bytes);
}

export interface Serving {
	/** Where to find it: `http://localhost:4173`, and the base; no slash at the end. */
	readonly url: string;
	close(): Promise<void>;
}

interface ServeOptions {
	readonly dir: string;
	/** 0 takes any free one. */
	readonly port: number;
	/** The folder of the host under which the site lies: `/maps`. */
	readonly base?: string;
}

/** Throws when the port is taken, with `code: 'EADDRINUSE'`. */
export async function serve({ dir, port, base = '' }: ServeOptions): Promise<Serving> {
	const respond = answer(resolve(dir), base);
	const server = createServer((request, response) => {
		respond(request, response).catch((error: unknown) => response.destroy(Error(String(error))));
	});
	server.listen(port, 'localhost');
	await once(server, 'listening');
	const address = server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	return {
		url: `http://localhost:${taken}${base}`,
		close: () => {
			server.closeAllConnections();
			return new Promise((done) => server.close(() => done()));
		}
	};
}

async function main(): Promise<void> {
	const port = Number(process.env.PORT ?? 4173);
	const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(
			`PORT is "${process.env.PORT}", which is no port; give a number: PORT=4180 npm start`
		);
	}
	const dir = buildFolder();
	if (!existsSync(dir))
		throw new Error(`There is no site in ${dir}; build it first: npm run build`);
	const { url } = await serve({ dir, port, base });
	console.log(`\nDateline is at ${url}\nCtrl+C ends it.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	main().catch((error: NodeJS.ErrnoException) => {
		const port = process.env.PORT ?? '4173';
		const taken = `Port ${port} is taken by another program; name a free one: PORT=4180 npm start`;
		console.error(error.code === 'EADDRINUSE' ? taken : error.message);
		process.exit(1);
	});
}
