import { dayNumber, lengthOfMonth, MS_PER_DAY } from './calendar.ts';
import { dayToX, pxPerDay, type Scale } from './scale.ts';
import { MONTHS, wordsOfYear } from './day-words.ts';

/** `label` is null for the small ticks between the labelled ones. All in CSS pixels. */
export interface Tick {
	readonly day: number;
	readonly x: number;
	readonly label: string | null;
	/** The middle of the label: `x`, unless it would stand out of the drawing. */
	readonly labelX: number;
}

/** Days count from the first of each month, months from January. */
interface Step {
	readonly unit: 'day' | 'month' | 'year';
	readonly every: number;
}

/** Of IBM Plex Sans at 11 px, whose digits are 0.6 em wide; its letters are narrower on average. */
const CHARACTER_PX = 6.6;
/** Air between two labels. */
const LABEL_GAP_PX = 9;
const SMALL_TICK_PX = 4;

/** From fine to coarse. */
const STEPS: readonly Step[] = [
	...[1, 2, 7, 14].map((every): Step => ({ unit: 'day', every })),
	...[1, 3, 6].map((every): Step => ({ unit: 'month', every })),
	...[1, 10, 100, 1_000, 10_000, 100_000].flatMap((power) =>
		[1, 2, 5].map((times): Step => ({ unit: 'year', every: power * times }))
	)
];

/** Ticks at the finest step whose labels keep apart, and the small ticks between them, by day. */
export function ticksOf(scale: Scale): readonly Tick[] {
	for (const step of STEPS) {
		const ticks = isCrowded(scale, step, CHARACTER_PX) ? null : labelled(scale, step);
		if (ticks === null) continue;
		const taken = new Set(ticks.map((tick) => tick.day));
		const small = smallTicks(scale, step).filter((tick) => !taken.has(tick.day));
		return [...ticks, ...small].toSorted((one, other) => one.day - other.day);
	}
	return [];
}

/** Null where the labels would not keep apart, not even with the year at its turn only. */
function labelled(scale: Scale, step: Step): readonly Tick[] | null {
	const days = daysOf(scale, step);
	if (days.length === 0) return null;
	const years = days.map((day) => dateOf(day).year);
	const turns = years.map((year, index) => index > 0 && year !== years[index - 1]);
	const choices = [turns.with(0, true), ...(turns.includes(true) ? [turns] : [])];
	for (const withYear of choices) {
		const ticks = days.map((day, index) => {
			const label = labelOf(day, step, withYear[index] ?? false);
			const x = dayToX(scale, day);
			const half = labelPx(label) / 2;
			return {
				day,
				x,
				label,
				labelX: Math.max(half, Math.min(x, scale.left + scale.right - half))
			};
		});
		if (keepApart(ticks)) return ticks;
	}
	return null;
}

function smallTicks(scale: Scale, { unit, every }: Step): readonly Tick[] {
	const finer = STEPS.filter((step) => step.unit === unit && every % step.every === 0);
	if (unit === 'year' && every === 1) finer.unshift({ unit: 'month', every: 3 });
	const step = finer.find((one) => !isCrowded(scale, one, SMALL_TICK_PX));
	return (step === undefined ? [] : daysOf(scale, step)).map((day) => {
		const x = dayToX(scale, day);
		return { day, x, label: null, labelX: x };
	});
}

/** How wide a label is at most, CSS pixels. */
export function labelPx(label: string): number {
	return label.length * CHARACTER_PX;
}

function keepApart(ticks: readonly Tick[]): boolean {
	return ticks.every(({ label, labelX }, index) => {
		const before = ticks[index - 1];
		if (before === undefined) return true;
		const half = (labelPx(label ?? '') + labelPx(before.label ?? '')) / 2;
		return labelX - before.labelX >= half + LABEL_GAP_PX;
	});
}

/** What needs no look at each tick: steps of fewer pixels than that. */
function isCrowded(scale: Scale, { unit, every }: Step, leastPx: number): boolean {
	const days = { day: 1, month: 30, year: 365 }[unit] * every;
	return days * pxPerDay(scale) < leastPx;
}

function labelOf(day: number, { unit }: Step, withYear: boolean): string {
	const date = dateOf(day);
	const year = wordsOfYear(date.year);
	if (unit === 'year') return year;
	const month = MONTHS[date.month - 1]?.slice(0, 3) ?? '';
	return [...(unit === 'day' ? [date.day] : []), month, ...(withYear ? [year] : [])].join(' ');
}

function daysOf(scale: Scale, { unit, every }: Step): readonly number[] {
	const from = dateOf(scale.firstDay);
	const to = dateOf(scale.lastDay);
	const days =
		unit === 'year' ? yearDays(from.year, to.year, every) : monthDays(from, to, { unit, every });
	return days.filter((day) => day >= scale.firstDay && day <= scale.lastDay);
}

/** Years whose words are round: 17000 BC, which is -16999, AD 1 in the middle, and 2020. */
function yearDays(from: number, to: number, every: number): readonly number[] {
	const first = Math.floor((from - 1) / every);
	const last = Math.ceil(to / every);
	return Array.from({ length: last - first + 1 }, (_, offset) => {
		const index = first + offset;
		const year = index > 0 || every === 1 ? index * every : 1 + index * every;
		return dayNumber(year, 1, 1);
	});
}

function monthDays(from: Month, to: Month, { unit, every }: Step): readonly number[] {
	const days: number[] = [];
	for (let { year, month } = from; year < to.year || (year === to.year && month <= to.month);) {
		if (unit === 'month') {
			if ((month - 1) % every === 0) days.push(dayNumber(year, month, 1));
		} else {
			// A tick just before the next month's first would crowd it.
			const last = lengthOfMonth(year, month) + 1 - every * 0.75;
			for (let day = 1; day <= last; day += every) days.push(dayNumber(year, month, day));
		}
		[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
	}
	return days;
}

interface Month {
	readonly year: number;
	readonly month: number;
}

function dateOf(day: number): Month & { readonly day: number } {
	const date = new Date(day * MS_PER_DAY);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
