import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	datingWords,
	errorOf,
	inTimeOrder,
	isWrong,
	itemsIn,
	type TimelineEntry
} from '../../src/lib/time/dating.ts';
import { wordsOfDay } from '../../src/lib/time/day-words.ts';
import { readEdtf } from '../../src/lib/time/edtf.ts';
import type { Span } from '../../src/lib/time/span.ts';
import { foldedPlot, plotOf } from '../../src/lib/time/plot.ts';
import { dayOf, isoOfDay } from '../../src/lib/time/span.ts';
import { monthsOn, movedTo, windowWithin } from '../../src/lib/time/window.ts';
import { wordsOfEdtf } from '../../src/lib/time/words.ts';

const FALL = entryOf('fall', '2023', '2024-12-08');
const STORY = [
	FALL,
	entryOf('succession', '2023', '2024-12-08/2025-01-29'),
	entryOf('strikes', null, '2025-07-16'),
	entryOf('talks', '2025-07', '2025-07-31'),
	entryOf('divided', null, null)
];

describe('the two datings', () => {
	it('place an event by the record, else by the article; by the article alone', () => {
		const article = entryOf('claim', '2025', null);
		const spansOf = (entry: TimelineEntry) =>
			(['article', 'record'] as const).map((dating) => itemsIn([entry], dating)[0]?.span);
		expect(spansOf(FALL)).toEqual([spanOf('2023'), spanOf('2024-12-08')]);
		expect(spansOf(article)).toEqual([spanOf('2025'), spanOf('2025')]);
		expect(spansOf(entryOf('strikes', null, '2025-07-16'))).toEqual([null, spanOf('2025-07-16')]);
	});

	it('show a ghost only in the article’s, and only of what is wrong there', () => {
		const ghosts = (dating: 'article' | 'record') =>
			itemsIn(STORY, dating)
				.filter(({ other }) => other !== null)
				.map(({ id }) => id);
		expect(ghosts('article')).toEqual(['fall', 'succession']);
		expect(ghosts('record')).toEqual([]);
	});

	it.each([
		['2023', '2024-12-08', true],
		['2024', '2024-12-08', false],
		['2025', '2024-12-08/..', false],
		['2023', '2024-12-08/..', true],
		['2025', '../2024', true],
		[null, '2024', false],
		['2024', null, false]
	])('are at odds where no day suits both: %s and %s, %s', (article, record, expected) => {
		expect(isWrong(entryOf('one', article, record))).toBe(expected);
	});

	it('are walked in the order of time, equals in the order given, the undated not', () => {
		const ids = (dating: 'article' | 'record') => inTimeOrder(STORY, dating).map(({ id }) => id);
		expect(ids('record')).toEqual(['fall', 'succession', 'strikes', 'talks']);
		expect(ids('article')).toEqual(['fall', 'succession', 'talks']);
	});
});

describe('what the article gets wrong, in words', () => {
	it.each([
		['2023', '2024-12-08', 'at least 11 months too early'],
		['2024-12-12', '2024-12-08', 'at least 4 days too late'],
		['2024-12-07', '2024-12-08', 'at least 1 day too early'],
		['1980', '1974-05-31', 'at least 5 years too late'],
		['2025', '../2024', 'at least 1 day too late'],
		['2023', '2024-12-08/..', 'at least 11 months too early']
	])('%s for %s is %s', (wrong, right, words) => {
		expect(errorOf(must(wrong), must(right))?.words).toBe(words);
	});

	it('is nothing where some day suits both', () => {
		expect(errorOf(must('2024'), must('2024-12-08'))).toBeNull();
	});

	it('names the events, their words and the record', () => {
		expect(datingWords(STORY)).toBe(
			'2 events are dated wrongly by the article: Title of fall (“2023”, record: 8 December 2024); ' +
				'Title of succession (“2023”, record: 8 December 2024 to 29 January 2025). ' +
				'For 2 of 5 events its words alone fix no date.'
		);
	});

	it('counts one as one, none as none, and many without naming them all', () => {
		expect(datingWords([FALL])).toBe(
			'1 event is dated wrongly by the article: Title of fall (“2023”, record: 8 December 2024). It dates every event.'
		);
		expect(datingWords([])).toMatch(/^No event is dated wrongly by the article\./);
		const many = Array.from({ length: 9 }, (_, index) => entryOf(`e${index}`, '2023', '2025'));
		expect(datingWords(many)).toMatch(/Title of e3 \([^)]*\); and 5 more\./);
	});
});

describe('the plot', () => {
	const frame = { width: 974, side: 26, wordsHeight: 0 };

	it('holds every event in the order given, in both datings and at every width', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1_600 }), (width) => {
				for (const dating of ['article', 'record'] as const) {
					const { shapes } = plotOf(STORY, dating, { ...frame, width });
					expect(shapes.map(({ id }) => id)).toEqual(STORY.map(({ id }) => id));
				}
			}),
			{ seed: 4 }
		);
	});

	it('is equally high in both datings', () => {
		const [article, record] = (['article', 'record'] as const).map((dating) =>
			plotOf(STORY, dating, frame)
		);
		expect(article?.height).toBe(record?.height);
	});

	it('puts what has no date below the axis', () => {
		const { shapes, axisY, undatedCount } = plotOf(STORY, 'article', frame);
		const below = shapes.filter(({ y }) => y > axisY).map(({ id }) => id);
		expect(below).toEqual(['strikes', 'divided']);
		expect(undatedCount).toBe(2);
	});

	it('has no axis where nothing has a date, nor for no event', () => {
		expect(plotOf([entryOf('divided', null, null)], 'record', frame).scale).toBeNull();
		expect(plotOf([], 'record', frame)).toMatchObject({ scale: null, shapes: [] });
	});

	it('folds to its axis', () => {
		const plot = plotOf(STORY, 'record', frame);
		expect(foldedPlot(plot)).toMatchObject({ shapes: [], ticks: plot.ticks, scale: plot.scale });
		expect(foldedPlot(plot).height).toBeLessThan(40);
	});
});

describe('the window', () => {
	const days = { fromDay: 0, toDay: 100 };

	it('has ends that meet and do not pass, inside the axis; all of it is null', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						end: fc.constantFrom('from' as const, 'to' as const),
						day: fc.integer({ min: -50, max: 150 })
					})
				),
				(moves) => {
					let window: typeof days | null = null;
					for (const move of moves) {
						window = movedTo(windowWithin(window, days), move, days);
						const { fromDay, toDay } = windowWithin(window, days);
						expect(0 <= fromDay && fromDay <= toDay && toDay <= 100).toBe(true);
						expect(window === null).toBe(fromDay === 0 && toDay === 100);
					}
				}
			),
			{ seed: 4 }
		);
	});

	it('is shown on an axis that does not reach it by the axis’ end', () => {
		expect(windowWithin({ fromDay: 120, toDay: 130 }, days)).toEqual({ fromDay: 100, toDay: 100 });
	});

	it.each([
		['2024-12-08', 1, '2025-01-08'],
		['2024-12-08', -12, '2023-12-08'],
		['2025-01-31', 1, '2025-02-28'],
		['2024-03-31', -1, '2024-02-29'],
		['2024-01-15', -1, '2023-12-15']
	])('moves by months: %s and %i is %s', (day, months, expected) => {
		expect(isoOfDay(monthsOn(dayOf(day), months))).toBe(expected);
	});

	it.each([
		['2024-12-08', '8 December 2024'],
		['0079-08-24', '24 August AD 79'],
		['-016999-01-01', '1 January 17000 BC']
	])('says %s as %s', (day, words) => {
		expect(wordsOfDay(dayOf(day))).toBe(words);
	});
});

function entryOf(id: string, article: string | null, record: string | null): TimelineEntry {
	return {
		id,
		title: `Title of ${id}`,
		group: 0,
		article: spanOf(article),
		record: spanOf(record),
		articleWords: article === null ? 'No date given' : `“${article}”`,
		recordWords: record === null ? 'No date found' : wordsOfEdtf(record),
		hollow: false,
		edge: 'solid'
	};
}

function must(value: string): Span {
	const reading = readEdtf(value);
	if (!reading.ok) throw new Error(reading.why);
	return reading.span;
}

function spanOf(value: string | null): Span | null {
	return value === null ? null : must(value);
}
