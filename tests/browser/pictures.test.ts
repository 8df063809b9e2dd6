import type { Locator } from 'playwright-core';
import { test } from 'vitest';
import { isAudit } from '../tier.ts';
import type { PageOptions } from './browser.ts';
import { EMBED } from './embed-page.ts';
import { middleOf } from './map-canvas.ts';
import { expectKept, type Part } from './pictures.ts';
import { STORY } from './reading-page.ts';
import { openSite } from './site.ts';

/* The page as it was looked at: some pictures in `npm test`, all of them in the audit. */

/** What is looked at in both themes at both sizes, by the hash that shows it. */
const VIEWS = {
	opening: '',
	levant: '#map=6.2/33.6/37.2',
	golan: '#map=8.6/33.1/35.9',
	damascus: '#map=9.5/33.51/36.3',
	sweida: '#map=8.2/32.8/36.7',
	moscow: '#map=8/55.75/37.6',
	world: '#map=1.6/25/30'
};

/** States and scripts, looked at in the light theme. */
const LIGHT_VIEWS = {
	popup: '#event=defence-ministry-strikes',
	corrected: '#dating=article&event=assad-deposed',
	relations: '#relations=shown&map=3.2/45/37'
};

/** Names in the other two scripts, on a desk. */
const NAME_VIEWS = {
	'levant-ar': '#names=ar&map=6.2/33.6/37.2',
	'levant-ru': '#names=ru&map=6.2/33.6/37.2',
	'moscow-ar': '#names=ar&map=8/55.75/37.6',
	'moscow-ru': '#names=ru&map=8/55.75/37.6'
};

const SIZES = {
	desk: { width: 1440, height: 900 },
	phone: { width: 390, height: 844, touch: true }
} as const;

const PICTURES = (['desk', 'phone'] as const).flatMap((size) =>
	(['light', 'dark'] as const).flatMap((colorScheme) => {
		const views = {
			...VIEWS,
			...(colorScheme === 'light' ? LIGHT_VIEWS : {}),
			...(colorScheme === 'light' && size === 'desk' ? NAME_VIEWS : {})
		};
		return Object.entries(views).map(([view, hash]) => ({
			name: `${view}-${size}-${colorScheme}`,
			hash,
			look: { ...SIZES[size], colorScheme }
		}));
	})
);

/** Those that `npm test` compares. */
const FEW = ['opening-desk-light', 'opening-phone-dark', 'popup-desk-light'];

async function boxOf(part: Locator): Promise<Part> {
	const box = await part.boundingBox();
	if (!box) throw new Error('There is no map to compare.');
	return box;
}

/** Opens a page, its map at rest and its letters there. */
async function openToLookAt(path: string, look: Partial<PageOptions>) {
	const opened = await openSite(path, { ...look, reducedMotion: 'reduce' });
	if (look.javaScriptEnabled !== false) await opened.mapIdle();
	await opened.page.evaluate(async () => void (await document.fonts.ready));
	return opened;
}

const STILL = { animations: 'disabled', caret: 'hide' } as const;

test.each(PICTURES.filter(({ name }) => isAudit || FEW.includes(name)))(
	'the picture $name',
	async ({ name, hash, look }) => {
		const opened = await openToLookAt(STORY + hash, look);
		const map = await boxOf(
			opened.page.getByRole('region', { name: 'The map and what stands on it' })
		);
		expectKept(name, await opened.page.screenshot(STILL), map);
		opened.expectClean();
	}
);

test('the picture of the map in a frame', async () => {
	const opened = await openToLookAt(EMBED, { width: 720, height: 560 });
	const map = { x: 0, y: 0, width: 720, height: 560 };
	expectKept('embed', await opened.page.screenshot(STILL), map);
	opened.expectClean();
});

test('the picture of the first sheet of paper', async () => {
	// A4 at 96 pixels an inch.
	const sheet = { width: 794, height: 1123, javaScriptEnabled: false };
	const { page } = await openToLookAt(STORY, sheet);
	await page.emulateMedia({ media: 'print' });
	const map = await boxOf(page.getByRole('img', { name: /^Map with the events’ numbers/ }));
	expectKept('paper', await page.screenshot(STILL), map);
});

/* Of a whole window, a name is too small a part to be missed: these are pictures of small parts of the map. */

/** Of a part of that size whose upper left corner lies so far from the middle of the free part. */
async function expectPart(
	hash: string,
	name: string,
	part: Readonly<Record<'right' | 'down' | 'width' | 'height', number>>
) {
	const opened = await openToLookAt(STORY + hash, { ...SIZES.desk, colorScheme: 'light' });
	const { x, y } = await middleOf(opened.page);
	const { right, down, width, height } = part;
	const clip = { x: x + right, y: y + down, width, height };
	// Stricter than of the map: in so small a part a letter counts.
	expectKept(name, await opened.page.screenshot({ clip }), { x: 0, y: 0, width: 0, height: 0 });
	opened.expectClean();
}

const NAMED = [
	['are both named', 'both-en', '#names=en&map=5.3/31.6/35'],
	['are both named in Arabic', 'both-ar', '#names=ar&map=5.3/31.6/35'],
	['are both named in Russian', 'both-ru', '#names=ru&map=5.3/31.6/35'],
	['are neither named where one lies out of view', 'neither', '#map=7/32.6/35.3']
] as const;

test.each(isAudit ? NAMED : NAMED.slice(0, 1))(
	'Israel and State of Palestine %s',
	async (_, name, hash) => {
		await expectPart(hash, name, { right: -100, down: -100, width: 200, height: 260 });
	}
);

test('no name is cut at the edge of the map, nor by a panel that lies on it', async () => {
	const { width, height } = { width: 160, height: 90 };
	// The left edge: a country's name runs out of it, and so do towns'.
	await expectPart('', 'left-edge', { right: -355, down: 230, width, height });
	// The edge of the panel to the right.
	await expectPart('#map=8/55.75/37.6', 'panel-edge', { right: 190, down: -120, width, height });
});
