/*
 * When many rows were, as a text: tokens parted by spaces, in order of the first day. A token is the
 * number of days since the one before it (of the first: since 1970-01-01), then `+4` where the row
 * lasts four days longer, then `x3` where three rows are alike; `?` is a row without a date.
 */

/** Both days included, since 1970-01-01, UTC. An open or unknown end lies at OPEN_START or OPEN_END. */
export interface Time {
	readonly from: number;
	readonly to: number;
	/** How many rows. */
	readonly count: number;
}

/** Before and after every day that a data set has: some 270 years round 1970 each. */
export const OPEN_START = -99_999;
export const OPEN_END = 99_999;
/** Of rows without a date: they may lie anywhere. */
export const UNDATED: Omit<Time, 'count'> = { from: OPEN_START, to: OPEN_END };

/** Times in order of `from`, then `to`; the undated last. */
export function writeTimes(times: Iterable<Time>): string {
	let before = 0;
	let last: Time | null = null;
	let count = 0;
	const tokens: string[] = [];
	const end = (): void => {
		if (last === null) return;
		const undated = last.from === OPEN_START && last.to === OPEN_END;
		const length = last.to - last.from;
		const start = undated ? '?' : `${last.from - before}${length > 0 ? `+${length}` : ''}`;
		if (!undated) before = last.from;
		tokens.push(count > 1 ? `${start}x${count}` : start);
	};
	for (const time of times) {
		if (last !== null && last.from === time.from && last.to === time.to) {
			count += time.count;
			continue;
		}
		end();
		last = time;
		count = time.count;
	}
	end();
	return tokens.join(' ');
}

/** Throws a RangeError for what is no such text. */
export function readTimes(text: string): Time[] {
	if (text === '') return [];
	let before = 0;
	return text.split(' ').map((token) => {
		const [, undated, days, length = '0', count = '1'] =
			/^(?:(\?)|(-?\d+)(?:\+(\d+))?)(?:x(\d+))?$/.exec(token) ?? [];
		if (undated) return { ...UNDATED, count: Number(count) };
		if (days === undefined) throw new RangeError(`"${token}" is no time of a data set.`);
		before += Number(days);
		return { from: before, to: before + Number(length), count: Number(count) };
	});
}

/** Numbers that rise, each as what it is more than the one before. */
export function writeRising(numbers: Iterable<number>): string {
	let before = 0;
	const steps: number[] = [];
	for (const number of numbers) {
		steps.push(number - before);
		before = number;
	}
	return steps.join(' ');
}

export function readRising(text: string): number[] {
	const numbers: number[] = [];
	eachRising(text, (number) => numbers.push(number));
	return numbers;
}

/** Without a list of them: a common word is in a million rows. */
export function eachRising(text: string, visit: (number: number) => void): void {
	let sum = 0;
	let step = 0;
	for (let at = 0; at <= text.length; at++) {
		const digit = text.charCodeAt(at) - ZERO;
		if (digit >= 0 && digit <= 9) step = step * 10 + digit;
		else if (at > 0) {
			visit((sum += step));
			step = 0;
		}
	}
}

const ZERO = '0'.charCodeAt(0);
