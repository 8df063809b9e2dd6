import { DOMParser } from '@xmldom/xmldom';
import Papa from 'papaparse';
import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CSV_COLUMNS } from '../../src/lib/download/csv.ts';
import { bibtexOf } from '../../src/lib/download/cite.ts';
import { madeText } from '../../src/lib/download/formats.ts';
import EventCard from '../../src/lib/event/EventCard.svelte';
import type { Story, StoryEvent } from '../../src/lib/story/story.ts';
import {
	ATTACKS,
	everywhere,
	FORMED_TEXTS,
	HIDDEN_IN_QUOTES,
	quoted,
	REFUSED
} from '../fixtures/hostile/corpus.ts';
import { isAudit } from '../tier.ts';
import { OVERLAKE, problemsOf, readSpoiled, set, storyOf } from './spoil.ts';

/* Nothing of the corpus runs, hangs or breaks out: it is refused in a sentence, or it is text. */

/** Milliseconds of processor time for one of them, whatever it does. */
const LONGEST = 5_000;
let before = process.cpuUsage();
beforeEach(() => {
	before = process.cpuUsage();
});
afterEach(() => {
	const { user, system } = process.cpuUsage(before);
	expect((user + system) / 1_000).toBeLessThan(LONGEST);
});

function talksOf(story: Story): StoryEvent {
	const event = story.events.find(({ id }) => id === 'mayor-talks');
	if (!event) throw new Error('The mayor’s talks are gone.');
	return event;
}

/** Elements and attributes by name: what a browser would make of the served page. */
function namesIn(html: string): ReadonlySet<string> {
	const tags = [
		...html
			.replace(/<!--.*?-->/gs, '')
			.matchAll(/<(\/?[a-z!?][^\s>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)
	];
	const attributes = tags.flatMap(([, , rest = '']) =>
		[...rest.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/[^\s=/]+/g)].map(([name]) => ` ${name}`)
	);
	return new Set([...tags.map(([, name = '']) => name), ...attributes]);
}

const cardOf = (story: Story): string =>
	render(EventCard, { props: { event: talksOf(story), story } }).body;
const HARMLESS = namesIn(cardOf(storyOf(readSpoiled(...everywhere('plain words')))));

function expectTextInDownloads(story: Story): void {
	const { data } = Papa.parse<string[]>(madeText(story, story, 'csv'), {
		newline: '\r\n',
		delimiter: ','
	});
	const row = data.find(([id]) => id === 'mayor-talks');
	const title = row?.[CSV_COLUMNS.indexOf('title')] ?? '';
	expect(title.replace(/^'(?=[=+\-@])/, '')).toBe(talksOf(story).title);
	expect(data.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);

	const kml = new DOMParser().parseFromString(madeText(story, story, 'kml'), 'text/xml');
	const elements = new Set(Array.from(kml.getElementsByTagName('*')).map(({ tagName }) => tagName));
	expect([...elements].filter((name) => /^(?:script|b|img)$/i.test(name))).toEqual([]);
	const mark = Array.from(kml.getElementsByTagName('Placemark')).find(
		(one) => one.getAttribute('id') === 'mayor-talks'
	);
	expect(mark?.getElementsByTagName('name')[0]?.textContent).toBe(talksOf(story).title);

	const { items } = JSON.parse(madeText(story, story, 'jsonld'));
	const exact = items.map(
		(item: { target: { selector: [{ exact: string }] } }) => item.target.selector[0].exact
	);
	expect(exact).toEqual(story.events.flatMap(({ quotes }) => quotes.map((quote) => quote.exact)));
	expect(bibtexOf(story, 'https://example.org/')).not.toContain('\\input{');
}

describe('an attack in every text', () => {
	it.each(Object.entries(ATTACKS))('is carried as text: %s', (_name, attack) => {
		const story = storyOf(readSpoiled(...everywhere(attack)));
		expect(talksOf(story)).toMatchObject({ title: attack, speaker: attack });
		expect(story.layers.map(({ title }) => title)).toContain(attack);
		expectTextInDownloads(story);
		expect([...namesIn(cardOf(story))].filter((name) => !HARMLESS.has(name))).toEqual([]);
	});

	it.each(Object.entries(ATTACKS))('is quoted from the article as text: %s', (_name, attack) => {
		const story = storyOf(readSpoiled(...quoted(attack)));
		expect(talksOf(story).quotes[0].exact).toBe(attack.replace('\n', ' '));
		expectTextInDownloads(story);
		expect([...namesIn(cardOf(story))].filter((name) => !HARMLESS.has(name))).toEqual([]);
	});

	it.each(HIDDEN_IN_QUOTES)(
		'and what the article hides is carried letter for letter: %j',
		(words) => {
			const story = storyOf(readSpoiled(...quoted(words)));
			expect(talksOf(story).quotes[0].exact).toBe(words);
			expectTextInDownloads(story);
		}
	);

	it.each(FORMED_TEXTS.map((steps) => [steps.join('.'), steps] as const))(
		'is refused where the text has a form: %s',
		(_path, steps) => {
			for (const attack of Object.values(ATTACKS)) {
				expectSentences(problemsOf(set(OVERLAKE, steps, attack)));
			}
		}
	);
});

/** Each takes a second of its own: the audit has them. */
const LARGE = /MB|million|200,000|bomb/;

describe('refused in a sentence, and soon', () => {
	it.each(Object.entries(REFUSED).filter(([name]) => isAudit || !LARGE.test(name)))(
		'%s',
		(_name, spoils) => {
			expectSentences(problemsOf(...spoils()));
			expect(Reflect.get({}, 'polluted')).toBeUndefined();
		}
	);
});

function expectSentences(problems: ReturnType<typeof problemsOf>): void {
	expect(problems.length).toBeGreaterThan(0);
	for (const { what, fix } of problems.slice(0, 100)) {
		expect(what).toMatch(/^\S.*[.?]$/s);
		expect(fix).toMatch(/^\S.*[.?]$/s);
		expect(what.length + fix.length).toBeLessThan(3_000);
	}
}
