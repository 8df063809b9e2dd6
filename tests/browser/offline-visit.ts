import { copyFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { buildFolder } from '../../src/make/progress.ts';
import { serve } from '../../src/make/serve.ts';
import type { OpenedPage } from './browser.ts';
import { freshFolder } from './other-stories.ts';
import { newPage } from './site.ts';

/* Visits of a host of the test's own, so that it can be stopped, with the service worker at work. */

export interface Visited extends OpenedPage {
	/** Ends the host: from then on there is no network. */
	stopHost(): Promise<void>;
}

/** Opens a page of a folder, served by a host of its own; its service worker may be installed. */
export async function openOn(
	path: string,
	dir = buildFolder(),
	prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()
): Promise<Visited> {
	const host = await serve({ dir, port: 0 });
	let ended: Promise<void> | null = null;
	const stopHost = (): Promise<void> => (ended ??= host.close());
	onTestFinished(stopHost);
	const opened = await newPage({ site: host.url, serviceWorkers: 'allow' });
	await prepare(opened.page);
	await opened.goto(path);
	return { ...opened, stopHost };
}

/** One visit, until all is kept. */
export async function visit(path: string, dir?: string): Promise<Visited> {
	const opened = await openOn(path, dir, (page) =>
		page.addInitScript(() => {
			const register = ServiceWorkerContainer.prototype.register;
			ServiceWorkerContainer.prototype.register = function (...args) {
				Reflect.set(window, 'askedWhen', document.documentElement.dataset.map);
				return register.apply(this, args);
			};
		})
	);
	await kept(opened.page);
	return opened;
}

export const kept = (page: Page): Promise<void> =>
	page.locator('html[data-offline="kept"]').waitFor({ state: 'attached', timeout: 120_000 });

/** The built site with a worker of its own; everything else is the same. */
export function siteWith(name: string, worker: (text: string) => string): string {
	const [built, folder] = [buildFolder(), freshFolder(`offline/${name}`)];
	for (const file of readdirSync(built))
		if (file !== 'service-worker.js') symlinkSync(join(built, file), join(folder, file));
	copyFileSync(join(built, 'service-worker.js'), join(folder, 'service-worker.js'));
	rewriteWorker(folder, worker);
	return folder;
}

export function rewriteWorker(folder: string, change: (text: string) => string): void {
	const file = join(folder, 'service-worker.js');
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}
