/*
 * What the service worker keeps for the time without a network, and how it answers: decided here,
 * from plain facts; src/service-worker.ts does it.
 */

/** What is asked for. Paths are those of addresses, with the base before them. */
export interface Asked {
	readonly method: string;
	readonly path: string;
	readonly sameOrigin: boolean;
	/** It asks for a part of a file only. */
	readonly range: boolean;
}

/**
 * `kept-first`: what never changes under its name (hashed files), and the basemap's tiles, which
 * seldom do. `network-first`: a correction must reach the reader at once, so pages, data and the
 * marker images come from the network while there is one. `untouched`: not the worker's business.
 */
export type Way = 'kept-first' | 'network-first' | 'untouched';

export const isHashed = (path: string): boolean => path.includes('/_app/immutable/');
export const isTile = (path: string): boolean => path.endsWith('.mvt');

/** How to answer, for a site under `base` (without a slash at its end). */
export function wayOf({ method, path, sameOrigin, range }: Asked, base: string): Way {
	const ours = sameOrigin && path.startsWith(`${base}/`);
	if (!ours || method !== 'GET' || range) return 'untouched';
	return isHashed(path) || isTile(path) ? 'kept-first' : 'network-first';
}

/** What a host answered. */
export interface Answer {
	readonly status: number;
	/** `basic` is a whole answer of the own host; an opaque one may hide anything. */
	readonly type: string;
	readonly redirected: boolean;
	readonly contentType: string;
}

/** A part, an error, a detour or another host's answer is never kept, nor a page in a file's place. */
export function mayKeep({ status, type, redirected, contentType }: Answer, path: string): boolean {
	const whole = status === 200 && type === 'basic' && !redirected;
	const isPage = path.endsWith('/') || path.endsWith('.html');
	return whole && (isPage || !contentType.startsWith('text/html'));
}

/** The names of the caches of one version, for a site under `base`; other sites share the host. */
export interface Shelves {
	/** What a version needs, fetched whole before it is used. */
	readonly kept: string;
	/** What readers came upon besides. */
	readonly seen: string;
	/** Of this site, but of another version. */
	readonly isOld: (name: string) => boolean;
}

export function shelvesOf(base: string, version: string): Shelves {
	const site = `dateline ${base}/ `;
	const [kept, seen] = [`${site}${version} kept`, `${site}${version} seen`];
	return { kept, seen, isOld: (name) => name.startsWith(site) && name !== kept && name !== seen };
}

/** The typefaces' parts for the scripts that stories are set in; another is kept once it is met. */
const SCRIPTS = /-(basic|letters|latin-ext|cyrillic|arabic)-\d{3}-(normal|italic)\.[^/]+\.woff2$/;

/** What every page needs: scripts, styles, fonts, marker images. */
export function siteFiles(build: readonly string[], files: readonly string[]): string[] {
	const isFont = (path: string) => /\.woff2?$/.test(path);
	return [...build.filter((path) => !isFont(path) || SCRIPTS.test(path)), ...files];
}

/** The front page, and what it and an installed page are made of. */
export function frontPaths(prerendered: readonly string[], base: string): string[] {
	const parts = ['/', '/__data.json', '/manifest.webmanifest'].map((path) => base + path);
	return prerendered.filter((path) => parts.includes(path) || path.startsWith(`${base}/icons/`));
}

/**
 * All that is prerendered of a story, but for the pictures that links to it are shown with, and for
 * the data of pages that are only ever opened whole.
 */
export function storyPaths(prerendered: readonly string[], folder: string): string[] {
	const isOther = (path: string) => path.endsWith('/card.png') || path.endsWith('/__data.json');
	const own = prerendered.filter((path) => path.startsWith(folder));
	return own.filter((path) => !isOther(path) || path === `${folder}__data.json`);
}

/** The story's list of tiles: src/routes/[story]/tiles.json. */
export const tileList = (folder: string): string => `${folder}tiles.json`;

/** The stories whose list is among kept paths, by their folders. */
export function keptStories(paths: readonly string[]): string[] {
	return paths.filter((path) => path.endsWith('/tiles.json')).map((path) => path.slice(0, -10));
}

/** What a page asks of the worker; the answer comes through the port that is sent along. */
export type Wish =
	| { readonly wish: 'version' }
	/** Keep a story, by its folder's path. */
	| { readonly wish: 'keep'; readonly folder: string }
	/** The reader has said yes to the newer version. */
	| { readonly wish: 'take-over' };
