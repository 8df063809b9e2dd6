import { describe, expect, it } from 'vitest';
import {
	ARTICLE,
	onlyProblem,
	problemsOf,
	readSpoiled,
	storyOf,
	swap,
	textOf,
	write
} from './spoil.ts';

const file = 'lakeside/article.md';
const at = 'front matter';

/** The article below its front matter. */
const BODY = textOf(ARTICLE).split('---\n').slice(2).join('---\n');

describe('the article’s file', () => {
	it('needs front matter', () => {
		expect(onlyProblem(write(ARTICLE, 'The mayor of Overlake met nobody.\n'))).toMatchObject({
			file,
			at: 'line 1, column 1',
			what: 'There is no front matter.'
		});
	});

	it('needs an article', () => {
		const [, frontMatter = ''] = textOf(ARTICLE).split('---\n');
		expect(onlyProblem(write(ARTICLE, `---\n${frontMatter}---\n\n  \n`))).toMatchObject({
			file,
			what: 'There is no article after the front matter.'
		});
	});

	it('refuses carriage returns, by which offsets would shift', () => {
		expect(onlyProblem(write(ARTICLE, textOf(ARTICLE).replaceAll('\n', '\r\n')))).toMatchObject({
			file,
			fix: expect.stringContaining('LF')
		});
	});

	it('gives the text from its first letter to its last, and nothing of the front matter', () => {
		const { text } = storyOf(readSpoiled()).article;
		expect(text.startsWith('The mayor of Overlake')).toBe(true);
		expect(text.endsWith('comes late.')).toBe(true);
	});
});

describe('YAML', () => {
	it.each([
		['an open quotation mark', 'title: Overlake Plans', 'title: "Overlake Plans', 'line 13'],
		[
			'a colon in plain text',
			'title: Overlake Plans',
			'title: Overlake: Plans',
			'line 2, column 8'
		],
		['a key twice', 'language: en', 'language: en\nlanguage: ar', 'line 4, column 1'],
		['a tab', '  publisher:', '\tpublisher:', 'line 5']
	])('is named with line and column: %s', (_, from, to, place) => {
		expect(onlyProblem(swap(ARTICLE, from, to))).toMatchObject({
			file,
			at: expect.stringContaining(place),
			what: expect.stringContaining('The front matter is not YAML'),
			fix: expect.stringContaining('Mend it here')
		});
	});

	it.each(['- a\n- b', 'just text', ''])('is refused where it is no map of keys: %j', (yaml) => {
		expect(onlyProblem(write(ARTICLE, `---\n${yaml}\n---\n${BODY}`)).what).toMatch(
			/^(?:The front matter is|There is no front matter)/u
		);
	});

	it.each([
		['brackets', `title: ${'['.repeat(5_000)}`],
		['lists in lists', `title:\n${'- '.repeat(9_000)}a`],
		['length', `title: ${'x'.repeat(30_000)}`],
		['an alias', 'title: *nothing'],
		[
			'aliases of aliases',
			`a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`
		]
	])('cannot be made to run away: %s', (_, yaml) => {
		const problems = problemsOf(write(ARTICLE, `---\n${yaml}\n---\nText.\n`));
		expect(problems[0]).toMatchObject({ file });
		expect(problems[0]?.what).toMatch(/too deep|too long|not YAML/u);
	});

	it('leaves dates as the text they are', () => {
		const story = storyOf(readSpoiled(swap(ARTICLE, "asOf: '2031-06-01'", 'asOf: 2031-06-01')));
		expect(story.provenance.asOf.edtf).toBe('2031-06-01');
	});
});

describe('a key', () => {
	it.each([
		['title', /^title: .*\n/mu],
		['language', /^language: .*\n/mu],
		['source', /^source:\n(?: .*\n)+/mu],
		['source.publisher', /^ {2}publisher: .*\n/mu],
		['source.url', /^ {2}url: .*\n/mu],
		['source.date', /^ {2}date: .*\n/mu],
		['source.nature', /^ {2}nature: .*\n/mu],
		['source.rewrites', /^ {2}rewrites: .*\n/mu],
		['source.asOf', /^ {2}asOf: .*\n/mu],
		['view', /^view: .*\n/mu]
	])('that is missing is named: %s', (name, line) => {
		const text = textOf(ARTICLE);
		expect(text).toMatch(line);
		expect(onlyProblem(write(ARTICLE, text.replace(line, '')))).toMatchObject({
			file,
			at,
			what: `The property "${name}" is missing.`
		});
	});

	it('that is missing is named: layers', () => {
		const problems = problemsOf(write(ARTICLE, textOf(ARTICLE).replace(/^layers: .*\n/mu, '')));
		expect(problems).toMatchObject([
			{
				at,
				what: 'The property "layers" is missing.',
				fix: expect.stringContaining('without ".geojson"')
			}
		]);
	});

	it.each([
		['autor: me\ntitle:', '"autor"', 'Known here: title, language'],
		['titel: me\ntitle:', '"titel"', 'Did you mean "title"?'],
		['__proto__: me\ntitle:', '"__proto__"', 'Known here'],
		['constructor: me\ntitle:', '"constructor"', 'Known here']
	])('that is not known is named: %s', (to, name, fix) => {
		expect(onlyProblem(swap(ARTICLE, 'title:', to))).toMatchObject({
			at,
			what: `The property ${name} is not known here.`,
			fix: expect.stringContaining(fix)
		});
	});

	it.each([
		['language: en', 'language: English', '"language" is "English"', '"ar"'],
		['language: en', 'language: en_GB', '"language" is "en_GB"', 'like "en"'],
		['language: en', 'language: EN-gb', '"language" is "EN-gb"', 'Write "en-GB".'],
		["date: '2031-05-06'", 'date: 6 May 2031', '"source.date" is "6 May 2031"', 'Write it like'],
		["asOf: '2031-06-01'", 'asOf: today', '"source.asOf" is "today"', 'Write it like'],
		['url: https:', 'url: http:', 'not an https address', 'Write https:// for http://'],
		[
			'view: [9.5, 49.5, 11.5, 50.5]',
			'view: [9.5, 49.5, 11.5]',
			'"view"',
			'west, south, east, north'
		],
		[
			'view: [9.5, 49.5, 11.5, 50.5]',
			'view: [9.5, 50.5, 11.5, 49.5]',
			'frames nothing',
			'south below north'
		],
		[
			'view: [9.5, 49.5, 11.5, 50.5]',
			'view: [9.5, 49.5, 200, 50.5]',
			'frames nothing',
			'-180 to 180'
		],
		[
			'view: [9.5, 49.5, 11.5, 50.5]',
			'view: [9.5, -95, 11.5, 50.5]',
			'frames nothing',
			'-90 to 90'
		],
		['view: [9.5, 49.5, 11.5, 50.5]', 'view: [9.5, 49.5, 9.5, 50.5]', 'frames nothing', ''],
		['view: [9.5, 49.5, 11.5, 50.5]', 'view: [9.5, 49.5, .nan, 50.5]', '"view[2]"', 'a number'],
		['view: [9.5, 49.5, 11.5, 50.5]', 'view: Overlake', '"view" is "Overlake"', 'four numbers'],
		[
			'[overlake, far-shore]',
			'[overlake, far-shore, overlake]',
			'"overlake" is listed twice',
			'Keep one'
		],
		[
			'[overlake, far-shore]',
			'[overlake, far-shore, unplaced]',
			'"unplaced", which is no layer',
			'Take it out'
		],
		[
			'rewrites: null',
			'rewrites: { title: A, publisher: B }',
			'"source.rewrites.date" is missing',
			'Add it'
		]
	])('that is wrong is named: %s → %s', (from, to, what, fix) => {
		expect(onlyProblem(swap(ARTICLE, from, to))).toMatchObject({
			file,
			at,
			what: expect.stringContaining(what),
			fix: expect.stringContaining(fix)
		});
	});

	it.each(['overlake', '3', '{ overlake: far-shore }', 'null'])(
		'refuses layers that are no list: %s',
		(layers) => {
			expect(onlyProblem(swap(ARTICLE, '[overlake, far-shore]', layers))).toMatchObject({
				at,
				what: expect.stringMatching(/^The property "layers" is /u),
				fix: expect.stringContaining('the list of layer files')
			});
		}
	);

	it('refuses a layer’s name that could be no file', () => {
		const problems = problemsOf(
			swap(ARTICLE, '[overlake, far-shore]', '[overlake, far-shore, ../etc]')
		);
		expect(problems[0]).toMatchObject({
			at,
			what: expect.stringContaining('"../etc", which is not an id')
		});
	});

	it('refuses more layers than there are number keys', () => {
		const layers = Array.from({ length: 10 }, (_, index) => `l${index}`).join(', ');
		const problems = problemsOf(swap(ARTICLE, '[overlake, far-shore]', `[${layers}]`));
		expect(problems.map(({ what }) => what)).toContain(
			'The property "layers" is 10 entries long; the limit is 9 entries.'
		);
	});

	it('takes a view across the antimeridian', () => {
		const story = storyOf(
			readSpoiled(swap(ARTICLE, '[9.5, 49.5, 11.5, 50.5]', '[170, 49.5, -170, 50.5]'))
		);
		expect(story.view).toEqual([170, 49.5, -170, 50.5]);
	});
});
