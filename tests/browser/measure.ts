import type { Page, Request } from 'playwright-core';
import type { OpenedPage } from './browser.ts';

/*
 * What a first visit costs: bytes as they travelled, requests, time to the first text, time until
 * the map is at rest. Times are milliseconds since the navigation began.
 */

/** Begins to watch, before the page is opened: collects its finished requests and when its map rests. */
export async function watchPaint({ page, context }: OpenedPage): Promise<readonly Request[]> {
	const finished: Request[] = [];
	context.on('requestfinished', (request) => finished.push(request));
	await page.addInitScript(() => {
		const observer = new MutationObserver(() => {
			if (document.documentElement.dataset.map !== 'idle') return;
			performance.mark('map-idle');
			observer.disconnect();
		});
		observer.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-map'] });
	});
	return finished;
}

/** In lines, for people. */
export async function measure(page: Page, finished: readonly Request[]): Promise<string> {
	const rows = await Promise.all(
		finished.map(async (request) => {
			const { responseBodySize, responseHeadersSize } = await request.sizes();
			return { url: request.url(), bytes: responseBodySize + responseHeadersSize };
		})
	);
	const largest = rows.toSorted((one, other) => other.bytes - one.bytes).slice(0, 8);
	const [paint, idle] = await page.evaluate(() =>
		['first-contentful-paint', 'map-idle'].map(
			(name) => performance.getEntriesByName(name)[0]?.startTime ?? null
		)
	);
	return [
		`transferred: ${kilobytes(rows.reduce((sum, row) => sum + row.bytes, 0))} in ${rows.length} requests`,
		`first contentful paint: ${time(paint)}`,
		`map idle: ${time(idle)}`,
		...largest.map((row) => `  ${kilobytes(row.bytes).padStart(10)}  ${new URL(row.url).pathname}`)
	].join('\n');
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const time = (milliseconds: number | null | undefined): string =>
	typeof milliseconds === 'number' ? `${Math.round(milliseconds)} ms` : 'not seen';
