import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/lib/download/annotations.ts';
import { bibtexOf, plainCitation, texText } from '../../src/lib/download/cite.ts';
import { CSV_COLUMNS, csvOf, csvTable } from '../../src/lib/download/csv.ts';
import { wholeGeoJson } from '../../src/lib/download/geojson.ts';
import { kmlOf, xmlText } from '../../src/lib/download/kml.ts';
import { sentencesOf } from '../../src/lib/article/where-quoted.ts';
import { readStory } from '../../src/lib/story/read-story.ts';
import type { Story, StoryEvent } from '../../src/lib/story/story.ts';
import { madeText } from '../../src/lib/download/formats.ts';
import { readStoryFolder } from '../../src/make/stories.ts';
import { storyOf } from '../story/spoil.ts';
import { runs } from '../tier.ts';

/* What is taken away is opened by readers that know nothing of how it was written. */

const folders = await Promise.all([
	readStoryFolder('geo', 'syria-russia'),
	readStoryFolder('tests/fixtures/stories', 'date-line'),
	readStoryFolder('tests/fixtures/stories', 'lakeside')
]);
const stories = folders.map((folder): [string, Story] => [folder.id, storyOf(readStory(folder))]);
const [, syria] = stories[0] ?? [];
if (!syria) throw new Error('The seed story is missing.');

/** A text as it comes back: the apostrophe stands before what a spreadsheet would run. */
const safe = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text);

function rowsOf(csv: string): string[][] {
	const { data, errors } = Papa.parse<string[]>(csv, { newline: '\r\n', delimiter: ',' });
	expect(errors).toEqual([]);
	expect(data.pop()).toEqual(['']);
	return data;
}

describe('the table', () => {
	it.each(stories)('has a row for each event of %s', (_id, story) => {
		const [head, ...rows] = rowsOf(csvOf(story.article, story.events));
		expect(head).toEqual(CSV_COLUMNS);
		expect(rows.map(([id]) => id)).toEqual(story.events.map(({ id }) => id));
		const titles = rows.map((row) => row[CSV_COLUMNS.indexOf('title')]);
		expect(titles).toEqual(story.events.map(({ title }) => title));
		const longitudes = rows.map((row) => row[CSV_COLUMNS.indexOf('longitude')]);
		expect(longitudes).toEqual(story.events.map(({ spot }) => (spot ? String(spot[0]) : '')));
	});

	it('brings back any text, and runs none', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.stringMatching(/^[=+\-@\t\r"',\n;＝]{1,4}[a-z"',\r\n]{0,6}$/)
		);
		const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 });
		fc.assert(
			fc.property(table, (rows) => {
				const read = rowsOf(csvTable(rows));
				expect(read).toEqual(rows.map((row) => row.map(safe)));
				expect(read.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
			}),
			{ seed: 2025, numRuns: runs(500) }
		);
	});

	it('keeps a number below zero a number', () => {
		expect(csvTable([[-3.5, '-3.5', null]])).toBe("-3.5,'-3.5,\r\n");
	});
});

describe('the placemarks', () => {
	const parse = (kml: string) =>
		new DOMParser({
			onError: (level, message) => {
				// It warns of U+FFFD, which stands for what XML cannot hold.
				if (level !== 'warning') throw new Error(`${level}: ${message}`);
			}
		}).parseFromString(kml, 'text/xml');
	const namesIn = (kml: string) =>
		Array.from(parse(kml).getElementsByTagName('Placemark')).map(
			(mark) => mark.getElementsByTagName('name')[0]?.textContent
		);

	it.each(stories)('of %s are its places and events', (_id, story) => {
		const places = story.layers.flatMap((layer) => layer.places.map(({ title }) => title));
		expect(namesIn(kmlOf(story.article, story))).toEqual([
			...places,
			...story.events.map(({ title }) => title)
		]);
	});

	it('stand where the events do', () => {
		const points = syria.events.filter(({ geometry }) => geometry?.type === 'Point');
		const read = Array.from(
			parse(kmlOf(syria.article, { layers: [], events: points })).getElementsByTagName(
				'coordinates'
			)
		);
		expect(read.map(({ textContent }) => textContent?.split(',').slice(0, 2).map(Number))).toEqual(
			points.map(({ spot }) => spot)
		);
	});

	it('carry any text as text', () => {
		const [event] = syria.events;
		if (!event) throw new Error('The story has no event.');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary', minLength: 1 }),
					fc.constantFrom(
						']]>',
						'<!ENTITY a "b">&a;',
						'&lt;b&gt;',
						'<![CDATA[x',
						'<script>1</script>'
					)
				),
				(title) => {
					const [name] = namesIn(
						kmlOf(syria.article, { layers: [], events: [{ ...event, title }] })
					);
					expect(name).toBe(xmlText(title).replace(/\r\n?/g, '\n'));
				}
			),
			{ seed: 2025, numRuns: runs(300) }
		);
	});
});

describe('the annotations', () => {
	it.each(stories)('select the words of %s in its article, once', (_id, story) => {
		const { items, ...page } = annotationsOf(story, story.events);
		expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
		expect(items).toHaveLength(story.events.flatMap(({ quotes }) => quotes).length);
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
		for (const { target } of items) {
			const [{ prefix, exact, suffix }] = target.selector;
			expect(story.article.text.split(prefix + exact + suffix)).toHaveLength(2);
			expect(target.source).toBe(story.provenance.url ?? `urn:dateline:${story.id}:article`);
		}
	});
});

describe('what is quoted and corrected', () => {
	const event = syria.events.find(({ id }) => id === 'assad-deposed');
	if (!event) throw new Error('The story has no such event.');
	const [quote] = event.quotes;
	const [{ start = 0, end = 0 } = {}] = sentencesOf(syria.article, quote);
	const sentence = syria.article.text.slice(start, end);
	const text = 'The year is wrong. It was a year later.';
	const note = { ...event.notes[0], text, firstEnd: 18, sources: [], added: null, changed: null };
	const correction = { ...note, kind: 'correction' as const };
	const half = { ...quote, exact: 'The diplomatic push', end: quote.start + 19 };
	const corrected = { ...event, quotes: [half], notes: [correction] } as const;
	const mark = 'Corrected: see the editor’s note. The year is wrong.';
	const story = { ...syria, events: [corrected] };
	const cell = (column: string, one: StoryEvent = corrected) =>
		rowsOf(csvOf(story.article, [one]))[1]?.[CSV_COLUMNS.indexOf(column)];

	it('stands in the table with its whole sentence and the mark', () => {
		expect(cell('quote')).toBe(half.exact);
		expect(cell('sentences')).toBe(sentence);
		expect(cell('corrected')).toBe(mark);
		expect(cell('quote_standings')).toBe('');
		expect(cell('leans_on')).toBe('');
	});

	it('stands in the table with what it leans on, and with a standing of its own', () => {
		const [context, claimed] = [{ start: 0, end: 5 }, 'claimed' as const];
		const leaning = { ...half, context, standing: claimed, speaker: 'somebody' };
		const one = { ...corrected, quotes: [half, leaning] } as const;
		expect(cell('leans_on', one)).toBe('Syria');
		expect(cell('quote_standings', one)).toBe('fact; claimed (somebody)');
	});

	it('stands in the placemark', () => {
		const kml = madeText(story, story, 'kml');
		for (const words of [`“${half.exact}”`, `In the article: ${sentence}`, mark])
			expect(kml).toContain(words);
	});

	it('stands in the annotation: the sentence round the words, the mark as a comment', () => {
		const [annotation] = annotationsOf(story, story.events).items;
		const [selector] = annotation?.target.selector ?? [];
		expect(sentence.endsWith(`${selector?.exact}${selector?.suffix}`)).toBe(true);
		expect(annotation?.body).toMatchObject([
			{ purpose: 'identifying', value: event.title },
			{ purpose: 'commenting', value: mark }
		]);
	});

	it('stands in the citation of the event, and is told of in that of the story', () => {
		const of = (hash: string) => plainCitation(story, `https://example.org/syria-russia/${hash}`);
		expect(of('#event=assad-deposed&map=1/2/3')).toContain(mark);
		expect(of('#map=1/2/3')).toContain(mark);
		const twice = { ...story, events: [corrected, corrected] };
		expect(plainCitation(twice, '#map=1/2/3')).toContain('Corrected in 2 places: see the');
		expect(bibtexOf(story, '#event=assad-deposed')).toContain('The year is wrong},');
		const none = { ...story, events: [{ ...corrected, notes: [] }] };
		expect(plainCitation(none, '')).not.toContain('Corrected');
	});
});

describe('the whole in one file', () => {
	it.each(folders)('has every feature of $id as it stands in its file', ({ id, files }) => {
		const story = stories.find(([name]) => name === id)?.[1];
		if (!story) throw new Error(`No story ${id}.`);
		const texts = new Map(
			[...files]
				.filter(([name]) => name.endsWith('.geojson'))
				.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
		);
		const whole = JSON.parse(wholeGeoJson(story, texts));
		const features = [...texts.values()].flatMap((text) => JSON.parse(text).features);
		expect(whole.type).toBe('FeatureCollection');
		expect(whole.features).toHaveLength(features.length);
		whole.features.forEach((feature: { properties: Record<string, unknown> }, index: number) => {
			const { layer, ...properties } = feature.properties;
			expect(texts.has(`${String(layer)}.geojson`)).toBe(true);
			expect({ ...feature, properties }).toEqual(features[index]);
		});
	});
});

describe('a citation', () => {
	const address = 'https://example.org/syria-russia/#event=a&map=7/33.5/36.2';

	it('names the article, its publisher, and the exact view', () => {
		const plain = plainCitation(syria, address);
		for (const part of [syria.title, syria.provenance.publisher, address]) {
			expect(plain).toContain(part);
		}
	});

	it('is an entry that BibTeX can read: every brace closed, no sign of TeX left bare', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (title) => {
				const entry = bibtexOf({ ...syria, title }, `${address}}{\\`);
				let depth = 0;
				for (const [sign] of entry.matchAll(/(?<!\\)(?:\\\\)*[{}]/g)) {
					depth += sign.endsWith('{') ? 1 : -1;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(0);
			}),
			{ seed: 2025, numRuns: runs(300) }
		);
		expect(texText('100% of $5 & #1_a')).toBe('100\\% of \\$5 \\& \\#1\\_a');
	});
});
