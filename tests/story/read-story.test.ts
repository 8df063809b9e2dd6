import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/lib/story/read-story.ts';
import { TAKEN_BESIDE_EVENTS, TAKEN_BESIDE_STORIES } from '../../src/lib/story/reserved.ts';
import { isSlug } from '../../src/lib/story/values.ts';
import {
	bytes,
	fixture,
	onlyProblem,
	OVERLAKE,
	readSpoiled,
	set,
	storyOf,
	talks,
	UNPLACED_FILE
} from './spoil.ts';
import { runs } from '../tier.ts';

const story = storyOf(readSpoiled());

function eventCalled(id: string) {
	const event = story.events.find((candidate) => candidate.id === id);
	if (event === undefined) throw new Error(`There is no event ${id}.`);
	return event;
}

describe('a story that is read', () => {
	it('has its events in text order, whatever file they are in', () => {
		expect(story.events.map(({ id, layer }) => [id, layer])).toEqual([
			['mayor-talks', 'overlake'],
			['second-boat', 'overlake'],
			['far-shore-waits', 'far-shore'],
			['residents-doubt', 'unplaced']
		]);
	});

	it('has an event’s quotes in text order, with their places', () => {
		const { quotes } = eventCalled('far-shore-waits');
		expect(quotes.map(({ exact }) => exact)).toEqual([
			'the far shore has waited long',
			'the bridge was closed'
		]);
		for (const { exact, start, end } of quotes)
			expect(story.article.text.slice(start, end)).toBe(exact);
	});

	it('keeps a quote’s prefix, and adds none', () => {
		const [first, second] = eventCalled('far-shore-waits').quotes;
		expect(second).toMatchObject({ prefix: 'waited long: ' });
		expect(Object.keys(first).sort()).toEqual(['end', 'exact', 'start']);
	});

	it('sorts events with one start by their end, and then by id', () => {
		const quote = (exact: string) => [{ exact }];
		const read = readSpoiled(
			set(UNPLACED_FILE, ['features', 0, 'properties', 'quotes'], quote('The mayor of Overlake')),
			set(OVERLAKE, ['features', 2, 'properties', 'quotes'], quote('The mayor of Overlake'))
		);
		expect(storyOf(read).events.map(({ id }) => id)).toEqual([
			'residents-doubt',
			'second-boat',
			'mayor-talks',
			'far-shore-waits'
		]);
	});

	it('has layers in the order of the front matter, without the unplaced', () => {
		expect(story.layers.map(({ id, title, bbox }) => [id, title, bbox])).toEqual([
			['overlake', 'Overlake', [10, 50, 10.2, 50.1]],
			['far-shore', 'Far shore', [10.4, 50, 10.6, 50.1]]
		]);
	});

	it('has a place with a spot outside its hole', () => {
		const [place] = story.layers[1]?.places ?? [];
		expect(place).toMatchObject({
			id: 'far-shore-area',
			title: 'Far shore',
			source: 'Drawn by hand, for tests.'
		});
		expect(place?.spot[0]).toBeGreaterThan(10.47);
	});

	it('has its own names for what the file calls radius_m, and nothing optional', () => {
		expect(eventCalled('second-boat').where).toEqual({
			name: 'the town hall of Overlake',
			precision: 'building',
			radiusM: 100,
			from: 'record',
			speaks: true
		});
		expect(eventCalled('residents-doubt')).toMatchObject({
			geometry: null,
			spot: null,
			where: { radiusM: null, speaks: false },
			codes: {}
		});
		expect(eventCalled('mayor-talks').notes[0]?.sources[0]).toEqual({
			title: 'Minutes of the council',
			publisher: 'Council of Overlake',
			date: { edtf: '2031-05-05', words: '5 May 2031' },
			url: 'https://example.org/minutes/2031-05-05'
		});
	});

	it('has null for an address that a source does not give', () => {
		const read = readSpoiled(set(OVERLAKE, talks('notes', 0, 'sources', 0, 'url'), undefined));
		expect(storyOf(read).events[0]?.notes[0]?.sources[0]?.url).toBeNull();
	});

	it('has its provenance', () => {
		expect(story.provenance).toEqual({
			publisher: 'The Overlake Gazette',
			url: 'https://example.org/overlake/second-ferry',
			date: { edtf: '2031-05-06', words: '6 May 2031' },
			nature: 'A made-up report about a made-up lake, for tests.',
			line: 'OVERLAKE, Tuesday',
			rewrites: null,
			asOf: { edtf: '2031-06-01', words: '1 June 2031' }
		});
	});

	it('is plain data: it comes back from JSON as it went', () => {
		expect(JSON.parse(JSON.stringify(story))).toEqual(story);
	});

	it('is read twice to the same value, and leaves its files as they are', () => {
		const files = fixture('lakeside');
		const before = [...files].map(([name, content]) => [name, [...content]]);
		const [first, second] = [
			readStory({ id: 'lakeside', files }),
			readStory({ id: 'lakeside', files })
		];
		expect(second).toEqual(first);
		expect([...files].map(([name, content]) => [name, [...content]])).toEqual(before);
	});
});

describe('the folder’s name', () => {
	it.each(['Lakeside', 'lake side', '../lakeside', '', 'lake_side'])(
		'is refused where it cannot stand in an address: %j',
		(id) => {
			const outcome = readStory({ id, files: fixture('lakeside') });
			expect(outcome).toMatchObject({
				ok: false,
				problems: [{ what: expect.stringContaining('cannot stand in an address') }]
			});
		}
	);
});

describe('a name that the site keeps', () => {
	const ROUTES = path.join(import.meta.dirname, '../../src/routes');
	const pagesIn = (...folder: string[]) => readdirSync(path.join(ROUTES, ...folder)).filter(isSlug);

	it('is every page’s beside the stories, and every folder’s that is served as it is', () => {
		const folders = readdirSync(path.join(ROUTES, '../../static')).filter(isSlug);
		const taken = [...pagesIn(), ...folders];
		expect(taken).toContain('licences');
		expect(TAKEN_BESIDE_STORIES).toEqual(expect.arrayContaining(taken));
	});

	it('is every page’s beside a story’s events', () => {
		const taken = pagesIn('[story]');
		expect(taken).toContain('data');
		expect(TAKEN_BESIDE_EVENTS).toEqual(expect.arrayContaining(taken));
	});

	it.each(TAKEN_BESIDE_STORIES)('is no story’s: %s', (id) => {
		expect(readStory({ id, files: fixture('lakeside') })).toEqual({
			ok: false,
			problems: [
				{
					file: `${id}/`,
					at: null,
					what: `The folder is called "${id}", a name that the site keeps for itself.`,
					fix: 'Rename it.'
				}
			]
		});
	});

	it.each(TAKEN_BESIDE_EVENTS)('is no event’s: %s', (id) => {
		const problem = onlyProblem(set(UNPLACED_FILE, ['features', 0, 'id'], id));
		expect(problem).toMatchObject({
			file: 'lakeside/unplaced.geojson',
			at: `feature "${id}"`,
			what: `The id is "${id}", a name that the site keeps for itself: an event’s id is the address of its page.`
		});
	});

	it('may be a place’s, which has no page', () => {
		storyOf(readSpoiled(set(OVERLAKE, ['features', 0, 'id'], 'data')));
	});
});

describe('the date-line story', () => {
	const dateLine = storyOf(readStory({ id: 'date-line', files: fixture('date-line') }));

	it('crosses the antimeridian with west > east', () => {
		const [channel] = dateLine.layers;
		expect(channel?.bbox).toEqual([178.5, 4, -179, 6]);
		expect(dateLine.view).toEqual([176, 2, -176, 8]);
		expect(channel?.places[0]?.spot[0]).toBeGreaterThan(178.5);
	});

	it('is in Arabic, quotes and all', () => {
		expect(dateLine.article.language).toBe('ar');
		expect(dateLine.events.map(({ id }) => id)).toEqual([
			'ferry-announced',
			'first-crossing',
			'light-rain',
			'islands-closer'
		]);
		for (const { quotes } of dateLine.events) {
			for (const { exact, start, end } of quotes)
				expect(dateLine.article.text.slice(start, end)).toBe(exact);
		}
	});

	it('keeps markup in its text as text', () => {
		const rain = dateLine.events.find(({ id }) => id === 'light-rain');
		expect(rain?.title).toBe('<img src=x onerror=alert(1)> & "light" rain');
		expect(rain?.speaker).toBe('<b>محطة الرصد الجوي</b>');
	});
});

describe('whatever bytes a folder holds', () => {
	const names = ['article.md', 'overlake.geojson', 'far-shore.geojson', 'unplaced.geojson'];

	it('are read or refused, and never thrown at', () => {
		const damage = fc.record({
			name: fc.constantFrom(...names),
			at: fc.double({ min: 0, max: 1, noNaN: true }),
			length: fc.nat(40),
			put: fc.oneof(
				fc.string({ maxLength: 20 }),
				fc.constantFrom('null', '{}', '[]', '"', '1e999', '---', '\u0000', '\n')
			)
		});
		fc.assert(
			fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
				const outcome = readSpoiled(
					...damages.map(({ name, at, length, put }) => (files: Map<string, Uint8Array>) => {
						const text = new TextDecoder().decode(files.get(name));
						const start = Math.floor(at * text.length);
						files.set(name, bytes(text.slice(0, start) + put + text.slice(start + length)));
					})
				);
				if (outcome.ok) return;
				expect(outcome.problems.length).toBeGreaterThan(0);
				for (const { file, what, fix } of outcome.problems) {
					expect(file).toMatch(/^lakeside\//u);
					expect(what).toMatch(/\S.*[.]$/su);
					expect(fix).not.toBe('');
				}
			}),
			{ seed: 20250731, numRuns: runs(400) }
		);
	});

	it('are read or refused when a JSON value stands where it should not', () => {
		const steps = fc.constantFrom<(string | number)[]>(
			['type'],
			['bbox'],
			['layer'],
			['layer', 'names'],
			['features'],
			['features', 0],
			['features', 0, 'geometry'],
			['features', 0, 'geometry', 'coordinates'],
			['features', 0, 'geometry', 'coordinates', 0],
			['features', 0, 'geometry', 'coordinates', 0, 1],
			['features', 1, 'id'],
			['features', 1, 'properties'],
			['features', 1, 'geometry', 'coordinates'],
			['features', 1, 'properties', 'when'],
			['features', 1, 'properties', 'where'],
			['features', 1, 'properties', 'codes'],
			['features', 1, 'properties', 'quotes', 0],
			['features', 1, 'properties', 'notes', 0, 'sources', 0, 'date']
		);
		fc.assert(
			fc.property(steps, fc.jsonValue(), (path, value) => {
				const outcome = readSpoiled(set(OVERLAKE, path, value));
				if (!outcome.ok) expect(outcome.problems.length).toBeGreaterThan(0);
			}),
			{ seed: 20250731, numRuns: runs(400) }
		);
	});
});
