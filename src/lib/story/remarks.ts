import type { Article } from '../article/article.ts';
import { sentencesOf } from '../article/where-quoted.ts';
import type { Problem } from './problem.ts';
import type { Quote, Story, StoryEvent } from './story.ts';
import { shown } from './wording.ts';

/*
 * What an editor may want to look at once more in a story that has no problem. A remark stops nothing.
 */

/** Said like a problem: where, what, and what may be done. */
export type Remark = Problem;

/** `today` is an ISO day: what is dated later is likely a slip. */
export function remarksOn(story: Story, today: string): readonly Remark[] {
	return story.events.flatMap((event) => {
		const at = { file: `${story.id}/${event.layer}.geojson`, at: `feature "${event.id}"` };
		return [
			...event.quotes.flatMap((quote) => endRemarks(story.article, quote)),
			...noteRemarks(event, today)
		].map((said) => ({ ...at, ...said }));
	});
}

type Said = Pick<Remark, 'what' | 'fix'>;

function noteRemarks({ notes }: StoryEvent, today: string): readonly Said[] {
	return notes.flatMap(({ added, changed }, index) =>
		[added, changed].flatMap((date, which) =>
			date === null || date.edtf <= today
				? []
				: {
						what: `The property "notes[${index}].${which === 0 ? 'added' : 'changed'}" is "${date.edtf}", after today.`,
						fix: 'Write the day on which the note was published.'
					}
		)
	);
}

const FIX =
	'See whether a shorter span says the same: the rest of the sentence is shown round it in grey.';

/** A quote that breaks off within a sentence should do so at a word that says something. */
function endRemarks(article: Article, quote: Quote): readonly Said[] {
	const { exact, start, end } = quote;
	const sentences = sentencesOf(article, quote);
	const opens = sentences.some((sentence) => sentence.start === start);
	const closes = sentences.some((sentence) => sentence.end === end);
	if (opens && closes) return [];
	const ends = [
		{ verb: 'begins', what: loose(exact, 'start', opens) ?? conjunction(article, exact, FIRST) },
		{ verb: 'ends', what: loose(exact, 'end', closes) ?? conjunction(article, exact, LAST) }
	];
	return ends.flatMap(({ verb, what }) =>
		what === null ? [] : { what: `The quote ${shown(exact)} ${verb} with ${what}.`, fix: FIX }
	);
}

const FIRST = /^\P{L}*(\p{L}+)/u;
const LAST = /(\p{L}+)\P{L}*$/u;

/** In the languages of the interface: words that join clauses, and are seldom anything else. */
const CONJUNCTIONS: Readonly<Record<string, string>> = {
	en: 'and but or nor yet so though although while as because unless when where whereas whether if that',
	ar: 'أو ثم لكن لأن بل',
	ru: 'и а но или либо что чтобы хотя если когда пока'
};

function conjunction({ language }: Article, exact: string, place: RegExp): string | null {
	const word = place.exec(exact)?.[1];
	const known = CONJUNCTIONS[language.split('-')[0] ?? '']?.split(' ') ?? [];
	return word !== undefined && known.includes(word.toLowerCase())
		? `the conjunction ${shown(word)}`
		: null;
}

/** Opening marks and what closes them: a pair within the quote hangs from nothing. */
const PAIRS: readonly (readonly [string, string])[] = [
	['“', '”'],
	['‘', '’'],
	['«', '»'],
	['„', '“'],
	['"', '"'],
	['(', ')'],
	['[', ']']
];

/** Punctuation at an end that is not the sentence's own, and has no other half in the quote. */
function loose(exact: string, side: 'start' | 'end', isSentences: boolean): string | null {
	const character = (side === 'start' ? /^\p{P}/u : /\p{P}$/u).exec(exact)?.[0];
	if (character === undefined || isSentences) return null;
	const paired = PAIRS.some(([opening, closing]) =>
		side === 'start'
			? character === opening && exact.indexOf(closing, 1) > 0
			: character === closing && exact.lastIndexOf(opening, exact.length - 2) >= 0
	);
	return paired ? null : shown(character);
}
