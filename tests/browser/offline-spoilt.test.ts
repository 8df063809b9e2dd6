import { expect, test } from 'vitest';
import { isAudit } from '../tier.ts';
import { openOn, siteWith, visit } from './offline-visit.ts';
import { rowOf, STORY } from './reading-page.ts';
import { eventOfId } from './story-data.ts';

/* What becomes of a page whose service worker is no good; the audit has more of them. */

const WORKERS: readonly (readonly [string, (text: string) => string])[] = [
	['is no script', () => '<!doctype html>'],
	[
		'names a file that is not there',
		(text) => text.replace('/_app/immutable/nodes/0.', '/_app/immutable/nodes/gone.')
	],
	['throws', () => 'throw new Error("no")']
];

test.each(isAudit ? WORKERS : WORKERS.slice(0, 1))(
	'a worker that %s leaves the page as it was',
	async (_what, spoilt) => {
		const opened = await openOn('/', siteWith('spoilt', spoilt));
		const { page } = opened;
		// That of the install, or, where it comes to none, of asking for it.
		await page.locator('html[data-offline^="no"]').waitFor({ state: 'attached' });
		expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
		await page.getByRole('list', { name: 'Stories' }).getByRole('link').first().click();
		await rowOf(page, eventOfId('moscow-talks').title).waitFor();
		expect(opened.faults.filter((fault) => /policy|error:/.test(fault))).toEqual([]);
	}
);

if (isAudit)
	test('the front page has its first story kept', async () => {
		const opened = await visit('/');
		const paths = await opened.page.evaluate(async () => {
			const [name = ''] = await caches.keys();
			return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
		});
		expect(paths).toContain(`${STORY}embed/`);
		expect(paths.filter((path) => path.endsWith('.mvt')).length).toBeGreaterThan(10);
		opened.expectClean();
	});
