import { describe, expect, it } from 'vitest';
import { KINDS, NOTE_KINDS, PRECISIONS, STANDINGS, TENSES } from '../../src/lib/story/story.ts';
import {
	onlyProblem,
	OVERLAKE,
	problemsOf,
	readSpoiled,
	set,
	storyOf,
	talks,
	type Step
} from './spoil.ts';

const file = 'lakeside/overlake.geojson';
const at = 'feature "mayor-talks"';

/** A property of the mayor's talks. */
const property = (steps: readonly Step[], value: unknown) =>
	set(OVERLAKE, ['features', 1, 'properties', ...steps], value);

/** `quotes[0].exact` */
const nameOf = (steps: readonly Step[]): string =>
	steps
		.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
		.join('')
		.slice(1);

describe('a missing property', () => {
	it.each([
		[['title'], 'a text in quotation marks'],
		[['kind'], '"talks", "statement"'],
		[['quotes'], 'a list of at least one { "exact"'],
		[['quotes', 0, 'exact'], 'a text'],
		[['standing'], '"fact", "quoted"'],
		[['tense'], '"news", "background" or "planned"'],
		[['when'], 'an object with "words", "article" and "record"'],
		[['when', 'words'], 'a text'],
		[['when', 'article'], 'a text'],
		[['when', 'record'], 'a text'],
		[['where'], 'an object with "name"'],
		[['where', 'name'], 'a text'],
		[['where', 'precision'], '"building", "city"'],
		[['where', 'from'], '"article", "record" or "none"'],
		[['actors'], 'or [] for none'],
		[['actors', 0, 'part'], 'a text'],
		[['relations'], 'or [] for none'],
		[['notes'], 'or [] for none'],
		[['notes', 0, 'text'], 'a text'],
		[['notes', 0, 'sources', 0, 'title'], 'a text']
	])('is named: %j', (steps, wanted) => {
		expect(onlyProblem(property(steps, undefined))).toEqual({
			file,
			at,
			what: `The property "${nameOf(steps)}" is missing.`,
			fix: expect.stringContaining(wanted)
		});
	});

	it('is the role', () => {
		expect(onlyProblem(property(['role'], undefined))).toMatchObject({
			at,
			what: 'The property "role" is missing.',
			fix: expect.stringContaining('"event"')
		});
	});

	it.each(['title', 'source'])('is the place’s %s', (name) => {
		expect(
			onlyProblem(set(OVERLAKE, ['features', 0, 'properties', name], undefined))
		).toMatchObject({
			at: 'feature "overlake-area"',
			what: `The property "${name}" is missing.`
		});
	});

	it('may be each that came later: a story without them is whole, and nothing is said in their place', () => {
		const [, ...others] = storyOf(readSpoiled()).events;
		for (const { quotes, where, notes } of [...others]) {
			for (const quote of quotes)
				for (const name of ['context', 'standing', 'speaker'])
					expect(quote).not.toHaveProperty(name);
			expect(where).not.toHaveProperty('article');
			expect(notes).toEqual([]);
		}
		const note = storyOf(readSpoiled()).events[0]?.notes[0];
		expect(note).toMatchObject({ kind: 'context', added: null, changed: null });
	});

	it('may be the speaker, speaks, codes, prefix and suffix', () => {
		const read = readSpoiled(
			property(['speaker'], undefined),
			property(['where', 'speaks'], undefined),
			property(['codes'], undefined)
		);
		const event = storyOf(read).events.find(({ id }) => id === 'mayor-talks');
		expect(event).toMatchObject({ speaker: null, where: { speaks: false }, codes: {} });
	});
});

describe('a wrong type', () => {
	it.each([
		[['title'], 7, 'The property "title" is 7, a number.', 'a text in quotation marks'],
		[['title'], null, 'The property "title" is null, nothing at all.', 'a text'],
		[
			['where', 'radius_m'],
			'3000',
			'The property "where.radius_m" is "3000", a text.',
			'a number, without quotation marks'
		],
		[['where', 'speaks'], 'yes', 'The property "where.speaks" is "yes", a text.', 'true or false'],
		[['where'], [], 'The property "where" is [], a list.', 'an object with "name"'],
		[['quotes'], {}, 'The property "quotes" is {}, an object.', 'a list of at least one'],
		[['quotes', 0], 'Monday', 'The property "quotes[0]" is "Monday", a text.', 'an object'],
		[['when', 'record'], 2031, 'The property "when.record" is 2031, a number.', 'a text'],
		[
			['quotes', 0, 'context'],
			'these actions',
			'The property "quotes[0].context" is "these actions", a text.',
			'an object { "exact": "the article’s own words" }'
		],
		[['quotes', 0, 'speaker'], 7, 'The property "quotes[0].speaker" is 7, a number.', 'a text'],
		[['where', 'article'], false, 'The property "where.article" is false, a boolean.', 'a text'],
		[['notes', 0, 'added'], 2031, 'The property "notes[0].added" is 2031, a number.', 'a text'],
		[['codes'], ['042'], 'The property "codes" is ["042"], a list.', 'an object'],
		[['codes'], { cameo: 42 }, 'The property "codes.cameo" is 42, a number.', 'a text']
	])('is named with the value: %j %j', (steps, value, what, wanted) => {
		expect(onlyProblem(property(steps, value))).toEqual({
			file,
			at,
			what,
			fix: expect.stringContaining(wanted)
		});
	});

	it('cuts a value that is long', () => {
		const { what } = onlyProblem(
			property(
				['title'],
				Array.from({ length: 900 }, (_, index) => index)
			)
		);
		expect(what.length).toBeLessThan(200);
		expect(what).toContain('…');
	});
});

describe('a property that is not known', () => {
	it.each([
		[['titel'], '"titel"', 'Did you mean "title"?'],
		[['where', 'radius'], '"where.radius"', 'Did you mean "radius_m"?'],
		[['when', 'word'], '"when.word"', 'Did you mean "words"?'],
		[['quotes', 0, 'exakt'], '"quotes[0].exakt"', 'Did you mean "exact"?'],
		[
			['notes', 0, 'sources', 0, 'link'],
			'"notes[0].sources[0].link"',
			'Known here: title, publisher, date, url.'
		],
		[['notes', 0, 'kinds'], '"notes[0].kinds"', 'Did you mean "kind"?'],
		[
			['quotes', 0, 'leans'],
			'"quotes[0].leans"',
			'Known here: exact, prefix, suffix, context, standing, speaker.'
		],
		[['xyzzyxyzzy'], '"xyzzyxyzzy"', 'Take it out. Known here: role, title,']
	])('is named, with the nearest: %j', (steps, name, fix) => {
		expect(onlyProblem(property(steps, 'x'))).toEqual({
			file,
			at,
			what: `The property ${name} is not known here.`,
			fix: expect.stringContaining(fix)
		});
	});
});

describe('a word that is not listed', () => {
	it.each([
		[['kind'], 'air strike', KINDS, 'air-strike'],
		[['standing'], 'claim', STANDINGS, 'claimed'],
		[['tense'], 'Planned', TENSES, 'planned'],
		[['where', 'precision'], 'cities', PRECISIONS, 'city'],
		[['where', 'from'], 'records', ['article', 'record', 'none'], 'record'],
		[['quotes', 0, 'standing'], 'quote', STANDINGS, 'quoted'],
		[['notes', 0, 'kind'], 'corrected', NOTE_KINDS, 'correction']
	])('is named with the words and the nearest: %j %s', (steps, value, words, nearest) => {
		const problem = onlyProblem(property(steps, value));
		expect(problem.what).toBe(
			`The property "${nameOf(steps)}" is "${value}", which is not one of the listed words.`
		);
		for (const word of words) expect(problem.fix).toContain(`"${word}"`);
		expect(problem.fix).toContain(`the nearest is "${nearest}".`);
	});

	it('names no nearest where none is near', () => {
		expect(onlyProblem(property(['tense'], 'xxxxxxxxxxxx')).fix).toBe(
			'Write "news", "background" or "planned".'
		);
	});

	it('is the role', () => {
		expect(onlyProblem(property(['role'], 'site'))).toMatchObject({
			at,
			what: 'The property "role" is "site".'
		});
	});
});

describe('an empty value', () => {
	it.each(['', '  ', '\n'])('is refused for a title: %j', (value) => {
		expect(onlyProblem(property(['title'], value))).toMatchObject({
			at,
			what: 'The property "title" is empty.',
			fix: 'Fill it in.'
		});
	});

	it('is refused for the quotes', () => {
		expect(problemsOf(property(['quotes'], []))[0]).toMatchObject({
			at,
			what: 'The property "quotes" has 0 entries; it needs 1 at least.',
			fix: expect.stringContaining('"exact"')
		});
	});

	it.each([0, -5])('is refused for the radius: %i', (radius) => {
		expect(onlyProblem(property(['where', 'radius_m'], radius))).toMatchObject({
			at,
			what: `The property "where.radius_m" is ${radius}.`,
			fix: 'Write a number above 0.'
		});
	});

	it('refuses a radius beyond its limit', () => {
		expect(onlyProblem(property(['where', 'radius_m'], 500_001))).toMatchObject({
			what: 'The property "where.radius_m" is 500001; the limit is 500,000.',
			fix: 'Write at most 500,000.'
		});
	});
});

describe('a date', () => {
	it.each([
		[['when', 'record'], '5 May 2031'],
		[['when', 'record'], '2031-13'],
		[['when', 'article'], '2031-02-30'],
		[['when', 'record'], '2031-05-06/2031-05-05'],
		[['when', 'record'], '{2031,2032}'],
		[['notes', 0, 'sources', 0, 'date'], 'May 2031']
	])('is refused where it is not EDTF Level 1: %j %s', (steps, value) => {
		const problem = onlyProblem(property(steps, value));
		expect(problem).toMatchObject({ file, at });
		expect(problem.what).toContain(`is "${value}", which is not a date in EDTF Level 1: `);
		expect(problem.fix).toMatch(/^Write it like "\d{4}.*"\.$/u);
	});

	it.each(['2031', '2031-05~', '2031-05-05/..', '../2031', '2031-05-05/2031-05-06', '2031?'])(
		'is taken: %s',
		(value) => {
			expect(problemsOf(property(['when', 'record'], value))).toEqual([]);
		}
	);
});

describe('a layer’s country', () => {
	const country = (value: unknown) => set(OVERLAKE, ['layer', 'country'], value);

	it.each(['Syria', 'sy', 'SYR', 'ZZ', 'QX', ''])('is a code of ISO 3166-1: not %j', (value) => {
		expect(onlyProblem(country(value))).toEqual({
			file,
			at: 'layer',
			what: `The property "country" is "${value}", which is not a country's code (ISO 3166-1).`,
			fix: 'Write its two capital letters, like "SY", or leave it out.'
		});
	});

	it('is known by its names in three languages, and may be left out', () => {
		const names = { en: 'Switzerland', ar: 'سويسرا', ru: 'Швейцария' };
		expect(storyOf(readSpoiled(country('CH'))).layers[0]?.country).toEqual(names);
		expect(storyOf(readSpoiled()).layers[0]?.country).toBeNull();
	});
});

describe('a note', () => {
	it('needs a source', () => {
		expect(onlyProblem(property(['notes', 0, 'sources'], []))).toMatchObject({
			at,
			what: 'The property "notes[0].sources" has 0 entries; it needs 1 at least.',
			fix: 'Add a list of at least one { "title", "publisher", "date" }.'
		});
		expect(onlyProblem(property(['notes', 0, 'sources'], undefined))).toMatchObject({
			what: 'The property "notes[0].sources" is missing.',
			fix: 'Add it: a list of at least one { "title", "publisher", "date" }.'
		});
	});

	it.each(['publisher', 'date'])('needs a source with a %s', (name) => {
		expect(onlyProblem(property(['notes', 0, 'sources', 0, name], undefined)).what).toBe(
			`The property "notes[0].sources[0].${name}" is missing.`
		);
		expect(onlyProblem(property(['notes', 0, 'sources', 0, name], '')).what).toContain(
			`"notes[0].sources[0].${name}" is`
		);
		expect(onlyProblem(property(['notes', 0, 'sources', 0, name], null)).what).toContain('is null');
	});

	it.each([
		'http://example.org/minutes',
		'ftp://example.org/',
		'example.org',
		'javascript:alert(1)',
		'https://',
		'https://example.org/a b',
		'https://user@example.org/',
		' https://example.org/',
		'data:text/html,x',
		'//example.org'
	])('refuses an address that is not https: %s', (url) => {
		const problem = onlyProblem(property(['notes', 0, 'sources', 0, 'url'], url));
		expect(problem.what).toBe(
			`The property "notes[0].sources[0].url" is ${JSON.stringify(url)}, which is not an https address.`
		);
		expect(problem.fix).toContain('https://');
	});

	it.each([
		undefined,
		null,
		'https://example.org',
		'https://example.org/a(b)?c=d#e',
		'https://EXAMPLE.org:8443/ä'
	])('takes the address %s', (url) => {
		expect(problemsOf(property(['notes', 0, 'sources', 0, 'url'], url))).toEqual([]);
	});
});

describe('the day of a note', () => {
	it.each(['2031', '2031-05', '2031-05-32', '2031-02-29', '5 May 2031', '2031-05-05~', ''])(
		'is a day of the calendar, not %j',
		(value) => {
			for (const name of ['added', 'changed'])
				expect(onlyProblem(property(['notes', 0, name], value))).toEqual({
					file,
					at,
					what: `The property "notes[0].${name}" is "${value}", which is not a day.`,
					fix: 'Write year, month and day, like "2025-07-31".'
				});
		}
	);
});

describe('the library’s own words', () => {
	it('reach no editor', () => {
		const values = [undefined, null, 7, '', 'x', [], {}, true, [[]], { a: 1 }];
		for (const name of [
			'title',
			'kind',
			'quotes',
			'standing',
			'speaker',
			'tense',
			'when',
			'where',
			'actors',
			'relations',
			'notes',
			'codes'
		]) {
			for (const value of values) {
				for (const { what, fix } of problemsOf(set(OVERLAKE, talks(name), value))) {
					expect(`${what} ${fix}`).not.toMatch(
						/invalid|expected|received|zod|undefined|\[object/iu
					);
				}
			}
		}
	});
});
