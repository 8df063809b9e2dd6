import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Serving } from '../../src/make/serve.ts';
import { builtFiles, textOf } from '../audit/built.ts';
import { formsOf } from '../audit/forms.ts';
import { readLinks } from '../audit/links.ts';
import { ATTACKS } from '../fixtures/hostile/corpus.ts';
import { writeStories, type HostileStory } from '../fixtures/hostile/site.ts';
import { freshFolder, make } from './other-stories.ts';
import { popupOf, rowOf } from './reading-page.ts';
import { openSite } from './site.ts';

/* Stories that mean harm, built as a site: each page and picture of it shows them, and none runs. */

const ORIGIN = 'https://news.example';
/** Milliseconds for one page or picture. */
const LONGEST = 5_000;

const geo = freshFolder('hostile-stories/geo');
const folder = freshFolder('hostile-stories/site');
const hostile = writeStories(geo, 'hostile', Object.values(ATTACKS));
const [plain] = writeStories(
	geo,
	'plain',
	Array.from({ length: 9 }, (_, at) => `Lake ${at + 1}`)
);

let site: Serving;

beforeAll(async () => {
	const { code, output } = await make(['vite', 'build'], {
		stories: geo,
		site: folder,
		origin: ORIGIN
	});
	if (code !== 0) throw new Error(`The hostile stories were not built:\n${output}`);
	site = await serve({ dir: folder, port: 0 });
}, 300_000);

afterAll(() => site.close());

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
		for (const story of hostile)
			for (const [index, file] of pagesOf(story).entries()) {
				const harmless = index === 0 ? ofStory : ofEvent;
				const strange = [...partsOf(textOf(folder, file))].filter((part) => !harmless?.has(part));
				expect([file, strange]).toEqual([file, []]);
			}
	});

	test('shows the texts, letter for letter', () => {
		for (const story of hostile)
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
		expect(readLinks(folder, { origin: ORIGIN }).faults).toEqual([]);
	}, 120_000);
});

test('every picture of a link is a picture', () => {
	for (const page of hostile.flatMap(pagesOf)) {
		const file = join(folder, page.replace('index.html', 'card.png'));
		const { width, height } = PNG.sync.read(readFileSync(file));
		expect([file, width, height]).toEqual([file, 1200, 630]);
	}
});

test('no page and no picture takes longer than five seconds', () => {
	// In the order in which the prerender wrote them.
	const made = '.svelte-kit/output/prerendered';
	const moments = builtFiles(made)
		.map((file) => statSync(join(made, file)).mtimeMs)
		.sort((one, other) => one - other);
	expect(moments.length).toBeGreaterThan(100);
	const waits = moments.map((moment, index) => moment - (moments[index - 1] ?? moment));
	expect(Math.max(...waits)).toBeLessThan(LONGEST);
});

test.each(hostile.map((story) => [story.id, story] as const))(
	'nothing runs in the browser: %s',
	async (id, { events }) => {
		const opened = await openSite(`/${id}/`, { site: site.url, width: 800, height: 600 });
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
