import type { TextRange } from '../../lib/article/article.ts';
import { lettersIn } from './wrap.ts';

/* The article's words in a picture: the quote in ink, its sentence in grey, as large as there is room. */

/** Words in one voice. */
export interface Run {
	readonly text: string;
	readonly grey: boolean;
}

export interface Room {
	readonly width: number;
	/** From the first line's foot to the last one's. */
	readonly height: number;
}

export interface SetText {
	/** Height of the type. */
	readonly size: number;
	/** From line to line. */
	readonly leading: number;
	readonly lines: readonly (readonly Run[])[];
}

const SIZES = [27, 24, 21] as const;
const SMALLEST = 21;
/** So many characters on either side of the quote are more than any picture holds. */
const REACH = 600;

/** Where all of it has no room, the sentence is cut before the quote is. */
export function setRuns(runs: readonly Run[], room: Room): SetText {
	const text = runs.map((run) => run.text).join('');
	if (text.length <= 2 * REACH) {
		for (const size of SIZES) {
			const lines = linesIn(text, lettersIn({ ...room, size }));
			if (lines.length <= mostLines(room, size))
				return setOf(
					size,
					lines.map((line) => runsIn(runs, line))
				);
		}
	}
	return setOf(SMALLEST, cutLines(runs, text, room));
}

function setOf(size: number, lines: readonly (readonly Run[])[]): SetText {
	return { size, leading: leadingOf(size), lines };
}

const leadingOf = (size: number) => Math.round(size * 1.37);
const mostLines = ({ height }: Room, size: number) =>
	Math.max(2, Math.floor(height / leadingOf(size)) + 1);

/** As much before the quote as leaves room for it, as much after it as there is room for. */
function cutLines(runs: readonly Run[], text: string, room: Room): readonly (readonly Run[])[] {
	const ink = inkIn(runs);
	const most = mostLines(room, SMALLEST);
	// The dots at either end take room too.
	const letters = lettersIn({ ...room, size: SMALLEST }) - 2;
	const linesFrom = (start: number) =>
		linesIn(text.slice(0, ink.end + REACH), letters, start).slice(0, most);
	const starts = Array.from(
		text.slice(0, ink.start).matchAll(/\S+/gu),
		({ index }) => index
	).filter((start) => start >= ink.start - REACH);
	const start = starts.find((at) => (linesFrom(at).at(-1)?.end ?? 0) >= ink.end) ?? ink.start;
	const lines = linesFrom(start);
	const dots: Run = { text: '…', grey: true };
	const space: Run = { text: ' ', grey: true };
	return lines.map((line, index) => [
		...(index === 0 && start > 0 ? [dots, space] : []),
		...runsIn(runs, line),
		...(index === lines.length - 1 && line.end < text.length ? [space, dots] : [])
	]);
}

/** From the first word in ink to the last. */
function inkIn(runs: readonly Run[]): TextRange {
	let at = 0;
	const ranges = runs.map(({ text, grey }) => ({ start: at, end: (at += text.length), grey }));
	const ink = ranges.filter(({ grey }) => !grey);
	return { start: ink[0]?.start ?? 0, end: ink.at(-1)?.end ?? at };
}

/** Lines of whole words; a word that is longer than a line is broken. */
function linesIn(text: string, letters: number, from = 0): readonly TextRange[] {
	const lines: TextRange[] = [];
	for (const { 0: word, index } of text.slice(from).matchAll(/\S+/gu)) {
		const [start, end] = [from + index, from + index + word.length];
		const last = lines.at(-1);
		if (last !== undefined && end - last.start <= letters)
			lines[lines.length - 1] = { start: last.start, end };
		else
			for (let at = start; at < end; at += letters)
				lines.push({ start: at, end: Math.min(end, at + letters) });
	}
	return lines;
}

/** What of the runs lies in a range of their text. */
function runsIn(runs: readonly Run[], { start, end }: TextRange): readonly Run[] {
	let at = 0;
	return runs.flatMap(({ text, grey }) => {
		const from = at;
		at += text.length;
		const part = text.slice(Math.max(0, start - from), Math.max(0, end - from));
		return part === '' ? [] : [{ text: part, grey }];
	});
}
