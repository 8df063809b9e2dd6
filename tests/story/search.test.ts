import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findWord, normalizeQuery, normalizeText } from '../../src/lib/story/normalize.ts';
import {
	FOUND_IN,
	search,
	searchIndex,
	type FoundIn,
	type SearchIndex
} from '../../src/lib/story/search.ts';
import type { Story } from '../../src/lib/story/story.ts';
import { readStories } from '../../src/make/stories.ts';

let story: Story;
let index: SearchIndex;

beforeAll(async () => {
	const stories = await readStories('geo');
	const found = stories.ok && stories.value.find((one) => one.id === 'syria-russia');
	if (!found) throw new Error('The seed story cannot be read: npm run check.');
	story = found;
	index = searchIndex(story);
});

const idsFor = (query: string): string[] => search(index, query).map(({ event }) => event.id);

/** Many draws, on a machine that may have much else to do: milliseconds. */
const SLOW = 30_000;

describe('folding', () => {
	it.each([
		['Al-SHARAA', 'alsharaa'],
		['Sana’a, Sana\u02bfa', 'sanaasanaa'],
		['Café ÅNGSTRÖM ﬁn İstanbul', 'cafeangstromfinistanbul'],
		['Straße', 'strasse'],
		['Ещё Артём', 'ещеартем'],
		['دِمَشْق', 'دمشق'],
		['دمـــشق', 'دمشق'],
		['أحمد إدلب آمن ٱلله', 'احمدادلبامنالله'],
		['المنطقة', 'المنطقه'],
		['مستشفى', 'مستشفي'],
		['… — “”', '']
	])('%s is %s', (text, letters) => {
		expect(normalizeText(text).letters).toBe(letters);
	});

	it('knows where a word begins', () => {
		const words = (text: string) => {
			const { letters, words: starts } = normalizeText(text);
			return starts.map((start, at) => letters.slice(start, starts[at + 1]));
		};
		expect(words('al-Sharaa’s “unity”, 2025')).toEqual(['al', 'sharaas', 'unity', '2025']);
		expect(words('السويداء')).toEqual(['ال', 'سويداء']);
		expect(words('ال')).toEqual(['ال']);
	});

	it(
		'finds the letters where they stand in the original',
		() => {
			const texts = fc.string({ unit: 'binary', maxLength: 40 });
			const word = fc.constantFrom('a', 'e', 'ал', 'ss', 'دم', '1', 'alsh');
			const mixed = fc
				.array(
					fc.oneof(
						texts,
						fc.constantFrom('É', 'e\u0301', 'ß', ' al-Sh', '-', ' ', 'Ал', 'دِم', '🙂')
					)
				)
				.map((parts) => parts.join(''));
			let found = 0;
			fc.assert(
				fc.property(mixed, word, (text, wanted) => {
					const range = findWord(normalizeText(text), wanted);
					if (range === null) return;
					found++;
					const hit = text.slice(range.start, range.end);
					expect(normalizeText(hit).letters.startsWith(wanted)).toBe(true);
				}),
				{ seed: 5, numRuns: 600 }
			);
			expect(found).toBeGreaterThan(40);
		},
		SLOW
	);

	it('takes the marks on the last letter into the hit', () => {
		expect(findWord(normalizeText('le cafe\u0301 noir'), 'cafe')).toEqual({ start: 3, end: 8 });
		expect(findWord(normalizeText('cafe noir'), 'cafe')).toEqual({ start: 0, end: 4 });
	});
});

describe('search', () => {
	it.each([
		['strikes', 'defence-ministry-strikes', 'title'],
		['renewal', 'al-shaibani-partnership', 'quote'],
		['bedouin tribes', 'sweida-clashes', 'title'],
		['hayat tahrir', 'assad-deposed', 'title'],
		['granting', null, null],
		['анадолу', null, null],
		['anadolu', null, null]
	] as const)('for “%s” finds %s, in its %s', (query, event, where) => {
		const [first] = search(index, query);
		expect(first?.event.id ?? null).toBe(event);
		expect(first?.where ?? null).toBe(where);
	});

	it('reads every kind of text that an event has', () => {
		const kinds = new Map<FoundIn, string>([
			['title', 'normalising'],
			['quote', 'grapples'],
			['actor', 'beneficiaries'],
			['place', 'السويداء'],
			['note', 'kesq']
		]);
		// Not in the story, and a publisher, which is not searched: both find nothing.
		expect(search(index, kinds.get('actor') ?? '')).toEqual([]);
		expect(search(index, kinds.get('note') ?? '')).toEqual([]);
		for (const where of FOUND_IN) {
			const entry = index.flatMap(({ entries }) => entries).find((one) => one.where === where);
			if (!entry) throw new Error(`No ${where} in the story.`);
			expect(idsFor(entry.text).length).toBeGreaterThan(0);
		}
	});

	it('finds a source by its title, in the note’s place', () => {
		const [first] = search(index, 'seismic toppled');
		expect(first).toMatchObject({ event: { id: 'assad-deposed' }, where: 'note' });
		expect(first?.snippet.hit).toBe('seismic');
	});

	it('finds places in three scripts', () => {
		const sweida = ['sweida-clashes'];
		expect(idsFor('السويداء')).toEqual(sweida);
		expect(idsFor('سويداء')).toEqual(sweida);
		expect(idsFor('сувейда')).toEqual(sweida);
		expect(idsFor('ЭС-СУВЕЙДА')).toEqual(sweida);
		expect(idsFor('دِمَشق').toSorted()).toEqual(
			story.events
				.filter((event) => event.layer === 'damascus')
				.map((event) => event.id)
				.toSorted()
		);
		const [arabic] = search(index, 'دمشق');
		expect(arabic).toMatchObject({ where: 'place', language: 'ar' });
	});

	it.each(['Сирия', 'سوريا', 'سُوريا'])('finds what lies in Syria by its country: %s', (query) => {
		const inSyria = story.events.filter(({ layer }) =>
			['damascus', 'sweida', 'golan-buffer-zone'].includes(layer)
		);
		expect(inSyria.length).toBeGreaterThan(3);
		expect(idsFor(query).toSorted()).toEqual(inSyria.map(({ id }) => id).toSorted());
		expect(search(index, query)[0]).toMatchObject({ where: 'place' });
	});

	it('finds it by its English name too, among all that speak of it', () => {
		const inSyria = story.events.filter(({ layer }) => layer === 'damascus' || layer === 'sweida');
		expect(idsFor('syria')).toEqual(expect.arrayContaining(inSyria.map(({ id }) => id)));
		expect(idsFor('Россия')).toEqual(expect.arrayContaining(['assad-asylum']));
	});

	it.each(['alsharaa', 'AL-SHARAA', 'al‑sharaa', '“al-Sharaa”', 'al--sharaa'])(
		'takes “%s” for al-Sharaa',
		(query) => {
			expect(idsFor(query).toSorted()).toEqual(idsFor('al-Sharaa').toSorted());
			expect(idsFor(query).length).toBeGreaterThan(3);
		}
	);

	it('finds it in two words too, and shows the longer', () => {
		for (const id of idsFor('al-Sharaa')) expect(idsFor('al Sharaa')).toContain(id);
		expect(search(index, 'al Sharaa').map(({ snippet }) => snippet.hit)).not.toContain('al');
	});

	it('wants every word, and each at the beginning of one', () => {
		expect(idsFor('lavrov october')).toContain('summit-invitation');
		expect(idsFor('lavrov bedouin')).toEqual([]);
		expect(idsFor('lavr')).toEqual(idsFor('Lavrov'));
		expect(idsFor('avrov')).toEqual([]);
		expect(idsFor(' ’ — ')).toEqual([]);
		expect(idsFor('')).toEqual([]);
	});

	it('puts titles before quotes, quotes before actors and places, notes last; ties in text order', () => {
		const weight = { title: 0, quote: 1, actor: 2, place: 2, source: 2, note: 3 };
		const order = story.events.map((event) => event.id);
		for (const query of ['damascus', 'israel', 'lavrov', 's', 'russia', 'al-sharaa']) {
			const ranks = search(index, query).map(
				({ where, event }) => weight[where] * order.length + order.indexOf(event.id)
			);
			expect(ranks.length).toBeGreaterThan(1);
			expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
		}
		expect(new Set(search(index, 'israel').map(({ where }) => where)).size).toBeGreaterThan(1);
	});

	it('prefers one text with all the words to several with some', () => {
		const [first] = search(index, 'druze minority');
		expect(first).toMatchObject({ event: { id: 'israel-druze-claim' }, where: 'title' });
	});

	it(
		'finds every event by the beginning of any word of its texts, and shows where, letter for letter',
		() => {
			const entries = index.flatMap(({ event, entries }) =>
				entries.map((entry) => ({ event, text: entry.text }))
			);
			fc.assert(
				fc.property(
					fc.constantFrom(...entries),
					fc.nat(),
					fc.integer({ min: 1, max: 12 }),
					(entry, n, length) => {
						const words = entry.text.split(/\s+/).filter((word) => normalizeQuery(word).length > 0);
						const word = words[n % Math.max(1, words.length)];
						if (word === undefined) return;
						const [query = ''] = normalizeQuery(word);
						const results = search(index, query.slice(0, length));
						expect(results.map(({ event }) => event.id)).toContain(entry.event.id);
						for (const { event, where, snippet } of results) {
							const whole = snippet.before + snippet.hit + snippet.after;
							const texts = index.find((one) => one.event === event)?.entries ?? [];
							const home = texts.find((one) => one.where === where && one.text.includes(whole));
							expect(home).toBeDefined();
							expect(normalizeText(snippet.hit).letters).toBe(query.slice(0, length));
							expect(snippet.cutBefore || home?.text.startsWith(whole)).toBe(true);
							expect(snippet.cutAfter || home?.text.endsWith(whole)).toBe(true);
							expect(whole.length).toBeLessThan(snippet.hit.length + 120);
						}
					}
				),
				{ seed: 5, numRuns: 60 }
			);
		},
		SLOW
	);

	it(
		'never throws, whatever is typed',
		() => {
			fc.assert(
				fc.property(fc.string({ unit: 'binary' }), (query) => {
					expect(search(index, query).length).toBeLessThanOrEqual(story.events.length);
				}),
				{ seed: 5, numRuns: 150 }
			);
		},
		SLOW
	);
});
