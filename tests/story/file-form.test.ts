import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/lib/story/limits.ts';
import {
	ARTICLE,
	bytes,
	onlyProblem,
	OVERLAKE,
	problemsOf,
	remove,
	set,
	storyOf,
	readSpoiled,
	swap,
	talks,
	textOf,
	write
} from './spoil.ts';

const file = 'lakeside/overlake.geojson';

describe('a good story', () => {
	it('has no problem', () => {
		expect(storyOf(readSpoiled()).events).toHaveLength(4);
	});
});

describe('bytes', () => {
	it('refuses what is not UTF-8, with its line and column', () => {
		const latin1 = Uint8Array.from([...bytes('{\n  "a": "caf'), 0xe9, ...bytes('"}')]);
		expect(onlyProblem(write(OVERLAKE, latin1))).toMatchObject({
			file,
			at: 'line 2, column 12',
			what: 'The file is not UTF-8.',
			fix: expect.stringContaining('UTF-8')
		});
	});

	it.each(['', ' \n\t\n'])('refuses an empty file: %j', (content) => {
		expect(onlyProblem(write(OVERLAKE, content))).toMatchObject({
			file,
			what: 'The file is empty.'
		});
	});

	it('refuses an empty article', () => {
		expect(onlyProblem(write(ARTICLE, ''))).toMatchObject({
			file: 'lakeside/article.md',
			what: 'The file is empty.'
		});
	});

	it.each([OVERLAKE, ARTICLE])('refuses a byte order mark: %s', (name) => {
		expect(onlyProblem(write(name, `\uFEFF${textOf(name)}`))).toMatchObject({
			file: `lakeside/${name}`,
			at: 'line 1, column 1',
			what: expect.stringContaining('byte order mark'),
			fix: expect.stringContaining('without a byte order mark')
		});
	});

	it('refuses a file over 5 MB, naming the limit', () => {
		const long = new Uint8Array(LIMITS.fileBytes + 1).fill(0x20);
		expect(onlyProblem(write(OVERLAKE, long))).toMatchObject({
			file,
			what: 'The file has 5,000,001 bytes; the limit is 5,000,000 (5 MB).'
		});
	});

	it('reads a file of 5 MB', { timeout: 30_000 }, () => {
		const text = textOf(OVERLAKE);
		storyOf(readSpoiled(write(OVERLAKE, text + ' '.repeat(LIMITS.fileBytes - bytes(text).length))));
	});
});

describe('JSON', () => {
	it.each([
		['a word', '{"a": 1,\n  b}', 'line 2, column 3', 'a word that is neither quoted'],
		['a missing end', '{"a": [1', 'line 1, column 9', 'a closing ]'],
		['a trailing comma', '{"a": 1,\n}', 'line 2, column 1', 'a property’s name'],
		['a comment', '{\n// note\n"a": 1}', 'line 2, column 1', 'no comments'],
		['a second value', '{} {}', 'line 1, column 4', 'something follows'],
		['an unclosed text', '{"a": "b\n}', 'line 1, column 7', 'closing quotation mark'],
		['NaN', '{"a": [NaN, 1]}', 'line 1, column 8', 'NaN is not a number'],
		['-Infinity', '{"a": -Infinity}', 'line 1, column 7', '-Infinity is not a number']
	])('names line and column: %s', (_, text, at, what) => {
		const problem = onlyProblem(write(OVERLAKE, text));
		expect(problem).toMatchObject({ file, at, what: expect.stringContaining(what) });
		expect(problem.fix).not.toBe('');
	});

	it('refuses a property that stands twice', () => {
		expect(
			onlyProblem(swap(OVERLAKE, '"title": "Overlake",', '"title": "A", "title": "Overlake",'))
		).toMatchObject({
			file,
			at: expect.stringMatching(/^line \d+, column \d+$/u),
			what: expect.stringContaining('"title" stands twice')
		});
	});

	it.each(['__proto__', 'constructor', 'prototype'])('refuses the property %s anywhere', (key) => {
		for (const into of ['"type": "FeatureCollection",', '"role": "place",', '"en": "Overlake",']) {
			expect(
				onlyProblem(swap(OVERLAKE, into, `"${key}": {"polluted": true}, ${into}`))
			).toMatchObject({
				file,
				what: `The property "${key}" is not known here.`
			});
		}
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});

	it('refuses coordinates nested absurdly deep, and does not overflow', () => {
		const deep = '['.repeat(100_000) + ']'.repeat(100_000);
		expect(onlyProblem(write(OVERLAKE, `{"coordinates": ${deep}}`))).toMatchObject({
			file,
			at: 'line 1, column 36',
			what: expect.stringContaining(`the limit is ${LIMITS.depth}`)
		});
	});

	it('counts no brackets inside a text', () => {
		const brackets = `\\"${'['.repeat(200)}\\\\`;
		storyOf(readSpoiled(swap(OVERLAKE, '"Drawn by hand', `"${brackets} Drawn by hand`)));
	});

	it.each([
		['a list', '[]'],
		['null', 'null'],
		['a Feature', '{"type": "Feature", "geometry": null, "properties": {}}'],
		['no features', '{"type": "FeatureCollection"}'],
		['features that are no list', '{"type": "FeatureCollection", "features": {}}']
	])('refuses what is no FeatureCollection: %s', (_, text) => {
		expect(onlyProblem(write(OVERLAKE, text))).toMatchObject({
			file,
			what: expect.stringContaining('FeatureCollection'),
			fix: expect.stringContaining('"type": "FeatureCollection"')
		});
	});
});

describe('limits', () => {
	it('refuses a title of 10,000 characters, and says 70', () => {
		const problem = onlyProblem(set(OVERLAKE, talks('title'), 'x'.repeat(10_000)));
		expect(problem).toEqual({
			file,
			at: 'feature "mayor-talks"',
			what: 'The property "title" is 10,000 characters long; the limit is 70 characters.',
			fix: 'Shorten it.'
		});
	});

	it.each([
		[['speaker'], LIMITS.name],
		[['where', 'name'], LIMITS.name],
		[['quotes', 0, 'exact'], LIMITS.text],
		[['quotes', 0, 'prefix'], LIMITS.name],
		[['notes', 0, 'text'], LIMITS.text],
		[['notes', 0, 'sources', 0, 'title'], LIMITS.headline],
		[['actors', 0, 'name'], LIMITS.name]
	])('refuses %j beyond its limit of %i, and takes it at the limit', (steps, limit) => {
		const value = (length: number) =>
			set(OVERLAKE, ['features', 1, 'properties', ...steps], 'x'.repeat(length));
		expect(
			problemsOf(value(limit + 1))
				.map(({ what }) => what)
				.join()
		).toContain('the limit is');
		expect(
			problemsOf(value(limit))
				.map(({ what }) => what)
				.join()
		).not.toContain('the limit is');
	});

	it('refuses too many entries in a list', () => {
		const actors = Array.from({ length: LIMITS.entries + 1 }, () => ({ name: 'a', part: 'b' }));
		expect(onlyProblem(set(OVERLAKE, talks('actors'), actors)).what).toBe(
			'The property "actors" is 51 entries long; the limit is 50 entries.'
		);
	});

	it('refuses too many features', () => {
		const features = Array.from({ length: LIMITS.features + 1 }, () => null);
		expect(problemsOf(set('unplaced.geojson', ['features'], features))[0]?.what).toBe(
			'The file has 501 features; the limit is 500.'
		);
	});

	it('refuses an outline of too many positions', () => {
		const arc = Array.from({ length: LIMITS.positions }, (_, index) => {
			const angle = (index / LIMITS.positions) * 2 * Math.PI;
			return [10.1 + 0.1 * Math.cos(angle), 50.05 + 0.05 * Math.sin(angle)];
		});
		const problem = onlyProblem(
			set(OVERLAKE, ['features', 0, 'geometry', 'coordinates'], [[...arc, arc[0]]])
		);
		expect(problem.what).toBe('The geometry has 2,001 positions; the limit is 2,000.');
	});
});

describe('files of the folder', () => {
	it('names a layer without a file, and the file that may be meant', () => {
		const problem = problemsOf(swap(ARTICLE, '[overlake,', '[overlak,')).find(
			({ file }) => file === 'lakeside/article.md'
		);
		expect(problem).toEqual({
			file: 'lakeside/article.md',
			at: 'front matter',
			what: '"layers" lists "overlak", but there is no overlak.geojson.',
			fix: 'Add the file, or take the layer out. The folder has overlake.geojson.'
		});
	});

	it('names a file that the front matter does not list', () => {
		expect(onlyProblem(swap(ARTICLE, ', far-shore]', ']'))).toMatchObject({
			file: 'lakeside/far-shore.geojson',
			at: null,
			what: '"layers" in article.md does not list "far-shore".'
		});
	});

	it('needs no listing of the unplaced, and no such file', () => {
		storyOf(readSpoiled(remove('unplaced.geojson')));
	});

	it('names a missing article', () => {
		expect(onlyProblem(remove(ARTICLE))).toMatchObject({
			file: 'lakeside/article.md',
			what: 'There is no article.md.'
		});
	});

	it('names a story without events', () => {
		const none = (name: string) =>
			set(
				name,
				['features'],
				[
					{
						type: 'Feature',
						id: name.replace('.geojson', '-outline'),
						properties: { role: 'place', title: 'P', source: 'S' },
						geometry: {
							type: 'Polygon',
							coordinates: [
								[
									[0, 0],
									[1, 0],
									[1, 1],
									[0, 0]
								]
							]
						}
					}
				]
			);
		const box = (name: string) => set(name, ['bbox'], [0, 0, 1, 1]);
		const problem = onlyProblem(
			remove('unplaced.geojson'),
			none(OVERLAKE),
			box(OVERLAKE),
			none('far-shore.geojson'),
			box('far-shore.geojson')
		);
		expect(problem).toMatchObject({
			file: 'lakeside/article.md',
			what: 'The story has no events.'
		});
	});
});
