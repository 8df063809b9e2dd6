import { readEdtf } from '../../lib/time/edtf.ts';
import { dayNumber } from '../../lib/time/calendar.ts';

/** Days since 1970-01-01, UTC, both included; null: open or unknown. */
export interface Days {
	readonly from: number | null;
	readonly to: number | null;
}

const known = new Map<string, Days>();
/** A data set has a few thousand different dates; one with more is read again. */
const MOST = 100_000;

/** The days of an EDTF value that was proved right. The same values come again and again: they are kept. */
export function daysOf(edtf: string): Days {
	const kept = known.get(edtf);
	if (kept !== undefined) return kept;
	if (known.size > MOST) known.clear();
	const days = readDays(edtf);
	known.set(edtf, days);
	return days;
}

function readDays(edtf: string): Days {
	const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf);
	if (day) {
		const number = dayNumber(Number(day[1]), Number(day[2]), Number(day[3]));
		return { from: number, to: number };
	}
	const reading = readEdtf(edtf);
	if (!reading.ok) throw new RangeError(reading.why);
	const { earliest, latest } = reading.span;
	return { from: earliest?.day ?? null, to: latest?.day ?? null };
}
