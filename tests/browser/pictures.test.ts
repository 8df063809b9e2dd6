import { expect, test } from 'vitest';
import { middleOf } from './map-canvas.ts';
import { differenceFromKept, TOLERATED } from './pictures.ts';
import { openSite } from './site.ts';

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

const SHEETS = (['desk', 'phone'] as const).flatMap((size) =>
	(['light', 'dark'] as const).map((colorScheme) => ({
		size,
		colorScheme,
		views: {
			...VIEWS,
			...(colorScheme === 'light' ? LIGHT_VIEWS : {}),
			...(colorScheme === 'light' && size === 'desk' ? NAME_VIEWS : {})
		}
	}))
);

test.each(SHEETS)(
	'the pictures, $size, $colorScheme',
	{ timeout: 400_000 },
	async ({ size, colorScheme, views }) => {
		const differences: Record<string, number> = {};
		for (const [view, hash] of Object.entries<string>(views)) {
			const site = await openSite(`/syria-russia/${hash}`, {
				...SIZES[size],
				colorScheme,
				reducedMotion: 'reduce'
			});
			await site.mapIdle();
			await site.page.evaluate(async () => void (await document.fonts.ready));
			const picture = await site.page.screenshot({ animations: 'disabled', caret: 'hide' });
			const name = `${view}-${size}-${colorScheme}`;
			differences[name] = differenceFromKept(name, picture);
			site.expectClean();
			await site.close();
		}
		const changed = Object.entries(differences).filter(([, share]) => share > TOLERATED);
		expect(changed).toEqual([]);
	}
);

/* Of a whole window, a name is too small a part to be missed: these are pictures of small parts of the map. */

/** Of a part of that size whose upper left corner lies so far from the middle of the free part. */
async function expectPart(
	hash: string,
	name: string,
	part: Readonly<Record<'right' | 'down' | 'width' | 'height', number>>
) {
	const site = await openSite(`/syria-russia/${hash}`, {
		...SIZES.desk,
		colorScheme: 'light',
		reducedMotion: 'reduce'
	});
	await site.mapIdle();
	await site.page.evaluate(async () => void (await document.fonts.ready));
	const { x, y } = await middleOf(site.page);
	const { right, down, width, height } = part;
	const picture = await site.page.screenshot({
		clip: { x: x + right, y: y + down, width, height }
	});
	expect(differenceFromKept(name, picture)).toBeLessThanOrEqual(TOLERATED);
	site.expectClean();
	await site.close();
}

test.each([
	['are both named', 'both-en', '#names=en&map=5.3/31.6/35'],
	['are both named in Arabic', 'both-ar', '#names=ar&map=5.3/31.6/35'],
	['are both named in Russian', 'both-ru', '#names=ru&map=5.3/31.6/35'],
	['are neither named where one lies out of view', 'neither', '#map=7/32.6/35.3']
])('Israel and State of Palestine %s', async (_, name, hash) => {
	await expectPart(hash, name, { right: -100, down: -100, width: 200, height: 260 });
});

test('no name is cut at the edge of the map, nor by a panel that lies on it', async () => {
	const { width, height } = { width: 160, height: 90 };
	// The left edge: a country's name runs out of it, and so do towns'.
	await expectPart('', 'left-edge', { right: -355, down: 230, width, height });
	// The edge of the panel to the right.
	await expectPart('#map=8/55.75/37.6', 'panel-edge', { right: 190, down: -120, width, height });
});
