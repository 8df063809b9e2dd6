import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readEdtf } from '../../src/lib/time/edtf.ts';
import { dayOf, isoOfDay } from '../../src/lib/time/span.ts';
import { wordsOfEdtf } from '../../src/lib/time/words.ts';
import { runs } from '../tier.ts';

/** Value, first day, last day (null: open or unknown), words: every form that is read. */
const READ: readonly (readonly [string, string | null, string | null, string])[] = [
	['2024', '2024-01-01', '2024-12-31', '2024'],
	['0044', '0044-01-01', '0044-12-31', 'AD 44'],
	['0000', '0000-01-01', '0000-12-31', '1 BC'],
	['-0003', '-000003-01-01', '-000003-12-31', '4 BC'],
	['2024-12', '2024-12-01', '2024-12-31', 'December 2024'],
	['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
	['1900-02', '1900-02-01', '1900-02-28', 'February 1900'],
	['2024-12-08', '2024-12-08', '2024-12-08', '8 December 2024'],
	['2024-02-29', '2024-02-29', '2024-02-29', '29 February 2024'],
	['1969-12-31', '1969-12-31', '1969-12-31', '31 December 1969'],
	['2025-07~', '2025-07-01', '2025-07-31', 'about July 2025'],
	['2025-07-31~', '2025-07-31', '2025-07-31', 'about 31 July 2025'],
	['2025?', '2025-01-01', '2025-12-31', '2025 (uncertain)'],
	['2025%', '2025-01-01', '2025-12-31', 'about 2025 (uncertain)'],
	['2024-21', '2024-03-01', '2024-05-31', 'spring 2024'],
	['2024-22', '2024-06-01', '2024-08-31', 'summer 2024'],
	['2024-23', '2024-09-01', '2024-11-30', 'autumn 2024'],
	['2024-24', '2024-12-01', '2025-02-28', 'winter 2024'],
	['2024-12-08/..', '2024-12-08', null, 'from 8 December 2024, no end found'],
	['2025-01~/..', '2025-01-01', null, 'from about January 2025, no end found'],
	['2024-12-08/', '2024-12-08', null, 'from 8 December 2024, end unknown'],
	['../2024', null, '2024-12-31', 'until 2024'],
	['/2024', null, '2024-12-31', 'until 2024, start unknown'],
	['2024-12-08/2025-01-29', '2024-12-08', '2025-01-29', '8 December 2024 to 29 January 2025'],
	['2025-07-12/2025-07-19', '2025-07-12', '2025-07-19', '12 to 19 July 2025'],
	['2025-06-14/2025-07-02', '2025-06-14', '2025-07-02', '14 June to 2 July 2025'],
	['2025-06-14/2025-07-14', '2025-06-14', '2025-07-14', '14 June to 14 July 2025'],
	['2025-07-12~/2025-07-19~', '2025-07-12', '2025-07-19', 'about 12 to about 19 July 2025'],
	['2025-07-12?/2025-07-19?', '2025-07-12', '2025-07-19', '12 to 19 July 2025 (uncertain)'],
	['2025-07-12~/2025-07-19', '2025-07-12', '2025-07-19', 'about 12 July 2025 to 19 July 2025'],
	['2025-06/2025-07', '2025-06-01', '2025-07-31', 'June to July 2025'],
	['2010/2019', '2010-01-01', '2019-12-31', '2010 to 2019'],
	['2025-03/2025', '2025-03-01', '2025-12-31', 'March 2025 to 2025'],
	['2024-12-08/2024-12-08', '2024-12-08', '2024-12-08', '8 December 2024'],
	['Y-17000', '-017000-01-01', '-017000-12-31', '17001 BC'],
	['Y17000', '+017000-01-01', '+017000-12-31', '17000']
];

const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'] as const;
const zoneAtStart = process.env['TZ'];

afterEach(() => {
	if (zoneAtStart === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zoneAtStart;
});

describe.each(ZONES)('in the time zone %s', (zone) => {
	it.each(READ)('%s is %s to %s: %s', (value, first, last, words) => {
		process.env['TZ'] = zone;
		const reading = readEdtf(value);
		const span = reading.ok ? reading.span : null;
		expect(span?.earliest && isoOfDay(span.earliest.day)).toBe(first);
		expect(span?.latest && isoOfDay(span.latest.day)).toBe(last);
		expect(wordsOfEdtf(value)).toBe(words);
		if (first !== null) expect(isoOfDay(dayOf(first))).toBe(first);
	});

	it('the clock on the wall does differ', () => {
		process.env['TZ'] = zone;
		const days = ['2024-12-08T00:00:00Z', '2024-12-08T23:00:00Z'].map((iso) =>
			new Date(iso).getDate()
		);
		const onTheWall = { UTC: [8, 8], 'Pacific/Kiritimati': [8, 9], 'America/Los_Angeles': [7, 8] };
		expect(days).toEqual(onTheWall[zone]);
	});
});

describe('marks and open ends', () => {
	it.each([
		['2025', false, false],
		['2025~', true, false],
		['2025?', false, true],
		['2025%', true, true]
	])('%s: both ends approximate %s, uncertain %s', (value, approximate, uncertain) => {
		const reading = readEdtf(value);
		const marks = { approximate, uncertain };
		expect(reading).toMatchObject({ ok: true, span: { earliest: marks, latest: marks } });
	});

	it('belong to their own end of an interval', () => {
		expect(readEdtf('2025-07-12~/2025-07-19?')).toMatchObject({
			span: {
				earliest: { approximate: true, uncertain: false },
				latest: { approximate: false, uncertain: true }
			}
		});
	});

	it.each([
		['2024/..', false, true],
		['../2024', true, false],
		['2024/', false, false],
		['/2024', false, false],
		['2024', false, false]
	])('%s: open start %s, open end %s', (value, openStart, openEnd) => {
		expect(readEdtf(value)).toMatchObject({ ok: true, span: { openStart, openEnd } });
	});
});

describe('a value that is refused', () => {
	it.each([
		['201X', '2010/2019', 'unspecified'],
		['20XX', '2000/2099', 'unspecified'],
		['2024-XX', '2024', 'unspecified'],
		['1985-04-XX', '1985-04', 'unspecified'],
		['1985-XX-XX', '1985', 'unspecified'],
		['2024-1X', '2024', 'unspecified'],
		['201X/2020', '2010/2019', 'unspecified'],
		['XXXX-10', '2025-10', 'no year'],
		['~2024-12', '2024-12~', 'Level 2'],
		['2024?-12', '2024-12?', 'Level 2'],
		['[1667,1668]', '1667/1668', 'set of dates'],
		['{1667..1669}', '1667/1669', 'set of dates'],
		['2024-12-08/2025..', '2024-12-08/2025', 'without a slash'],
		['2025..', '2025/..', 'without a slash'],
		['..2025', '../2025', 'without a slash'],
		['1950S2', '1950~', 'significant digits'],
		['Y17E4', '2024-12-08', 'exponent'],
		['2024-25', '2024-21', 'season or quarter'],
		['2024-21~', '2024-21', 'marks a season'],
		['2024-21/2024-22', '2024-03/2024-08', 'season in an interval'],
		['2024-24/..', '2024-12/..', 'season in an interval'],
		['2025-02-30', '2025-02-28', 'does not have'],
		['2025-02-29', '2025-02-28', 'does not have'],
		['2024-04-31~', '2024-04-30', 'does not have'],
		['2025-02-29/2025-03-01', '2025-02-28/2025-03-01', 'does not have'],
		['2024-13', '2024', 'month'],
		['2024-31-12', '2024-12-31', 'months run from 01 to 12'],
		['2025-13-01', '2025-01-13', 'months run from 01 to 12'],
		['2025-00-10', '2025', 'months run from 01 to 12'],
		['2025-13-32', '2025', 'months run from 01 to 12'],
		['2024-12-08/2024-12-06', '2024-12-06/2024-12-08', 'ends before it starts'],
		['2025/2024', '2024/2025', 'ends before it starts'],
		['2024-12-08T10:00:00Z', '2024-12-08', 'time of day'],
		['2024-12-08T10:00/2024-12-09', '2024-12-08/2024-12-09', 'time of day'],
		['2024-12-8', '2024-12-08', 'two digits'],
		['2024/12/08', '2024-12-08', 'hyphens'],
		['2024-12-08 ', '2024-12-08', 'white space'],
		['201', '0201', 'four digits'],
		['Y2024', '2024', 'four digits'],
		['-17000', 'Y-17000', 'Y before it'],
		['Y-300000', 'Y-17000', 'too far'],
		['16 July 2025', '2025-07-16', 'in words'],
		['July 16, 2025', '2025-07-16', 'in words'],
		['16th of Sept. 2025', '2025-09-16', 'in words'],
		['2025 jul 6', '2025-07-06', 'in words'],
		['July 2025', '2025-07', 'in words'],
		['31 June 2025', '2025-06', 'in words'],
		['16 to 19 July 2025', '2025-07-16/2025-07-19', 'in words'],
		['July 16–19, 2025', '2025-07-16/2025-07-19', 'in words'],
		['16 July 2025/19 July 2025', '2025-07-16/2025-07-19', 'in words'],
		['16.7.2025', '2025-07-16', 'year at the end'],
		['7/16/2025', '2025-07-16', 'year at the end'],
		['06-07-2025', '2025-07-06', 'It may mean 2025-07-06 or 2025-06-07.'],
		['late 2023', '2023', 'not a date'],
		['garbage', '2024-12-08', 'not a date'],
		['', '2024-12-08', 'empty'],
		['../..', '2024-12-08/..', 'neither'],
		['/', '2024-12-08/..', 'neither'],
		['2024/2025/2026', '2024', 'not a date']
	])('%j: write %j', (value, example, reason) => {
		const reading = readEdtf(value);
		expect(reading).toMatchObject({ ok: false, example });
		const why = reading.ok ? '' : reading.why;
		expect(why).toContain(reason);
		expect(why).toContain(`"${value}"`);
		expect(why).toMatch(/\.$/);
		expect(() => wordsOfEdtf(value)).toThrow(RangeError);
	});

	it.each(['2024-12-08/', 'Y1', '2024?', '['])(
		'may be %j ten thousand times: it is not parsed',
		(part) => {
			const value = part.repeat(10_000);
			const began = performance.now();
			const reading = readEdtf(value);
			expect(performance.now() - began).toBeLessThan(50);
			expect(reading.ok ? '' : reading.why).toContain(`…" has ${value.length} characters`);
		}
	);

	it('may be a year of a hundred thousand digits: it is not parsed', () => {
		const began = performance.now();
		expect(readEdtf(`Y1${'0'.repeat(100_000)}`)).toMatchObject({ ok: false });
		expect(performance.now() - began).toBeLessThan(50);
	});
});

describe('any text at all', () => {
	const likeEdtf = fc
		.array(fc.constantFrom(...'0123456789-/.?~%XYTESZ:[]{}, '), { maxLength: 24 })
		.map((characters) => characters.join(''));
	const mangled = fc
		.tuple(fc.constantFrom(...READ.map(([value]) => value)), fc.nat(24), likeEdtf)
		.map(([value, at, more]) => value.slice(0, at) + more.slice(0, 2) + value.slice(at));

	it('is read, and then has words, or is refused with an example that is read', () => {
		fc.assert(
			fc.property(fc.oneof(likeEdtf, mangled, fc.string()), (value) => {
				const reading = readEdtf(value);
				if (reading.ok) expect(wordsOfEdtf(value)).not.toMatch(/undefined|NaN|^$/);
				else expect(readEdtf(reading.example).ok).toBe(true);
			}),
			{ seed: 8, numRuns: runs(2000) }
		);
	});

	it('any day is read as itself', () => {
		fc.assert(
			fc.property(fc.integer({ min: dayOf('0000-01-01'), max: dayOf('9999-12-31') }), (day) => {
				const bound = { day, approximate: false, uncertain: false };
				expect(readEdtf(isoOfDay(day))).toMatchObject({ span: { earliest: bound, latest: bound } });
			}),
			{ seed: 8 }
		);
	});
});
