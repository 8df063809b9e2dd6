import { load, type CheerioAPI } from 'cheerio';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import { STORY } from './reading-page.ts';
import { ARTICLE, EVENTS } from './story-data.ts';

/* Promise 7 beyond the reading page, as a host serves it: read without a browser. */

const pageOf = (id: string) => `${STORY}${id}/`;
const addressOf = (path: string): URL => new URL(path, inject('site'));
const PARAGRAPHS = ARTICLE.trim().split('\n\n');

async function readPage(path: string): Promise<CheerioAPI> {
	const answer = await fetch(addressOf(path));
	expect(answer.status, path).toBe(200);
	return load(await answer.text());
}

function linkedDataOf($: CheerioAPI): Record<string, unknown> {
	return JSON.parse($('script[type="application/ld+json"]').text()) as Record<string, unknown>;
}

describe.each(EVENTS.map((event) => [event.id, event] as const))('the page of %s', (id, event) => {
	test('says it all', async () => {
		const $ = await readPage(pageOf(id));
		const texts = (selector: string) =>
			$(selector)
				.toArray()
				.map((one) => $(one).text());
		expect(texts('h1')).toEqual([event.title]);
		expect(texts('blockquote')).toEqual(event.quotes.map(({ exact }) => exact));
		const marked = texts('mark').join('');
		for (const { exact } of event.quotes) expect(marked).toContain(exact);
		expect(texts('p:has(mark)').length).toBeGreaterThan(0);
		for (const text of texts('p:has(mark)')) expect(PARAGRAPHS).toContain(text.trim());
		const stillMaps = $('svg[role="img"][aria-label^="Map of the event’s place. "]').length;
		expect(stillMaps).toBe(event.geometry === null ? 0 : 1);
	});

	test('has linked data', async () => {
		const data = linkedDataOf(await readPage(pageOf(id)));
		expect(data).toMatchObject({ '@context': 'https://schema.org', name: event.title });
		expect(['Event', 'Claim']).toContain(data['@type']);
	});
});

test('the story’s linked data is an article about its events and claims', async () => {
	const data = linkedDataOf(await readPage(STORY));
	expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'NewsArticle' });
	expect(data.headline).toBeTypeOf('string');
	const about = data.about as readonly Record<string, unknown>[];
	expect(about.map(({ name }) => name)).toEqual(EVENTS.map(({ title }) => title));
	expect(about.map((thing) => thing['@type'])).toEqual(
		EVENTS.map(({ standing }) => (standing === 'fact' ? 'Event' : 'Claim'))
	);
});

test.each([STORY, ...EVENTS.map(({ id }) => pageOf(id))])(
	'the picture that a link to %s is shown with',
	async (path) => {
		const $ = await readPage(path);
		const address = $('meta[property="og:image"]').attr('content') ?? '';
		const answer = await fetch(new URL(address, addressOf(path)));
		expect(answer.headers.get('content-type')).toBe('image/png');
		const { width, height } = PNG.sync.read(Buffer.from(await answer.arrayBuffer()));
		expect([width, height]).toEqual([1200, 630]);
	}
);

test('the sitemap and the feed list every page', async () => {
	const sitemap = await (await fetch(addressOf('/sitemap.xml'))).text();
	const places = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
	expect(places).toEqual(
		['/', STORY, pageOf('notes'), ...EVENTS.map(({ id }) => pageOf(id))].map((path) =>
			expect.stringMatching(new RegExp(`${path}$`))
		)
	);
	const feed = (await (await fetch(addressOf('/feed.json'))).json()) as unknown;
	expect(feed).toMatchObject({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Dateline',
		items: [{ url: expect.stringMatching(/\/syria-russia\/$/), content_text: ARTICLE.trim() }]
	});
});
