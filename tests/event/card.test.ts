import { load } from 'cheerio';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import EventCard from '../../src/lib/event/EventCard.svelte';
import { placeCaveat, standingsWords } from '../../src/lib/event/words.ts';
import { readStory } from '../../src/lib/story/read-story.ts';
import type { StoryEvent, Where } from '../../src/lib/story/story.ts';
import { readStoryFolder } from '../../src/make/stories.ts';
import { OVERLAKE, readSpoiled, set, storyOf, talks, type Spoil } from '../story/spoil.ts';

/* What a card says, as it is served: the quote in its sentence, who says so, and where. */

const syria = storyOf(readStory(await readStoryFolder('geo', 'syria-russia')));

function cardOf(event: StoryEvent, story = syria) {
	const $ = load(render(EventCard, { props: { event, story } }).body);
	$('.attached').remove();
	return $;
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(syria.events.map((event) => [event.id, event] as const))(
	'the card of %s',
	(_id, event) => {
		const $ = cardOf(event);

		it('has each quote whole, and nothing else, as a blockquote', () => {
			const quotes = $('blockquote')
				.toArray()
				.map((quote) => $(quote).text());
			expect(quotes).toEqual(event.quotes.map(({ exact }) => exact));
		});

		it('shows nothing of the article, grey or ink, that is no slice of it', () => {
			$('.passage .visually-hidden, .passage .number').remove();
			const passages = $('.passage')
				.toArray()
				.map((passage) => $(passage).text().trim());
			expect(passages.length).toBeGreaterThan(0);
			for (const passage of passages) expect(syria.article.text).toContain(passage);
		});
	}
);

describe('a card of a quote within its sentence', () => {
	const read = (quotes: readonly object[], ...more: readonly Spoil[]) => {
		const story = storyOf(readSpoiled(set(OVERLAKE, talks('quotes'), quotes), ...more));
		const event = story.events.find(({ id }) => id === 'mayor-talks');
		if (!event) throw new Error('The mayor’s talks are gone.');
		return cardOf(event, story);
	};

	it('says in reading order which words are context', () => {
		const $ = read([{ exact: 'met the ferry master' }]);
		expect(words($('.passage').text())).toBe(
			'Context: The mayor of Overlake met the ferry master Context: on Monday.'
		);
	});

	it('says nothing of context where the quote is the sentence', () => {
		const $ = read([{ exact: 'The mayor of Overlake met the ferry master on Monday.' }]);
		expect($('.passage').text()).not.toContain('Context');
	});

	it('shows the words that a quote leans on with their sentence’s number', () => {
		const context = { exact: 'The bridge was closed after a storm in 2029' };
		const $ = read([{ exact: 'the mayor said.', context }]);
		const [leaned, passage] = $('.passage')
			.toArray()
			.map((one) => words($(one).text()));
		expect(leaned).toBe(`From sentence 2: Context: ${context.exact}`);
		expect(passage).toBe('Context: “We will buy a second boat,” the mayor said.');
		expect(words($('p.said').text())).toBe('In the article’s own voice · sentence 3 · news');
	});

	it('tells each quote as what it is', () => {
		const speaker = 'the mayor';
		const $ = read([
			{ exact: 'The mayor of Overlake' },
			{ exact: '“We will buy a second boat,”', standing: 'quoted', speaker },
			{ exact: 'the mayor said', standing: 'indirect', speaker }
		]);
		expect(
			$('p.said')
				.toArray()
				.map((said) => words($(said).text()))
		).toEqual([
			'In the article’s own voice · sentence 1',
			'Quotation: the mayor; then indirect speech: the mayor · sentence 3',
			'News'
		]);
	});
});

it('the standings of several quotes are told in their order', () => {
	expect(standingsWords([{ standing: 'quoted', speaker: 'Ada' }])).toBe('Quotation: Ada');
});

describe('where a place comes from', () => {
	const record: Where = {
		name: 'Suva',
		precision: 'city',
		radiusM: 5000,
		from: 'record',
		speaks: false
	};

	it.each([
		[{ article: 'Fiji' }, 'The article says “Fiji”; Suva comes from the record.'],
		[{ article: null }, 'The article names no place; this one comes from the record.'],
		[{}, 'This place comes from the record.'],
		[{ from: 'article' as const }, null],
		[{ from: 'article' as const, article: 'suva' }, null],
		[{ from: 'article' as const, article: 'the capital' }, 'The article says “the capital”.'],
		[{ precision: 'none' as const, from: 'none' as const, article: null }, null]
	])('is told only as far as it is known: %j', (more, said) => {
		expect(placeCaveat({ ...record, ...more })).toBe(said);
	});
});

describe('a note', () => {
	it('is called what it is, with the day of a correction', () => {
		const [first] = syria.events;
		if (!first) throw new Error('No event.');
		const note = { text: 'The year is wrong.', firstEnd: 18, sources: [], changed: null };
		const added = { edtf: '2025-12-01', words: '1 December 2025' };
		const of = (more: Pick<StoryEvent['notes'][number], 'kind' | 'changed'>) =>
			words(cardOf({ ...first, notes: [{ ...note, added, ...more }] })('[role=note]').text());
		expect(of({ kind: 'correction', changed: null })).toBe(
			'Editor’s note (correction) The year is wrong. Added 1 December 2025'
		);
		expect(of({ kind: 'context', changed: null })).toBe('Editor’s note The year is wrong.');
		expect(of({ kind: 'update', changed: { edtf: '2025-12-02', words: '2 December 2025' } })).toBe(
			'Editor’s note (update) The year is wrong. Added 1 December 2025; changed 2 December 2025'
		);
	});
});
