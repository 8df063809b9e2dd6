import { describe, expect, it } from 'vitest';
import { ARTICLE, onlyProblem, OVERLAKE, problemsOf, set, swap, talks } from './spoil.ts';

const file = 'lakeside/overlake.geojson';
const at = 'feature "mayor-talks"';

describe('a date that cannot be', () => {
	const asOf = (date: string) => swap(ARTICLE, "asOf: '2031-06-01'", `asOf: '${date}'`);
	const looked = 'up to which the record was looked up ("source.asOf").';

	it.each(['2031-06-02', '2031-07', '2032', '2031-05-05/2031-06-02', '2031-06-02/..'])(
		'is one in the record after the record was looked up: %s',
		(date) => {
			expect(onlyProblem(set(OVERLAKE, talks('when', 'record'), date))).toEqual({
				file,
				at,
				what: `The property "when.record" is "${date}", later than 2031-06-01, ${looked}`,
				fix: 'Correct the date, or set "source.asOf" in article.md to the day of your last look.'
			});
		}
	);

	it.each(['2031-06-01', '2031-06', '2031', '2031-05-05/..', '2030/2031'])(
		'is none that may lie before that day: %s',
		(date) => {
			expect(problemsOf(set(OVERLAKE, talks('when', 'record'), date))).toEqual([]);
		}
	);

	it('is a note’s source after that day', () => {
		const source = talks('notes', 0, 'sources', 0, 'date');
		expect(onlyProblem(set(OVERLAKE, source, '2031-07')).what).toBe(
			`The property "notes[0].sources[0].date" is "2031-07", later than 2031-06-01, ${looked}`
		);
	});

	it('is a note’s last change before it was added', () => {
		const note = [
			set(OVERLAKE, talks('notes', 0, 'added'), '2031-05-09'),
			set(OVERLAKE, talks('notes', 0, 'changed'), '2031-05-08')
		];
		expect(onlyProblem(...note)).toEqual({
			file,
			at,
			what: 'The property "notes[0].changed" is "2031-05-08", before "notes[0].added", which is "2031-05-09".',
			fix: 'Correct one of the two: "changed" is the day of the last change.'
		});
	});

	it('is a note’s own, before that of its source', () => {
		const added = set(OVERLAKE, talks('notes', 0, 'added'), '2031-05-04');
		expect(onlyProblem(added)).toEqual({
			file,
			at,
			what: 'The note is of 2031-05-04 ("notes[0].added"), before its source of 2031-05-05 ("notes[0].sources[0].date").',
			fix: 'Correct the date, or write in "changed" the day on which the source was added.'
		});
		const changed = set(OVERLAKE, talks('notes', 0, 'changed'), '2031-05-05');
		expect(problemsOf(added, changed)).toEqual([]);
	});

	it('is no note’s that was written after the record was looked up', () => {
		expect(problemsOf(set(OVERLAKE, talks('notes', 0, 'added'), '2032-01-01'))).toEqual([]);
	});

	it('is the text that was rewritten, after that day', () => {
		const rewrites = 'rewrites: { title: A, publisher: B, date: 2031-07 }';
		expect(onlyProblem(swap(ARTICLE, 'rewrites: null', rewrites))).toMatchObject({
			at: 'front matter',
			what: `The property "source.rewrites.date" is "2031-07", later than 2031-06-01, ${looked}`
		});
	});

	it('is what the article tells as done, after the article’s own date', () => {
		expect(onlyProblem(set(OVERLAKE, talks('when', 'article'), '2031-05-07'))).toMatchObject({
			file,
			at,
			what: 'The property "when.article" is "2031-05-07", after the article’s own date, 2031-05-06 ("source.date").',
			fix: expect.stringContaining('"tense": "planned"')
		});
		expect(
			problemsOf(
				set(OVERLAKE, talks('when', 'article'), '2031-05-07'),
				swap(ARTICLE, "date: '2031-05-06'", 'date: null')
			)
		).toEqual([]);
	});

	it('is none that is planned', () => {
		expect(
			problemsOf(
				set(OVERLAKE, talks('tense'), 'planned'),
				set(OVERLAKE, talks('when', 'article'), '2031-08'),
				set(OVERLAKE, talks('when', 'record'), '2031-08-03')
			)
		).toEqual([]);
	});

	it('leaves a story whose lookup is a month its whole month', () => {
		expect(problemsOf(asOf('2031-05'))).toEqual([]);
		expect(problemsOf(asOf('2031-04'))).toHaveLength(2);
	});
});
