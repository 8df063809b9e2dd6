import { describe, expect, it } from 'vitest';
import { saidOf, saidOfAll } from '../../src/lib/story/said.ts';
import {
	ARTICLE,
	FAR_SHORE,
	onlyProblem,
	outline,
	OVERLAKE,
	problemsOf,
	readSpoiled,
	set,
	storyOf,
	swap,
	talks,
	UNPLACED_FILE
} from './spoil.ts';

const file = 'lakeside/overlake.geojson';
const at = 'feature "mayor-talks"';

describe('a quote', () => {
	const quote = (...selectors: readonly object[]) => set(OVERLAKE, talks('quotes'), selectors);

	it('that is not in the article is refused with the nearest text, and with what differs', () => {
		const problem = onlyProblem(
			quote({ exact: 'The mayor of Overlake met the ferry master on Tuesday.' })
		);
		expect(problem).toMatchObject({ file, at });
		expect(problem.what).toMatch(
			/^The quote "The mayor of Overlake met the ferry master on Tuesday\." is not in the article: .+\.$/u
		);
		expect(problem.fix).toContain('"The mayor of Overlake met the ferry master on Monday.');
		expect(problem.fix).toMatch(/in sentence 1 \(characters 0 to \d+\)\.$/u);
	});

	it('with straight quotation marks is told so by the difference', () => {
		const problem = onlyProblem(quote({ exact: '"We will buy a second boat," the mayor said.' }));
		expect(problem.fix).toContain('“We will buy a second boat,” the mayor said.');
	});

	it('with nothing like it in the article is refused all the same', () => {
		expect(onlyProblem(quote({ exact: '漢字' }))).toMatchObject({
			at,
			what: expect.stringContaining('The quote "漢字" is not in the article'),
			fix: expect.stringMatching(/^Copy the words from the article/u)
		});
	});

	it('that occurs twice is refused with both places', () => {
		const { text } = storyOf(readSpoiled()).article;
		const first = text.indexOf('bridge was closed');
		const second = text.indexOf('bridge was closed', first + 1);
		expect(onlyProblem(quote({ exact: 'bridge was closed' }))).toEqual({
			file,
			at,
			what: `The quote "bridge was closed" stands in the article 2 times: sentence 2 (characters ${first} to ${first + 17}); sentence 4 (characters ${second} to ${second + 17}).`,
			fix: 'Add a prefix or suffix: the words just before or just after the one that is meant.'
		});
	});

	it('that occurs twice is found by its prefix or its suffix', () => {
		storyOf(readSpoiled(quote({ exact: 'bridge was closed', suffix: ' after' })));
		storyOf(readSpoiled(quote({ exact: 'bridge was closed', prefix: 'long: the ' })));
	});

	it('may not stand twice in one event', () => {
		expect(onlyProblem(quote({ exact: 'on Monday' }, { exact: 'on Monday' })).what).toBe(
			'It quotes "on Monday" twice.'
		);
	});

	it('names each of several that are wrong', () => {
		expect(
			problemsOf(quote({ exact: 'nowhere at all' }, { exact: 'bridge was closed' }))
		).toHaveLength(2);
	});
});

describe('the words that a quote leans on', () => {
	const leaning = (context: unknown) =>
		set(OVERLAKE, talks('quotes'), [
			{ exact: 'The mayor of Overlake met the ferry master on Monday.', context }
		]);

	it('are found in the article, like the quote', () => {
		const { events, article } = storyOf(
			readSpoiled(leaning({ exact: 'bridge was closed', suffix: ' after' }))
		);
		const { context } = events.find(({ id }) => id === 'mayor-talks')?.quotes[0] ?? {};
		expect(article.text.slice(context?.start, (context?.end ?? 0) + 6)).toBe(
			'bridge was closed after'
		);
	});

	it('that are not in the article are refused with the nearest text', () => {
		const problem = onlyProblem(leaning({ exact: 'The bridge was shut after a storm in 2029' }));
		expect(problem).toMatchObject({ file, at });
		expect(problem.what).toMatch(
			/^The context "The bridge was shut after a storm in 2029" is not in the article: .+\.$/u
		);
		expect(problem.fix).toContain('in sentence 2 (characters');
	});

	it('that occur twice are refused with both places', () => {
		expect(onlyProblem(leaning({ exact: 'bridge was closed' }))).toMatchObject({
			at,
			what: expect.stringContaining(
				'The context "bridge was closed" stands in the article 2 times: sentence 2'
			),
			fix: 'Add a prefix or suffix: the words just before or just after the one that is meant.'
		});
	});

	it('in the quote’s own sentence are refused: that is shown anyway', () => {
		expect(onlyProblem(leaning({ exact: 'the ferry master' }))).toEqual({
			file,
			at,
			what: 'The context "the ferry master" stands in the quote’s own sentence (sentence 1), which is shown with the quote anyway.',
			fix: 'Take it out, or name the words of another sentence that the quote leans on.'
		});
	});
});

describe('the standing of one quote', () => {
	const quotes = (more: object) =>
		set(OVERLAKE, talks('quotes'), [
			{ exact: 'The mayor of Overlake' },
			{ exact: 'met the ferry master on Monday.', ...more }
		]);
	const eventWith = (more: object) => {
		const story = storyOf(readSpoiled(quotes(more)));
		const event = story.events.find(({ id }) => id === 'mayor-talks');
		if (!event) throw new Error('The mayor’s talks are gone.');
		return event;
	};

	it('goes before the event’s, which stays what filters and markers go by', () => {
		const event = eventWith({ standing: 'claimed', speaker: 'the mayor' });
		expect(event).toMatchObject({ standing: 'fact', speaker: null });
		expect(saidOfAll(event, event.quotes)).toEqual([
			{ standing: 'fact', speaker: null },
			{ standing: 'claimed', speaker: 'the mayor' }
		]);
	});

	it('is the event’s where the quote says nothing of its own', () => {
		const event = eventWith({});
		expect(saidOfAll(event, event.quotes)).toEqual([{ standing: 'fact', speaker: null }]);
		expect(saidOf({ standing: 'quoted', speaker: 'the mayor' }, { standing: 'indirect' })).toEqual({
			standing: 'indirect',
			speaker: 'the mayor'
		});
		expect(saidOf({ standing: 'quoted', speaker: 'the mayor' }, { speaker: null })).toEqual({
			standing: 'quoted',
			speaker: null
		});
	});
});

describe('the article’s words for a place', () => {
	const words = (value: unknown) => set(OVERLAKE, talks('where', 'article'), value);

	it('stand in the article, letter for letter', () => {
		expect(onlyProblem(words('the town of Overlake'))).toEqual({
			file,
			at,
			what: 'The property "where.article" is "the town of Overlake", which does not stand in the article.',
			fix: expect.stringContaining('or write null where it names none')
		});
		expect(problemsOf(words('Overlake'))).toEqual([]);
	});

	it('are not none where the article gives the place', () => {
		expect(onlyProblem(words(null))).toEqual({
			file,
			at,
			what: '"where.from" is "article", but "where.article" is null: the article names no place.',
			fix: expect.stringContaining('"from": "record"')
		});
		expect(problemsOf(words(null), set(OVERLAKE, talks('where', 'from'), 'record'))).toEqual([]);
	});
});

describe('the article’s words for a date', () => {
	it('stand in the article, letter for letter', () => {
		const problem = onlyProblem(set(OVERLAKE, talks('when', 'words'), 'last winter'));
		expect(problem.what).toBe(
			'The property "when.words" is "last winter", which does not stand in the article.'
		);
		expect(problem.fix).toContain('or write null');
	});
});

describe('an id', () => {
	it('that stands twice in a story is refused with both features', () => {
		expect(onlyProblem(set(FAR_SHORE, ['features', 0, 'id'], 'overlake-area'))).toEqual({
			file: 'lakeside/far-shore.geojson',
			at: 'feature "overlake-area"',
			what: 'The id "overlake-area" stands twice in the story: feature 1 of overlake.geojson and feature 1 of far-shore.geojson.',
			fix: expect.stringContaining('another id')
		});
	});

	it('that is missing twice is missing, and no id twice', () => {
		const problems = problemsOf(
			set(OVERLAKE, ['features', 0, 'id'], undefined),
			set(FAR_SHORE, ['features', 0, 'id'], undefined)
		);
		expect(problems.map(({ what }) => what)).toEqual([
			'The feature has no id.',
			'The feature has no id.'
		]);
	});

	it('that stands twice in a file is refused', () => {
		expect(problemsOf(set(OVERLAKE, ['features', 2, 'id'], 'mayor-talks'))[0]?.what).toContain(
			'feature 2 of overlake.geojson and feature 3 of overlake.geojson'
		);
	});
});

describe('a relation', () => {
	const relation = (to: string) => set(OVERLAKE, talks('relations'), [{ to, label: 'leads to' }]);

	it('to an event that does not exist is refused with the nearest id', () => {
		expect(onlyProblem(relation('second-bout'))).toEqual({
			file,
			at,
			what: 'The relation "leads to" leads to "second-bout", which is no event of this story.',
			fix: 'Did you mean "second-boat"?'
		});
	});

	it('to nothing like an event is refused with all of them', () => {
		expect(onlyProblem(relation('q')).fix).toBe(
			'Name one of its events: mayor-talks, second-boat, far-shore-waits, residents-doubt.'
		);
	});

	it('to the event itself is refused', () => {
		expect(onlyProblem(relation('mayor-talks')).what).toContain('which is the event itself');
	});

	it('to a place is refused', () => {
		expect(onlyProblem(relation('overlake-area')).what).toContain('which is no event');
	});

	it('to what is no id is refused', () => {
		expect(onlyProblem(relation('Second Boat')).what).toContain(
			'"relations[0].to" is "Second Boat", which is not an id'
		);
	});

	it('is not doubted while a file cannot be read, in which its event may be', () => {
		const problems = problemsOf((files) => files.set(FAR_SHORE, new TextEncoder().encode('{')));
		expect(problems.map((problem) => problem.file)).toEqual(['lakeside/far-shore.geojson']);
	});
});

describe('a place', () => {
	it('must be in every layer', () => {
		expect(
			problemsOf(set(FAR_SHORE, ['features', 0], undefined), (files) => {
				const json = JSON.parse(new TextDecoder().decode(files.get(FAR_SHORE)));
				files.set(
					FAR_SHORE,
					new TextEncoder().encode(
						JSON.stringify({
							...json,
							features: json.features.slice(1),
							bbox: [10.42, 50.01, 10.44, 50.09]
						})
					)
				);
			})
		).toMatchObject([
			{ file: 'lakeside/far-shore.geojson', at: null, what: 'The layer has no place.' }
		]);
	});

	it.each([
		[{ type: 'Point', coordinates: [10.1, 50.05] }, 'The place is a Point.'],
		[null, 'The place has no geometry.']
	])('must be an area: %j', (geometry, what) => {
		const bbox = set(OVERLAKE, ['bbox'], [10.1, 50.04, 10.11, 50.05]);
		expect(onlyProblem(set(OVERLAKE, ['features', 0, 'geometry'], geometry), bbox)).toMatchObject({
			at: 'feature "overlake-area"',
			what,
			fix: expect.stringContaining('a Polygon or a MultiPolygon')
		});
	});

	it('is none among the unplaced', () => {
		const place = {
			type: 'Feature',
			id: 'nowhere',
			properties: { role: 'place', title: 'P', source: 'S' },
			geometry: null
		};
		expect(onlyProblem(set(UNPLACED_FILE, ['features', 1], place)).what).toBe(
			'unplaced.geojson holds a place.'
		);
	});
});

describe('an event’s geometry', () => {
	const where = { name: 'Overlake', precision: 'city', radius_m: 3000, from: 'article' };
	const AREA = {
		type: 'Polygon',
		coordinates: [
			[
				[10.05, 50.02],
				[10.15, 50.02],
				[10.15, 50.08],
				[10.05, 50.08],
				[10.05, 50.02]
			]
		]
	};

	it('that is null belongs to the unplaced', () => {
		const problem = onlyProblem(
			set(OVERLAKE, ['features', 1, 'geometry'], null),
			set(OVERLAKE, talks('where'), { name: '', precision: 'none', from: 'none' })
		);
		expect(problem).toMatchObject({
			at,
			what: 'The event has "geometry": null, but stands in a layer with a place.',
			fix: 'Give it a geometry, or move it to unplaced.geojson.'
		});
	});

	it('is none among the unplaced', () => {
		const problems = problemsOf(
			set(UNPLACED_FILE, ['features', 0, 'geometry'], { type: 'Point', coordinates: [10, 50] }),
			set(UNPLACED_FILE, ['features', 0, 'properties', 'where'], where),
			set(UNPLACED_FILE, ['bbox'], [10, 50, 10, 50])
		);
		expect(problems).toMatchObject([
			{
				at: 'feature "residents-doubt"',
				what: expect.stringContaining('stands in unplaced.geojson')
			}
		]);
	});

	it.each([
		['building', AREA, { radius_m: 100 }, 'a Polygon', 'Make it a Point'],
		['city', AREA, { radius_m: 100 }, 'a Polygon', 'Make it a Point'],
		['governorate', undefined, { radius_m: null }, 'a Point', 'a Polygon or a MultiPolygon'],
		['zone', undefined, { radius_m: null }, 'a Point', 'a Polygon or a MultiPolygon'],
		['country', undefined, {}, 'a Point', 'a Polygon or a MultiPolygon'],
		['none', undefined, { from: 'none' }, 'a Point', '"geometry": null']
	])('fits the precision %s', (precision, geometry, more, is, fix) => {
		const { radius_m: _, ...bare } = where;
		const problem = onlyProblem(
			set(OVERLAKE, talks('where'), { ...bare, precision, ...more }),
			...(geometry ? [set(OVERLAKE, ['features', 1, 'geometry'], geometry)] : [])
		);
		expect(problem).toMatchObject({
			at,
			what: `The precision is "${precision}", but the geometry is ${is}.`,
			fix: expect.stringContaining(fix)
		});
	});

	it.each([undefined, null])('needs a radius for a city: %s', (radius) => {
		expect(onlyProblem(set(OVERLAKE, talks('where', 'radius_m'), radius))).toMatchObject({
			at,
			what: 'The precision is "city", but "where.radius_m" is missing.'
		});
	});

	it('has no radius for an area', () => {
		expect(
			onlyProblem(set(FAR_SHORE, ['features', 1, 'properties', 'where', 'radius_m'], 500))
		).toMatchObject({
			at: 'feature "far-shore-waits"',
			what: 'The precision is "zone", but "where.radius_m" is 500.'
		});
	});

	it('says who places it, where it has a place', () => {
		expect(onlyProblem(set(OVERLAKE, talks('where', 'from'), 'none')).what).toBe(
			'The precision is "city", but "where.from" is "none".'
		);
		expect(
			onlyProblem(set(UNPLACED_FILE, ['features', 0, 'properties', 'where', 'from'], 'article'))
				.what
		).toBe('The precision is "none", but "where.from" is "article".');
	});

	it('has a place with a name', () => {
		expect(onlyProblem(set(OVERLAKE, talks('where', 'name'), ' ')).what).toBe(
			'The property "where.name" is empty.'
		);
	});
});

describe('an event’s distance from its layer’s place', () => {
	const far = (position: readonly number[], bbox: readonly number[]) => [
		set(OVERLAKE, ['features', 1, 'geometry', 'coordinates'], position),
		set(OVERLAKE, ['bbox'], bbox)
	];

	it('is refused beyond the place’s own size, in kilometres', () => {
		expect(onlyProblem(...far([11, 50.05], [10, 50, 11, 50.1]))).toEqual({
			file,
			at,
			what: 'The event lies at [11,50.05], 57 km from its layer’s place.',
			fix: expect.stringContaining('"from": "record"')
		});
	});

	it('is allowed up to the place’s own size', () => {
		storyOf(readSpoiled(...far([10.3, 50.05], [10, 50, 10.3, 50.1])));
	});

	it('is allowed where the record places it', () => {
		storyOf(
			readSpoiled(
				...far([11, 50.05], [10, 50, 11, 50.1]),
				set(OVERLAKE, talks('where', 'from'), 'record')
			)
		);
	});

	it.each(['article', 'record'])(
		'is told as longitude and latitude swapped where that explains it (%s)',
		(from) => {
			const problem = onlyProblem(
				...far([50.05, 10.1], [10, 10.1, 50.05, 50.1]),
				set(OVERLAKE, talks('where', 'from'), from)
			);
			expect(problem).toMatchObject({
				at,
				what: expect.stringContaining('longitude and latitude look swapped'),
				fix: expect.stringContaining('Write [10.1,50.05]: longitude first.')
			});
			expect(problem.what).toContain('The event lies at [50.05,10.1], 5,');
		}
	);

	it('lets a swapped pair not spoil the bbox’s good name', () => {
		expect(
			onlyProblem(set(OVERLAKE, ['features', 1, 'geometry', 'coordinates'], [50.05, 10.1])).what
		).toContain('look swapped');
	});

	it.each([
		[
			'open',
			[
				[10, 50],
				[10.2, 50],
				[10.2, 50.1],
				[10, 50.1]
			],
			'is not closed'
		],
		[
			'wound wrongly',
			[
				[10, 50],
				[10, 50.1],
				[10.2, 50.1],
				[10.2, 50],
				[10, 50]
			],
			'is wound'
		]
	])('is told at once where the place’s ring is %s', (_, ring, fault) => {
		const problems = problemsOf(
			outline([ring]),
			set(OVERLAKE, ['features', 1, 'geometry', 'coordinates'], [50.05, 10.1])
		);
		expect(problems.map(({ what }) => what)).toEqual([
			expect.stringContaining(fault),
			expect.stringContaining('longitude and latitude look swapped')
		]);
	});

	it('is told at once where it is the event’s own ring that is open', () => {
		const ring = [
			[50.01, 10.1],
			[50.02, 10.1],
			[50.02, 10.12]
		];
		const problems = problemsOf(
			set(OVERLAKE, ['features', 1, 'geometry'], {
				type: 'Polygon',
				coordinates: [[...ring, [50.01, 10.12]]]
			}),
			set(OVERLAKE, talks('where', 'precision'), 'zone'),
			set(OVERLAKE, talks('where', 'radius_m'), null)
		);
		expect(problems.map(({ what }) => what)).toEqual([
			expect.stringContaining('is not closed'),
			expect.stringContaining('longitude and latitude look swapped')
		]);
	});

	it('is not measured where the layer’s place could not be read', () => {
		const problems = problemsOf(
			...far([11, 50.05], [10, 50, 11, 50.1]),
			set(OVERLAKE, ['features', 0, 'geometry'], 'x')
		);
		expect(problems.map((problem) => problem.what)).toEqual(['The geometry is "x".']);
	});
});

describe('text', () => {
	it('with markup is a text like any other', () => {
		const title = '<img src=x onerror=alert(1)>';
		const story = storyOf(
			readSpoiled(
				set(OVERLAKE, talks('title'), title),
				swap(ARTICLE, 'OVERLAKE, Tuesday', '<b>OVERLAKE</b>')
			)
		);
		expect(story.events[0]?.title).toBe(title);
		expect(story.provenance.line).toBe('<b>OVERLAKE</b>');
	});
});
