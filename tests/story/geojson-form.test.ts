import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/lib/story/limits.ts';
import {
	FAR_SHORE,
	onlyProblem,
	outline,
	OVERLAKE,
	problemsOf,
	set,
	storyOf,
	readSpoiled,
	talks,
	UNPLACED_FILE,
	type Step
} from './spoil.ts';

const file = 'lakeside/overlake.geojson';
const PLACE = 'feature "overlake-area"';
const TALKS = 'feature "mayor-talks"';

/** The position of the mayor's talks. */
const position = (value: unknown) =>
	set(OVERLAKE, ['features', 1, 'geometry', 'coordinates'], value);
const geometry = (value: unknown) => set(OVERLAKE, ['features', 1, 'geometry'], value);
const feature = (...steps: Step[]) => ['features', 1, ...steps];

const SQUARE = [
	[10, 50],
	[10.2, 50],
	[10.2, 50.1],
	[10, 50.1],
	[10, 50]
];

describe('the collection (RFC 7946 3.3, 4, 5)', () => {
	it('refuses a crs', () => {
		const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
		expect(onlyProblem(set(OVERLAKE, ['crs'], crs))).toMatchObject({
			file,
			at: null,
			what: expect.stringContaining('"crs"'),
			fix: expect.stringContaining('Take it out')
		});
	});

	it('names a member that is not known, and the one that may be meant', () => {
		expect(onlyProblem(set(OVERLAKE, ['layers'], {}))).toMatchObject({
			what: 'The file has the member "layers", which is not known here.',
			fix: 'Did you mean "layer"? Known here: type, bbox, layer, features.'
		});
	});

	it('refuses a missing bbox, and gives it', () => {
		expect(onlyProblem(set(OVERLAKE, ['bbox'], undefined))).toEqual({
			file,
			at: null,
			what: 'The member "bbox" is missing.',
			fix: 'Write "bbox": [10,50,10.2,50.1] (west, south, east, north).'
		});
	});

	it.each([
		['too small', [10, 50, 10.19, 50.1]],
		['in another order', [50, 10, 50.1, 10.2]],
		['of three dimensions', [10, 50, 0, 10.2, 50.1, 0]],
		['of texts', ['10', '50', '10.2', '50.1']],
		['null', null]
	])('refuses a bbox that is %s, and gives the right one', (_, bbox) => {
		expect(onlyProblem(set(OVERLAKE, ['bbox'], bbox))).toMatchObject({
			file,
			what: expect.stringContaining('not the box'),
			fix: expect.stringContaining('[10,50,10.2,50.1]')
		});
	});

	it('refuses a bbox where nothing has a place', () => {
		expect(onlyProblem(set(UNPLACED_FILE, ['bbox'], [0, 0, 1, 1]))).toMatchObject({
			file: 'lakeside/unplaced.geojson',
			fix: expect.stringContaining('Take it out')
		});
	});

	it('says nothing of the bbox where a geometry is wrong, since it may be right', () => {
		expect(onlyProblem(position([10.1])).what).not.toContain('bbox');
	});

	it.each([undefined, null, 'Overlake', []])('refuses a layer member that is %j', (layer) => {
		expect(onlyProblem(set(OVERLAKE, ['layer'], layer))).toMatchObject({
			file,
			what: expect.stringContaining('The member "layer" is'),
			fix: expect.stringContaining('"names"')
		});
	});

	it('asks for no layer member among the unplaced, which are no layer', () => {
		storyOf(readSpoiled(set(UNPLACED_FILE, ['layer'], undefined)));
	});

	it('refuses a layer without one of its names', () => {
		expect(onlyProblem(set(OVERLAKE, ['layer', 'names', 'ru'], undefined))).toMatchObject({
			at: 'layer',
			what: 'The property "names.ru" is missing.'
		});
	});
});

describe('a feature (RFC 7946 3.2)', () => {
	it.each([null, 7, 'x', []])('refuses a feature that is %j', (value) => {
		const problems = problemsOf(set(OVERLAKE, ['features', 1], value));
		expect(problems[0]).toMatchObject({
			at: 'feature 2 (no id)',
			what: `It is ${JSON.stringify(value)}.`
		});
	});

	it('refuses another type', () => {
		expect(onlyProblem(set(OVERLAKE, feature('type'), 'feature')).what).toBe(
			'It has the type "feature".'
		);
	});

	it.each([
		[undefined, 'The feature has no id.'],
		[7, 'The id is 7, which is no text.'],
		['Mayor Talks', 'The id is "Mayor Talks", which is not an id of at most 64 characters.'],
		['x'.repeat(65), expect.stringContaining('not an id of at most 64')]
	])('refuses the id %j, and counts the feature instead', (id, what) => {
		expect(onlyProblem(set(OVERLAKE, feature('id'), id))).toMatchObject({
			at: 'feature 2 (no id)',
			what,
			fix: expect.stringContaining('lowercase letters')
		});
	});

	it('refuses a member that does not belong there', () => {
		expect(onlyProblem(set(OVERLAKE, feature('title'), 'x'))).toMatchObject({
			at: TALKS,
			what: expect.stringContaining('member "title"')
		});
	});

	it('refuses a bbox of its own', () => {
		expect(onlyProblem(set(OVERLAKE, feature('bbox'), [1, 2, 3, 4])).what).toContain(
			'bbox of its own'
		);
	});

	it('refuses a feature without a geometry member', () => {
		expect(onlyProblem(geometry(undefined))).toMatchObject({
			at: TALKS,
			what: 'The feature has no geometry.'
		});
	});

	it.each([null, undefined, 'x', []])('refuses properties that are %j', (properties) => {
		expect(onlyProblem(set(OVERLAKE, feature('properties'), properties))).toMatchObject({
			at: TALKS,
			what: expect.stringContaining('The properties are')
		});
	});
});

describe('a geometry (RFC 7946 3.1)', () => {
	it.each([
		['LineString', 'Draw it as "Point", "Polygon" or "MultiPolygon"'],
		['GeometryCollection', 'Draw it as'],
		['point', 'the nearest is "Point"'],
		[undefined, 'Draw it as']
	])('refuses the type %s', (type, fix) => {
		expect(onlyProblem(geometry({ type, coordinates: [10.1, 50.05] }))).toMatchObject({
			at: TALKS,
			what: `The geometry's type is ${type === undefined ? 'nothing' : JSON.stringify(type)}.`,
			fix: expect.stringContaining(fix)
		});
	});

	it.each(['10.1 50.05', [10.1, 50.05], 7])('refuses a geometry that is %j', (value) => {
		expect(onlyProblem(geometry(value)).what).toBe(`The geometry is ${JSON.stringify(value)}.`);
	});

	it('refuses a crs inside the geometry', () => {
		const problem = onlyProblem(geometry({ type: 'Point', coordinates: [10.1, 50.05], crs: null }));
		expect(problem.what).toContain('the member "crs"');
	});

	it.each([undefined, null, [], [[]], [[10, 50]], 'x', [[[[10, 50]]]]])(
		'refuses a Polygon with the coordinates %j',
		(coordinates) => {
			const problem = onlyProblem(outline(coordinates));
			expect(problem).toMatchObject({ file, at: PLACE });
			expect(problem.fix).not.toBe('');
		}
	);
});

describe('a position', () => {
	it.each([
		[
			'text',
			['10.1', '50.05'],
			'["10.1","50.05"] is written as text',
			'Take the quotation marks off'
		],
		[
			'one text',
			[10.1, '50.05'],
			'[10.1,"50.05"] is written as text',
			'Take the quotation marks off'
		],
		[
			'a height',
			[10.1, 50.05, 410],
			'[10.1,50.05,410] has 3 numbers',
			'Take the height off: [10.1,50.05]'
		],
		[
			'null, as NaN is often written',
			[10.1, null],
			'[10.1,null] is not two finite numbers',
			'[longitude, latitude]'
		],
		['one number', [10.1], '[10.1] is not two finite numbers', '[longitude, latitude]'],
		['none', [], '[] is not two finite numbers', '[longitude, latitude]'],
		[
			'an object',
			{ lon: 10.1, lat: 50.05 },
			'{"lon":10.1,"lat":50.05} is not a position',
			'[longitude, latitude]'
		],
		[
			'a latitude beyond 90',
			[100, 95],
			'[100,95] has the latitude 95, beyond 90',
			'[longitude, latitude]'
		],
		[
			'a longitude beyond 180',
			[190, 50],
			'[190,50] has the longitude 190, beyond 180',
			'like [-170,50]'
		]
	])('refuses %s', (_, value, what, fix) => {
		expect(onlyProblem(position(value))).toEqual({
			file,
			at: TALKS,
			what: `In the geometry, coordinates ${what}.`,
			fix: expect.stringContaining(fix)
		});
	});

	it('refuses a number that only JSON can hold', () => {
		const problem = onlyProblem((files) => {
			const text = new TextDecoder().decode(files.get(OVERLAKE));
			files.set(OVERLAKE, new TextEncoder().encode(text.replace('10.1,', '1e999,')));
		});
		expect(problem.what).toContain('not two finite numbers');
	});

	it('sees longitude and latitude swapped by a latitude beyond 90', () => {
		expect(onlyProblem(position([50.05, 110.1]))).toMatchObject({
			what: 'In the geometry, coordinates [50.05,110.1] has the latitude 110.1, beyond 90; longitude and latitude look swapped.',
			fix: 'Write [110.1,50.05].'
		});
	});

	it('says so together with a ring that is not closed', () => {
		const swapped = SQUARE.slice(0, -1).map(([x = 0, y = 0]) => [y, x + 90]);
		expect(problemsOf(outline([swapped])).map(({ what }) => what)).toEqual([
			'In the geometry, coordinates[0][0] [50,100] has the latitude 100, beyond 90; longitude and latitude look swapped. And 3 more like it in this geometry.',
			'The outer ring is not closed: it begins at [50,100] and ends at [50.1,100].'
		]);
	});

	it('names the first of many bad positions by its path, and counts the others', () => {
		const ring = SQUARE.map(([x, y]) => [x, y, 0]);
		expect(onlyProblem(outline([ring]))).toMatchObject({
			at: PLACE,
			what: 'In the geometry, coordinates[0][0] [10,50,0] has 3 numbers. And 4 more like it in this geometry.'
		});
	});
});

describe('a ring (RFC 7946 3.1.6)', () => {
	const reversed = [...SQUARE].reverse();
	const hole = [
		[10.05, 50.02],
		[10.05, 50.04],
		[10.07, 50.04],
		[10.07, 50.02],
		[10.05, 50.02]
	];

	it.each([
		[
			'is not closed',
			[SQUARE.slice(0, -1)],
			'The outer ring is not closed: it begins at [10,50] and ends at [10,50.1].',
			'Repeat [10,50] at its end.'
		],
		[
			'has three positions',
			[
				[
					[10, 50],
					[10.2, 50],
					[10, 50]
				]
			],
			'The outer ring has 3 positions; it needs four at least.',
			''
		],
		[
			'repeats a position',
			[[[10, 50], [10, 50], ...SQUARE.slice(1)]],
			'The outer ring has the position [10,50] twice in a row.',
			'Keep one'
		],
		[
			'runs clockwise',
			[reversed],
			'The outer ring is wound clockwise; it must run counterclockwise (the right-hand rule of RFC 7946).',
			'Reverse'
		],
		[
			'has a hole that runs counterclockwise',
			[SQUARE, [...hole].reverse()],
			'The hole 1 is wound counterclockwise; it must run clockwise (the right-hand rule of RFC 7946).',
			'Reverse'
		],
		[
			'encloses nothing',
			[
				[
					[10, 50],
					[10.2, 50],
					[10.1, 50],
					[10, 50]
				]
			],
			'The outer ring encloses nothing: its area is 0.',
			'anew'
		],
		[
			'crosses itself',
			[
				[
					[10, 50],
					[10.2, 50.1],
					[10.2, 50],
					[10, 50.12],
					[10, 50]
				]
			],
			expect.stringMatching(/^The polygon crosses itself at \[10\.109\d+,50\.054\d+\]\.$/u),
			'Move or take out a corner'
		],
		[
			'has a hole across its edge',
			[SQUARE, hole.map(([x = 0, y]) => [x + 0.14, y])],
			expect.stringContaining('The polygon crosses itself'),
			'corner'
		],
		[
			'has a hole outside',
			[SQUARE, hole.map(([x = 0, y]) => [x + 1, y])],
			'The hole 1 lies outside the outer ring.',
			'polygon of its own'
		],
		[
			'crosses the antimeridian uncut',
			[
				[
					[179, 50],
					[-179, 50],
					[-179, 50.1],
					[179, 50.1],
					[179, 50]
				]
			],
			'The outer ring crosses the antimeridian between [179,50] and [-179,50].',
			'RFC 7946 3.1.9'
		]
	])('refuses a Polygon that %s', (_, coordinates, what, fix) => {
		expect(onlyProblem(outline(coordinates))).toEqual({
			file,
			at: PLACE,
			what,
			fix: expect.stringContaining(fix)
		});
	});

	it('names one crossing of a scribble that has hundreds of thousands', { timeout: 30_000 }, () => {
		const scribble = Array.from({ length: LIMITS.positions - 1 }, (_, index) => [
			10 + 0.2 * ((index * 0.618034) % 1),
			50 + 0.1 * ((index * 0.754878) % 1)
		]);
		const ring = [...scribble, scribble[0]];
		const problems = [
			...problemsOf(outline([ring])),
			...problemsOf(outline([[...ring].reverse()]))
		];
		expect(problems.filter(({ what }) => what.includes('crosses itself'))).toHaveLength(1);
	});

	it('takes a hole wound clockwise', () => {
		storyOf(readSpoiled(outline([SQUARE, hole])));
	});

	it('checks each part of a MultiPolygon', () => {
		expect(onlyProblem(outline([[SQUARE], [reversed]], 'MultiPolygon')).what).toContain(
			'wound clockwise'
		);
	});

	it('lets the parts of a MultiPolygon touch', () => {
		const half = (west: number, east: number) => [
			[
				[west, 50],
				[east, 50],
				[east, 50.1],
				[west, 50.1],
				[west, 50]
			]
		];
		storyOf(readSpoiled(outline([half(10, 10.1), half(10.1, 10.2)], 'MultiPolygon')));
	});

	it.each([
		[
			'along a parallel',
			[
				[10, 50],
				[10.2, 50],
				[10.2, 50.00000000000001],
				[10, 50]
			]
		],
		[
			'aslant',
			[
				[10, 50],
				[10.2, 50.1],
				[10.2, 50.10000000001],
				[10, 50]
			]
		]
	])('refuses an area too thin for a marker, and does not run on: %s', (_, sliver) => {
		expect(problemsOf(outline([sliver]))[0]).toMatchObject({
			at: PLACE,
			what: expect.stringContaining('so thin')
		});
	});
});

describe('all at once', () => {
	it('names problems of several files, features and properties together', () => {
		const problems = problemsOf(
			position([1]),
			set(OVERLAKE, talks('kind'), 'chat'),
			set(FAR_SHORE, ['bbox'], null),
			set(
				UNPLACED_FILE,
				['features', 0, 'properties', 'quotes', 0, 'exact'],
				'Nobody said so, ever.'
			)
		);
		expect(problems.map(({ file }) => file)).toEqual([
			'lakeside/overlake.geojson',
			'lakeside/overlake.geojson',
			'lakeside/far-shore.geojson',
			'lakeside/unplaced.geojson'
		]);
	});
});
