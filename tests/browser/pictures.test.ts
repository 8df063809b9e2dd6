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

/* Of a whole window, a name is too small a part to be missed: these are pictures of the names alone. */
test.each(['en', 'ar', 'ru'])(
	'Israel and State of Palestine are both named as soon as one is, names in %s',
	async (names) => {
		const site = await openSite(`/syria-russia/#names=${names}&map=5.3/31.6/35`, {
			...SIZES.desk,
			colorScheme: 'light',
			reducedMotion: 'reduce'
		});
		await site.mapIdle();
		await site.page.evaluate(async () => void (await document.fonts.ready));
		const { x, y } = await middleOf(site.page);
		const picture = await site.page.screenshot({
			clip: { x: x - 100, y: y - 80, width: 200, height: 160 }
		});
		expect(differenceFromKept(`together-${names}`, picture)).toBeLessThanOrEqual(TOLERATED);
		site.expectClean();
		await site.close();
	}
);
