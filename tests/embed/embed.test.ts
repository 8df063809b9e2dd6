import { DOMParser } from '@xmldom/xmldom';
import { Script } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FRAME_SIZE, frameCode, listenerCode } from '../../src/lib/embed/frame-code.ts';
import {
	isHello,
	LEAST_HEIGHT,
	MOST_HEIGHT,
	wantedHeight,
	type Asked
} from '../../src/lib/embed/height.ts';
import { oembedResponse } from '../../src/routes/[story]/oembed.server.ts';
import { readStory } from '../../src/lib/story/read-story.ts';
import { readStoryFolder } from '../../src/make/stories.ts';
import { ATTACKS } from '../fixtures/hostile/corpus.ts';
import { storyOf } from '../story/spoil.ts';

const story = storyOf(readStory(await readStoryFolder('geo', 'syria-russia')));

/** The attributes of a frame's code, read as XML, which is stricter than a page. */
function frameIn(code: string): Element {
	const frame = new DOMParser().parseFromString(code, 'text/xml').documentElement;
	if (!frame) throw new Error('There is no element.');
	return frame as unknown as Element;
}

describe('the frame’s code', () => {
	it.each(Object.entries(ATTACKS))('carries any title as a title: %s', (_name, attack) => {
		const frame = frameIn(frameCode({ address: 'https://maps.example/a/embed/', title: attack }));
		const words = (text: string | null) => text?.replace(/[\p{Cc}\s]+/gu, ' ').trim();
		expect(words(frame.getAttribute('title'))).toBe(words(`Map: ${attack}`));
		expect(frame.attributes).toHaveLength(6);
	});

	it('keeps the address whole', () => {
		const address = 'https://maps.example/a/embed/?layers=a,b&theme=dark#event="x"';
		expect(frameIn(frameCode({ address, title: 'A' })).getAttribute('src')).toBe(address);
	});
});

describe('the script for a frame’s height', () => {
	it('is a script, for a site at the root of its host or in a folder', () => {
		for (const site of ['https://maps.example', 'https://maps.example:8443/maps']) {
			const [, script = ''] = /^<script>\n(.*)\n<\/script>$/s.exec(listenerCode(site)) ?? [];
			expect(() => new Script(script)).not.toThrow();
			expect(script).toContain(`"${new URL(site).origin}"`);
			expect(script).toContain(`"${site}/"`);
		}
	});
});

describe('the height that is wanted', () => {
	it('grows with the width, within bounds, and is a whole number', () => {
		const heights = [0, 280, 320, 390, 768, 1200, 5000].map((width) => wantedHeight(width, 90.4));
		expect(heights).toEqual(heights.toSorted((one, other) => one - other));
		for (const height of heights) {
			expect(Number.isInteger(height)).toBe(true);
			expect(height).toBeGreaterThanOrEqual(LEAST_HEIGHT);
			expect(height).toBeLessThanOrEqual(MOST_HEIGHT);
		}
	});
});

describe('who is answered', () => {
	const HELLO: Asked = {
		data: { type: 'dateline:hello' },
		origin: 'https://news.example',
		fromParent: true
	};

	it('the parent that asks', () => expect(isHello(HELLO)).toBe(true));

	it.each<[string, Partial<Asked>]>([
		['another window', { fromParent: false }],
		['an origin that cannot be answered', { origin: 'null' }],
		['a file', { origin: 'file://' }],
		['no origin', { origin: '' }],
		['another question', { data: { type: 'dateline:height' } }],
		['words', { data: 'dateline:hello' }],
		['nothing', { data: null }],
		['a list', { data: ['dateline:hello'] }]
	])('and not %s', (_who, change) => expect(isHello({ ...HELLO, ...change })).toBe(false));
});

describe('oEmbed', () => {
	afterEach(() => vi.unstubAllEnvs());

	/** What https://oembed.com asks of an answer of type "rich" (2.3.4). */
	function expectRich(data: Record<string, unknown>): void {
		expect(data).toMatchObject({ version: '1.0', type: 'rich' });
		for (const key of ['title', 'author_name', 'provider_name', 'html'])
			expect(data[key]).toEqual(expect.stringMatching(/\S/));
		for (const key of ['width', 'height', 'thumbnail_width', 'thumbnail_height', 'cache_age'])
			expect(Number.isInteger(data[key]) && Number(data[key]) > 0).toBe(true);
		for (const key of ['provider_url', 'thumbnail_url'])
			expect(new URL(String(data[key])).origin).toBe('https://maps.example');
		const frame = frameIn(String(data.html));
		expect(new URL(frame.getAttribute('src') ?? '').origin).toBe('https://maps.example');
		expect(Number(frame.getAttribute('width'))).toBe(data.width);
		expect(Number(frame.getAttribute('height'))).toBe(data.height);
		expect(String(data.html)).not.toContain('<script');
	}

	it('of a story is by the rules, with whole addresses', async () => {
		vi.stubEnv('SITE_ORIGIN', 'https://maps.example');
		const data = await oembedResponse(story, null).json();
		expectRich(data);
		expect(data).toMatchObject({
			title: story.title,
			thumbnail_url: 'https://maps.example/syria-russia/card.png',
			thumbnail_width: 1200,
			thumbnail_height: 630,
			...FRAME_SIZE
		});
		expect(frameIn(data.html).getAttribute('src')).toBe('https://maps.example/syria-russia/embed/');
	});

	it('of an event opens the event', async () => {
		vi.stubEnv('SITE_ORIGIN', 'https://maps.example');
		for (const event of story.events) {
			const data = await oembedResponse(story, event).json();
			expectRich(data);
			expect(data.title).toBe(event.title);
			expect(data.thumbnail_url).toBe(`https://maps.example/syria-russia/${event.id}/card.png`);
			expect(frameIn(data.html).getAttribute('src')).toBe(
				`https://maps.example/syria-russia/embed/?event=${event.id}`
			);
		}
	});

	it('has paths where the build was not told where the site stands', async () => {
		const data = await oembedResponse(story, null).json();
		expect(data.thumbnail_url).toBe('/syria-russia/card.png');
	});
});
