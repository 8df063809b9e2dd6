import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { LAYER_COLOURS } from '../../src/lib/style/palette.ts';
import { isAudit } from '../tier.ts';
import { coloured } from './map-canvas.ts';
import { newPage } from './site.ts';

/* The live map takes the still one's place and nothing jumps; the audit has more windows. */

const WINDOWS = [
	['a desk', '/syria-russia/', { width: 1440, height: 900 }],
	['a tablet', '/syria-russia/', { width: 900, height: 1100 }],
	['a phone', '/syria-russia/', { width: 390, height: 844 }],
	['a frame', '/syria-russia/embed/', { width: 800, height: 500 }]
] as const;

test.each(isAudit ? WINDOWS : WINDOWS.slice(0, 1))(
	'on %s the live map takes the still one’s place without a jump',
	async (_, path, size) => {
		const opened = await newPage(size);
		const { page } = opened;
		const held: Route[] = [];
		await page.route('**/*.mvt', (route) => void held.push(route));
		await opened.goto(path);
		await expect.poll(() => held.length).toBeGreaterThan(0);
		const stood = await markersOf(page);
		expect(stood.length).toBeGreaterThan(2);
		for (const route of held) await route.continue();
		await page.unroute('**/*.mvt');
		await opened.mapIdle();
		// A marker's face is some 24 pixels across: a few pixels away, less than this is of its colour.
		for (const { at, colour } of stood)
			expect(await coloured(page, at, colour)).toBeGreaterThan(200);
	}
);

/** Where the still map's markers stand, which are round, and in which of the layers' colours. */
async function markersOf(page: Page) {
	const discs = await page
		.locator('.still g[data-layer] path[d*="a"][fill^="var(--layer-"]:not([fill-opacity])')
		.evaluateAll((paths) =>
			paths.map((path) => {
				const { x, y, width, height } = path.getBoundingClientRect();
				const at = { x: x + width / 2, y: y + height / 2 };
				return { at, slot: Number(/\d+/.exec(path.getAttribute('fill') ?? '')?.[0]) };
			})
		);
	return discs.map(({ at, slot }) => ({ at, colour: LAYER_COLOURS.light[slot] ?? 'none' }));
}
