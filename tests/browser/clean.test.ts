import { expect, test } from 'vitest';
import { mapOf, openReading, STORY } from './reading-page.ts';
import { isAudit } from '../tier.ts';
import { openSite } from './site.ts';

/* Promise 8: one folder, works offline. Nothing fails in the console, nothing leaves the host. */

const WINDOWS = [
	{ width: 1440, height: 900, touch: false },
	{ width: 390, height: 844, touch: true }
] as const;
const THEMES = ['light', 'dark'] as const;
const EVERY_LOOK = WINDOWS.flatMap((window) =>
	THEMES.map((colorScheme) => ({ ...window, colorScheme }))
);
/** A wide window, light; the audit has all. */
const LOOKS = isAudit ? EVERY_LOOK : EVERY_LOOK.slice(0, 1);

test.each(LOOKS)('the front page loads clean: $width px, $colorScheme', async (look) => {
	const opened = await openSite('/', look);
	const link = opened.page.getByRole('list', { name: 'Stories' }).getByRole('link').first();
	await link.click();
	await opened.page.waitForURL(`**${STORY}`);
	await mapOf(opened.page).waitFor();
	opened.expectClean();
});

test.each(LOOKS)(
	'the reading page loads clean, and no font but of the letters that it shows: $width px, $colorScheme',
	async (look) => {
		const opened = await openReading('', look);
		await opened.mapIdle();
		opened.expectClean();
		const fonts = await opened.page.evaluate(() =>
			performance
				.getEntriesByType('resource')
				.map(({ name }) => name)
				.filter((name) => name.endsWith('.woff2'))
		);
		expect(fonts.length).toBeGreaterThan(2);
		expect(fonts.filter((font) => /arabic|cyrillic|latin/.test(font))).toEqual([]);
	}
);
