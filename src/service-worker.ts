/// <reference types="@sveltejs/kit" />
/*
 * The site without a network. Kit's own list of what was built (`$service-worker`) and the browser's
 * Cache are all it takes: a version is fetched whole, each under the names of its version, and only
 * then used. What to keep and how to answer is decided in lib/offline/cached-files.ts.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import {
	frontPaths,
	isHashed,
	keptStories,
	mayKeep,
	shelvesOf,
	siteFiles,
	storyPaths,
	tileList,
	wayOf,
	type Wish
} from './lib/offline/cached-files.ts';

/** The types of a worker know that it is one, and not of which kind. */
declare const self: ServiceWorkerGlobalScope;
const worker = self;
const shelves = shelvesOf(base, version);

/** Fetched side by side, so that what the reader does meanwhile comes first. */
const AT_ONCE = 4;
/** Tiles and fonts that were met and are not among the kept ones: about 3 MB. */
const MOST_SEEN = 800;
/** Milliseconds that a reader waits for a network that may be none, where there is a kept answer. */
const PATIENCE = 3_000;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(begin()));

worker.addEventListener('message', (event) => {
	const { wish, ...rest } = event.data as Wish;
	const answer = (words: string) => event.ports[0]?.postMessage(words);
	if (wish === 'version') answer(version);
	if (wish === 'take-over') event.waitUntil(worker.skipWaiting());
	if (wish === 'keep' && 'folder' in rest)
		event.waitUntil(
			keepStory(rest.folder).then(
				() => answer('kept'),
				(error: unknown) => answer(String(error))
			)
		);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const asked = {
		method: request.method,
		path: url.pathname,
		sameOrigin: url.origin === worker.location.origin,
		range: request.headers.has('range')
	};
	const way = wayOf(asked, base);
	if (way === 'untouched') return;
	event.respondWith(way === 'kept-first' ? keptFirst(event) : networkFirst(event));
});

/** What fails here leaves the page, and the version before, as they are; a later visit goes on from there. */
async function install(): Promise<void> {
	await keep([...siteFiles(build, files), ...frontPaths(prerendered, base)]);
	const old = (await caches.keys()).filter(shelves.isOld);
	const paths = await Promise.all(old.map(async (name) => pathsIn(await caches.open(name))));
	for (const folder of new Set(keptStories(paths.flat()))) await keepStory(folder);
}

async function begin(): Promise<void> {
	const old = (await caches.keys()).filter(shelves.isOld);
	await Promise.all(old.map((name) => caches.delete(name)));
	await worker.registration.navigationPreload?.enable();
	await worker.clients.claim();
}

async function keepStory(folder: string): Promise<void> {
	const paths = storyPaths(prerendered, folder);
	if (paths.length === 0) return;
	await keep(paths);
	const list = await (await caches.open(shelves.kept)).match(tileList(folder));
	const tiles = (await list?.json()) as readonly `/${string}`[] | undefined;
	await keep((tiles ?? []).map((tile) => base + tile));
}

/** Fetches what is not there yet. Throws where one cannot be had. */
async function keep(paths: readonly string[]): Promise<void> {
	const cache = await caches.open(shelves.kept);
	const there = new Set(await pathsIn(cache));
	const wanted = paths.filter((path) => !there.has(path));
	const fetchOn = async (): Promise<void> => {
		for (let path = wanted.shift(); path !== undefined; path = wanted.shift())
			await keepOne(cache, path);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, fetchOn)).catch((error: unknown) => {
		wanted.length = 0;
		throw error;
	});
}

async function keepOne(cache: Cache, path: string): Promise<void> {
	const hashed = isHashed(path);
	const before = hashed ? await caches.match(path) : undefined;
	const fetched = () => fetch(path, { cache: hashed ? 'default' : 'no-cache', priority: 'low' });
	const answer = before ?? (await fetched());
	if (!isKeepable(answer, path)) throw new Error(`${path} answered ${answer.status}.`);
	await cache.put(path, answer);
}

async function keptFirst(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const kept = await lookUp(request);
	if (kept) return kept;
	const answer = await fetch(request);
	if (isKeepable(answer, new URL(request.url).pathname))
		event.waitUntil(see(request, answer.clone()));
	return answer;
}

/** A full disk is no reason to withhold an answer. */
async function see(request: Request, answer: Response): Promise<void> {
	try {
		const cache = await caches.open(shelves.seen);
		await cache.put(request, answer);
		const seen = await cache.keys();
		// The first in were the first met.
		await Promise.all(
			seen.slice(0, Math.max(0, seen.length - MOST_SEEN)).map((one) => cache.delete(one))
		);
	} catch (error) {
		await answer.body?.cancel(error).catch(() => undefined);
	}
}

async function networkFirst(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const coming = fromNetwork(event);
	const kept = await lookUp(request);
	if (!kept) return coming;
	const fresh = coming.then(
		(answer) => (answer.status < 500 ? answer : kept),
		() => kept
	);
	const patience = new Promise<Response>((done) => setTimeout(done, PATIENCE, kept));
	return Promise.race([fresh, patience]);
}

async function fromNetwork({ preloadResponse, request }: FetchEvent): Promise<Response> {
	const preloaded = (await preloadResponse) as Response | undefined;
	return preloaded ?? fetch(request);
}

async function lookUp(request: Request): Promise<Response | undefined> {
	const exact = { ignoreVary: true, ignoreSearch: request.mode === 'navigate' };
	for (const name of [shelves.kept, shelves.seen]) {
		const found = await (await caches.open(name)).match(request, exact);
		if (found) return found;
	}
	if (request.mode !== 'navigate' || request.url.endsWith('/')) return undefined;
	const folder = new URL(`${new URL(request.url).pathname}/`, request.url);
	const page = await (await caches.open(shelves.kept)).match(folder);
	return page && Response.redirect(folder);
}

function isKeepable({ status, type, redirected, headers }: Response, path: string): boolean {
	return mayKeep(
		{ status, type, redirected, contentType: headers.get('content-type') ?? '' },
		path
	);
}

async function pathsIn(cache: Cache): Promise<string[]> {
	return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}
