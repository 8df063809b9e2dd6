import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Page } from 'playwright-core';
import { mercatorOf } from '../../src/lib/story/mercator.ts';
import { TILE_HOST } from './made-up-sites.ts';

/* A layer whose tiles come from a server of somebody else's, which knows nothing of us: it has one event. */

export const SERVED = {
	title: 'A market reopens',
	kind: 'statement',
	day: '2024-05-04',
	place: 'Port',
	note: '<b>Open</b>'
};
/** [longitude, latitude]. */
export const SERVED_AT = [100, -30] as const;

/** Answers for that server; gives the paths that it was asked for, as they come. */
export async function serveTiles(page: Page): Promise<readonly string[]> {
	const asked: string[] = [];
	await page.route(`${TILE_HOST}/**`, async (route) => {
		const path = new URL(route.request().url()).pathname;
		asked.push(path);
		const [z = 0, x = 0, y = 0] = path.split(/[/.]/).slice(1).map(Number);
		await route.fulfill({
			headers: { 'Access-Control-Allow-Origin': '*' },
			body: Buffer.from(tileOf(z, x, y))
		});
	});
	return asked;
}

/** As any tile server makes one: the event where it is, nothing where it is not. */
function tileOf(z: number, x: number, y: number): Uint8Array {
	const world = mercatorOf([...SERVED_AT]);
	const place = [world.x * 2 ** z - x, world.y * 2 ** z - y].map((share) =>
		Math.floor(share * 4096)
	);
	const isHere = place.every((unit) => unit >= 0 && unit < 4096);
	const features = isHere ? [{ type: 1, geometry: [place], tags: SERVED }] : [];
	return fromGeojsonVt({ events: { features } as never }, { version: 2, extent: 4096 });
}
