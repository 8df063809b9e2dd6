import { once } from 'node:events';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/*
 * The plainest host there is: files, `index.html` for a folder, the site's `404.html` for the rest.
 * It knows no clean addresses, no fallback, no compression, no headers but the type; and it can be
 * told to fail with chosen files.
 */

export const FAULTS = ['404', '500', 'cut short', 'slow', 'wrong bytes'] as const;
export type Fault = (typeof FAULTS)[number];

/** How long a slow answer takes, ms. */
const SLOW = 10_000;

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.geojson': 'application/geo+json'
};

export interface PlainHost {
	/** With the base, without a slash at its end. */
	readonly url: string;
	close(): Promise<void>;
}

interface Hosting {
	readonly dir: string;
	/** The folder of the host under which the site lies: `/maps`. */
	readonly base?: string;
	/** What becomes of a path of the site, with its leading slash; null: it is served. */
	readonly spoil?: (path: string) => Fault | null;
}

export async function host({ dir, base = '', spoil = () => null }: Hosting): Promise<PlainHost> {
	const waiting = new Set<NodeJS.Timeout>();
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : null;
		const file = path === null ? null : fileAt(dir, decodeURIComponent(path));
		if (path === null || file === null) return send(response, join(dir, '404.html'), 404);
		const fault = spoil(path);
		if (fault === null) return send(response, file);
		const later = fail(response, file, fault);
		if (later) waiting.add(setTimeout(later, SLOW));
	});
	server.listen(0, 'localhost');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://localhost:${port}${base}`,
		close: async () => {
			for (const timer of waiting) clearTimeout(timer);
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	};
}

function fileAt(dir: string, path: string): string | null {
	const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
	return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

const typeOf = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream';

function send(response: ServerResponse, file: string, status = 200): void {
	response.writeHead(status, { 'Content-Type': typeOf(file) });
	createReadStream(file).pipe(response);
}

/** Answers at once, or hands back what will. */
function fail(response: ServerResponse, file: string, fault: Fault): (() => void) | null {
	const bytes = readFileSync(file);
	const head = { 'Content-Type': typeOf(file) };
	switch (fault) {
		case '404':
		case '500':
			response.writeHead(Number(fault), { 'Content-Type': 'text/plain' }).end('No.');
			return null;
		case 'cut short':
			response.writeHead(200, { ...head, 'Content-Length': bytes.length });
			response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
			return null;
		case 'wrong bytes':
			response.writeHead(200, head).end(Buffer.alloc(256, 0xff));
			return null;
		case 'slow':
			return () => send(response, file);
	}
}
