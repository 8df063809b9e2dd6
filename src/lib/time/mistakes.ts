import { lengthOfMonth } from './calendar.ts';

export interface Mistake {
	readonly pattern: RegExp;
	/** The rest of a sentence that begins with the value. */
	readonly why: string;
	/** What may be written instead, best first; guesses. `groups` are the pattern's. */
	readonly examples: (value: string, groups: readonly string[]) => readonly string[];
}

/** What editors write where one EDTF date is wanted: the first that fits is the mistake. */
export const MISTAKES: readonly Mistake[] = [
	{
		pattern: /^\s*$/,
		why: 'is empty. Where no date is known, write null.',
		examples: () => []
	},
	{
		pattern: /^\s|\s$/,
		why: 'has white space around it.',
		examples: (value) => [value.trim()]
	},
	{
		pattern: /T\d|\d:\d/,
		why: 'carries a time of day. Dates here are whole days.',
		examples: () => []
	},
	{
		pattern: /^[[{]/,
		why: 'is a set of dates, which is Level 2. Write an interval, or an event for each date.',
		examples: (value) => {
			const dates = value.match(/-?\d{4}(?:-\d\d(?:-\d\d)?)?/g) ?? [];
			return [`${dates[0] ?? ''}/${dates.at(-1) ?? ''}`];
		}
	},
	{
		pattern: /^X{4}/i,
		why: 'has no year, which is Level 2. Where no year is known, write null.',
		examples: (value) => [value.replace(/X{4}/i, '2025').replace(/-XX/gi, '')]
	},
	{
		pattern: /^\d+X+$/i,
		why: 'leaves digits of the year unspecified. Write the interval, which says the same.',
		examples: decadeOf
	},
	{
		pattern: /X/i,
		why: 'leaves digits unspecified. Leave that part out, or write an interval.',
		examples: (value) => [value.replace(/-[^-]*X.*/i, ''), ...decadeOf(value)]
	},
	{
		pattern: /^(-?\d{4})-(?:2[5-9]|3\d|4[01])$/,
		why: 'is a season or quarter of Level 2. Level 1 has 21 spring, 22 summer, 23 autumn, 24 winter.',
		examples: (_, [year = '']) => [`${year}-21`]
	},
	{
		pattern: /^(-?\d{4}-2[1-4])[?~%]$/,
		why: 'marks a season. In Level 1 only a year, month or day can be ?, ~ or %.',
		examples: (_, [season = '']) => [season]
	},
	{
		pattern: /^(-?\d{4})-(0[1-9]|1[0-2])-\d\d[?~%]?$/,
		why: 'is a day that its month does not have.',
		examples: (_, [year = '', month = '']) => [
			`${year}-${month}-${lengthOfMonth(Number(year), Number(month))}`
		]
	},
	{
		pattern: /^(-?\d{4})-(\d\d)-(\d\d)[?~%]?$/,
		why: 'has no month in its middle: months run from 01 to 12.',
		examples: (_, [year = '', middle = '', last = '']) => [`${year}-${last}-${middle}`, year]
	},
	{
		pattern: /^(-?\d{4})-\d\d[?~%]?$/,
		why: 'has a month that is not 01 to 12, nor a season 21 to 24.',
		examples: (_, [year = '']) => [year]
	},
	{
		pattern: /[?~%]/,
		why: 'has ?, ~ or % in a place of Level 2. In Level 1 one of them ends the date and covers all of it.',
		examples: (value) => [value.replace(/[?~%]/g, '') + (/[?~%]/.exec(value)?.[0] ?? '')]
	},
	{
		pattern: /^\.\.|\.\.$/,
		why: 'has an open end without a slash.',
		examples: (value) => [value.replace(/\.\.$/, '/..'), value.replace(/^\.\./, '../')]
	},
	{
		pattern: /^(\d{4})[-/.](\d\d?)(?:[-/.](\d\d?))?$/,
		why: 'is not written as year-month-day, with hyphens and two digits each.',
		examples: (_, [year = '', month = '', day = '']) => [
			[year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
			`${year}-${month.padStart(2, '0')}`
		]
	},
	{
		pattern: /^-?\d{5,}$/,
		why: 'has a year of more than four digits, which Level 1 writes with a Y before it.',
		examples: (value) => [`Y${value}`]
	},
	{
		pattern: /^Y?(-?)(\d{1,4})$/,
		why: 'is a year that is not written with exactly four digits.',
		examples: (_, [sign = '', digits = '']) => [`${sign}${digits.padStart(4, '0')}`]
	},
	{
		pattern: /^Y?-?\d+[ES]\d/,
		why: 'has an exponent or significant digits, which is Level 2.',
		examples: (value) => [value.replace(/[ES].*/, '~'), value.replace(/[ES].*/, '')]
	}
];

/** `201X` as `2010/2019`. */
function decadeOf(value: string): readonly string[] {
	const year = value.replace(/-.*/, '');
	return [`${year.replace(/X/gi, '0')}/${year.replace(/X/gi, '9')}`];
}
