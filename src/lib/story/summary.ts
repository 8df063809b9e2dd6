import type { TextRange } from '../article/article.ts';
import { codePoint } from './hidden.ts';
import type { Problem } from './problem.ts';
import type { Remark } from './remarks.ts';
import type { Story } from './story.ts';
import { counted } from './wording.ts';

/* A check's outcome in lines for a terminal. */

/** `syria-russia: 19 events in 4 layers, 12 of 12 sentences quoted`. */
export function summaryOf(story: Story): string {
	const sentences = story.article.paragraphs.flatMap((paragraph) => paragraph.sentences);
	const quotes = story.events.flatMap((event) => event.quotes);
	const quoted = sentences.filter((sentence) => quotes.some((quote) => overlap(sentence, quote)));
	const events = counted(story.events.length, 'event');
	const layers = counted(story.layers.length, 'layer');
	return `${story.id}: ${events} in ${layers}, ${quoted.length} of ${counted(sentences.length, 'sentence')} quoted`;
}

/** Each file once, with its problems below it; the last line says how many there are. */
export function problemLines(problems: readonly Problem[]): readonly string[] {
	return groupedLines(problems, 'problem');
}

/** The same of remarks; no line where there are none. */
export function remarkLines(remarks: readonly Remark[]): readonly string[] {
	return remarks.length === 0 ? [] : groupedLines(remarks, 'remark');
}

function groupedLines(all: readonly Problem[], noun: string): readonly string[] {
	const files = new Map<string, Problem[]>();
	for (const one of all) files.set(one.file, [...(files.get(one.file) ?? []), one]);
	const groups = [...files].flatMap(([file, found]) => [file, ...found.flatMap(linesOf), '']);
	return [...groups, `${counted(all.length, noun)} in ${counted(files.size, 'file')}.`];
}

function linesOf({ at, what, fix }: Problem): readonly string[] {
	return [`  ${at === null ? '' : `${at}: `}${printable(what)}`, `    ${printable(fix)}`];
}

/** Control characters of a file stay out of the terminal, and what nobody sees is seen there. */
function printable(text: string): string {
	return text
		.replace(/\p{Cc}+/gu, ' ')
		.replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `<${codePoint(character)}>`);
}

function overlap(a: TextRange, b: TextRange): boolean {
	return a.start < b.end && b.start < a.end;
}
