import { createServer } from 'node:http';
import { once } from 'node:events';
import type { Frame } from 'playwright-core';
import { inject } from 'vitest';
import { frameCode, listenerCode } from '../../src/lib/embed/frame-code.ts';
import type { OpenedPage, PageOptions } from './browser.ts';
import { newPage } from './site.ts';

/*
 * A page of somebody else's, on another origin: long, with the map in a frame halfway down. It writes
 * every message it gets into `messages`.
 */

export interface HostChoice {
	/** Of the frame: what follows `embed/`. */
	readonly view?: string;
	/** With our script for the frame's height. */
	readonly listens?: boolean;
	/** What the frame may do; it may everything unless told. */
	readonly sandbox?: string;
	/** More to stand in the page. */
	readonly more?: string;
}

const TEXT = '<p>Some words of a long article, as they stand in any newspaper of the world.</p>';

function pageOf(site: string, { view = '', listens = false, sandbox, more = '' }: HostChoice) {
	const code = frameCode({ address: `${site}/syria-russia/embed/${view}`, title: 'A map' });
	const frame = sandbox ? code.replace('<iframe', `<iframe sandbox="${sandbox}"`) : code;
	return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,">
<script>var messages = []; addEventListener('message', ({ data, origin }) => messages.push({ data, origin }));</script>
<style>body { max-width: 720px; margin: 0 auto; font: 18px/1.6 serif; }</style></head>
<body><input aria-label="Search">${TEXT.repeat(3)}${frame}${listens ? listenerCode(site) : ''}${TEXT.repeat(60)}${more}</body></html>`;
}

let page = '';
const server = createServer((_request, response) => {
	response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
});
let origin: Promise<string> | null = null;

async function listen(): Promise<string> {
	// It ends with the worker, which it does not keep.
	server.listen(0, 'localhost').unref();
	await once(server, 'listening');
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('The host has no port.');
	return `http://localhost:${address.port}`;
}

export interface Hosted extends OpenedPage {
	/** The map's own page, in its frame. */
	readonly frame: Frame;
	/** Of the page round it. */
	readonly origin: string;
}

/** Opens the page and waits until the map in it is at rest. */
export async function openHost(
	choice: HostChoice = {},
	options: Partial<PageOptions> = {}
): Promise<Hosted> {
	origin ??= listen();
	page = pageOf(inject('site'), choice);
	const opened = await newPage({ alsoFrom: await origin, ...options });
	await opened.page.goto(await origin);
	const element = await opened.page.locator('iframe').first().elementHandle();
	const frame = await element?.contentFrame();
	if (!frame) throw new Error('The page has no frame.');
	await frame
		.locator('html:is([data-map="idle"], [data-map="still"])')
		.waitFor({ state: 'attached', timeout: 60_000 });
	return { ...opened, frame, origin: await origin };
}
