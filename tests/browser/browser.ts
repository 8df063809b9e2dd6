import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/*
 * The browser that tests and pictures are made with. It knows no host but this machine: every other
 * name fails to resolve, for pages and for the browser itself, so what works here works offline.
 */

export const ARGUMENTS = [
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	// Shaders are for the map alone: with the page round it drawn by them too, each start costs seconds.
	'--disable-gpu-rasterization',
	'--no-sandbox',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1'
];

/** `more`: arguments besides those that every test has. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
	const { executablePath, env } = await findChromium();
	try {
		return await chromium.launch({
			executablePath,
			args: [...ARGUMENTS, ...more],
			env: { ...process.env, ...env }
		});
	} catch (error) {
		throw new Error(`The test browser did not start (${executablePath}): ${String(error)}`);
	}
}

/**
 * How to end a browser without waiting for what it still draws: its graphics, drawn by the processor,
 * lag seconds behind a map that has come to rest, and to close in good order waits for them.
 */
export async function endOf(browser: Browser): Promise<() => void> {
	const wire = await browser.newBrowserCDPSession();
	const { processInfo } = await wire.send('SystemInfo.getProcessInfo');
	const main = processInfo.find(({ type }) => type === 'browser');
	if (!main) throw new Error('The test browser does not say which process it is.');
	return () => process.kill(main.id, 'SIGKILL');
}

export interface PageOptions {
	/** The site's address, as `serve` gives it; requests to any other origin are faults. */
	readonly site: string;
	/** An origin from which a page of somebody else's comes, with the site in it. */
	readonly alsoFrom?: string;
	/** CSS pixels; 1440 by 900 unless told. */
	readonly width?: number;
	readonly height?: number;
	readonly colorScheme?: 'light' | 'dark';
	/** `reduce` unless told: a test waits for states, not for motion. */
	readonly reducedMotion?: 'reduce' | 'no-preference';
	readonly forcedColors?: 'active' | 'none';
	readonly javaScriptEnabled?: boolean;
	/** A phone's finger: touch events, and a mobile viewport. */
	readonly touch?: boolean;
	readonly deviceScaleFactor?: number;
	readonly locale?: string;
	/** `block` unless told: requests stay the page's own, and nothing is fetched behind a test. */
	readonly serviceWorkers?: 'allow' | 'block';
	/** Granted to the page: `clipboard-read`. */
	readonly permissions?: string[];
}

export interface OpenedPage {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Sentences, in the order of happening: what a reader's console or network should never show. */
	readonly faults: readonly string[];
	/** Throws with all faults, if any. */
	expectClean(): void;
	/** Goes to a path of the site, with its leading slash; waits for the load event. */
	goto(path: string): Promise<void>;
	/** Until the map has drawn all it has to draw: `data-map="idle"` on the root element. */
	mapIdle(timeout?: number): Promise<void>;
	close(): Promise<void>;
}

/** How long a state is waited for, ms: a machine that does something else meanwhile is slow. */
const PATIENCE = 60_000;

/** A fresh page, as of a first visit, that writes down whatever goes wrong in it. */
export async function openPage(browser: Browser, options: PageOptions): Promise<OpenedPage> {
	const { site, alsoFrom, width = 1440, height = 900, touch = false, ...rest } = options;
	const context = await browser.newContext({
		viewport: { width, height },
		reducedMotion: 'reduce',
		serviceWorkers: 'block',
		hasTouch: touch,
		isMobile: touch,
		...rest
	});
	context.setDefaultTimeout(PATIENCE);
	const faults: string[] = [];
	const origins = [site, alsoFrom].flatMap((url) => (url === undefined ? [] : new URL(url).origin));
	await watch(context, origins, (fault) => faults.push(fault));
	const page = await context.newPage();
	return {
		page,
		context,
		faults,
		expectClean: () => {
			if (faults.length > 0) throw new Error(`The page is not clean:\n${faults.join('\n')}`);
		},
		goto: async (path) => {
			await page.goto(site + path, { waitUntil: 'load' });
		},
		mapIdle: async (timeout = PATIENCE) => {
			await page.locator('html[data-map="idle"]').waitFor({ state: 'attached', timeout });
		},
		close: () => context.close()
	};
}

async function watch(
	context: BrowserContext,
	origins: readonly string[],
	note: (fault: string) => void
): Promise<void> {
	const foreign = (url: string): boolean =>
		!/^(data|blob|about):/.test(url) && !origins.includes(new URL(url).origin);
	context.on('console', (message) => {
		if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (thrown) => note(`error: ${String(thrown.error().stack)}`));
	context.on('request', (request) => {
		if (foreign(request.url())) note(`request to another host: ${request.url()}`);
	});
	context.on('page', (page) =>
		page.on('websocket', (socket) => note(`web socket: ${socket.url()}`))
	);
	await context.exposeBinding('reportViolation', (_source, violation: string) =>
		note(`content security policy: ${violation}`)
	);
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (violation) => {
			const report: unknown = Reflect.get(globalThis, 'reportViolation');
			const what = `${violation.effectiveDirective} refused ${violation.blockedURI}`;
			if (typeof report === 'function') report(what);
		});
	});
}
