import { correctedWords, storyCorrectedWords } from '../story/corrections.ts';
import type { Story, StoryEvent } from '../story/story.ts';

/*
 * How to cite the map, in words and for BibTeX. The article's own publisher is part of both: whoever
 * cites the map says whose words it shows, and that they were corrected where they were.
 */

/** What is said of the cited view besides its title and address, in sentences. */
function noteWords(story: Story, address: string): string {
	const event = openEvent(story, address);
	const corrected = event ? correctedWords(event.notes) : storyCorrectedWords(story);
	return [
		`Text: ${sourceWords(story)}.`,
		`Record as of ${story.provenance.asOf.words}.`,
		...(corrected === null ? [] : [corrected])
	].join(' ');
}

/** What the text on the map is, as far as it is known. */
function sourceWords({ provenance: { publisher, date, rewrites } }: Story): string {
	const after = rewrites ? `, after ${rewrites.publisher}, ${rewrites.date.words}` : '';
	return `${publisher}${date ? `, ${date.words}` : ''}${after}`;
}

/** The event that the cited view has open, which its address names; undefined: none. */
function openEvent({ events }: Story, address: string): StoryEvent | undefined {
	const id = /[#&]event=([a-z0-9-]+)/u.exec(address)?.[1];
	return events.find((event) => event.id === id);
}

/** One line. `address` is the view that is cited. */
export function plainCitation(story: Story, address: string): string {
	return `“${story.title}”, mapped by Dateline. ${noteWords(story, address)} ${address}`;
}

export function bibtexOf(story: Story, address: string): string {
	const year = /^\d{4}/.exec(story.provenance.asOf.edtf)?.[0];
	const fields: readonly (readonly [string, string | undefined])[] = [
		['title', `{${texText(story.title)}}`],
		['author', '{Dateline}'],
		['year', year],
		['note', texText(noteWords(story, address).replace(/\.$/u, ''))],
		['url', addressText(address)]
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
	return `@misc{dateline-${story.id},\n${lines.join(',\n')}\n}`;
}

const TEX: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\{',
	'}': '\\}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** As TeX prints it: its own signs are made harmless, and no brace stays open. */
export function texText(text: string): string {
	return text.replace(/[\\{}#$%&_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');
}

/** An address cannot break out of its braces. */
const addressText = (address: string): string =>
	address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
