import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { MADE_UP_SITES } from '../../browser/made-up-sites.ts';
import { popupOf, rowOf } from '../../browser/reading-page.ts';
import { madeUpSite, openSite } from '../../browser/site.ts';
import { HOSTILE, PLAIN, type HostileStory } from '../../fixtures/hostile/site.ts';
import { textOf } from '../built.ts';
import { formsOf } from '../forms.ts';
import { readLinks } from '../links.ts';

/* Stories that mean harm, built as a site: each page and picture of it shows them, and none runs. */

const { folder, origin } = MADE_UP_SITES.large;
const [plain] = PLAIN;
/** Milliseconds for one page or picture. */
const LONGEST = 5_000;

/** Elements, and attributes with those values that a browser would act on: what a page is made of. */
function partsOf(html: string): ReadonlySet<string> {
	const $ = load(html);
	const parts = new Set<string>();
	for (const element of $('*').toArray()) {
		if (!('attribs' in element)) continue;
		parts.add(`<${element.name}>`);
		for (const [name, value] of Object.entries(element.attribs)) {
			parts.add(`<${element.name} ${name}>`);
			const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
			if (/^(?:href|src|srcset|action|data|xlink:href)$/.test(name) && scheme)
				parts.add(`${element.name} ${name} ${scheme}:`);
		}
	}
	return parts;
}

const pagesOf = (story: HostileStory | undefined): readonly string[] => [
	`${story?.id}/index.html`,
	...(story?.events ?? []).map((event) => `${story?.id}/${event.id}/index.html`)
];

describe('every page', () => {
	test('has the elements, attributes and addresses of a harmless one, and no others', () => {
		const [ofStory, ofEvent] = [pagesOf(plain).slice(0, 1), pagesOf(plain).slice(1)].map(
			(files) => new Set(files.flatMap((file) => [...partsOf(textOf(folder, file))]))
		);
		for (const story of HOSTILE)
			for (const [index, file] of pagesOf(story).entries()) {
				const harmless = index === 0 ? ofStory : ofEvent;
				const strange = [...partsOf(textOf(folder, file))].filter((part) => !harmless?.has(part));
				expect([file, strange]).toEqual([file, []]);
			}
	});

	test('shows the texts, letter for letter', () => {
		for (const story of HOSTILE)
			for (const [index, { title, quote }] of story.events.entries()) {
				const $ = load(textOf(folder, pagesOf(story)[index + 1] ?? ''));
				expect($('h1').text()).toBe(title);
				expect($('blockquote').text()).toBe(quote);
				expect($('title').text()).toBe(`${title} · Dateline`);
				expect($('meta[property="og:title"]').attr('content')).toBe(title);
			}
	});

	test('and the feed, the linked data and every link are as they should be, with whole addresses', () => {
		for (const { of, faults } of formsOf(folder, true)) expect([of, faults]).toEqual([of, []]);
		expect(readLinks(folder, { origin }).faults).toEqual([]);
	}, 120_000);
});

test('every picture of a link is a picture', () => {
	for (const page of HOSTILE.flatMap(pagesOf)) {
		const file = join(folder, page.replace('index.html', 'card.png'));
		const { width, height } = PNG.sync.read(readFileSync(file));
		expect([file, width, height]).toEqual([file, 1200, 630]);
	}
});

test('no page and no picture took longer than five seconds to make', () => {
	const longest = Number(readFileSync(join(folder, '../longest-page-ms'), 'utf8'));
	expect(longest).toBeGreaterThan(0);
	expect(longest).toBeLessThan(LONGEST);
});

test.each(HOSTILE.map((story) => [story.id, story] as const))(
	'nothing runs in the browser: %s',
	async (id, { events }) => {
		const opened = await openSite(`/${id}/`, {
			site: madeUpSite('large'),
			width: 800,
			height: 600
		});
		const { page } = opened;
		const dialogs: string[] = [];
		page.on('dialog', (dialog) => {
			dialogs.push(dialog.message());
			void dialog.dismiss();
		});
		await page.locator('canvas[aria-label="Map"]').waitFor();
		for (const { title, quote } of events) {
			await rowOf(page, title.replaceAll('\n', ' ')).click();
			await expect.poll(() => popupOf(page).locator('blockquote').textContent()).toBe(quote);
			expect(await popupOf(page).getByRole('heading').first().textContent()).toBe(title);
		}
		await opened.goto(`/${id}/${events[0]?.id}/`);
		expect(dialogs).toEqual([]);
		opened.expectClean();
	}
);
