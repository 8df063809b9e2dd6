import type { OwnRow } from '../data/own-row.ts';
import type { Where } from '../../story/story.ts';
import { wordsOfDates } from '../../time/day-words.ts';
import type { NumberedRow } from '../data/protocol.ts';

/** What a popup says of a row, whether it came from the site's own files or from a tile server. */
export function rowFacts(of: NumberedRow | OwnRow) {
	const { title, kind, standing, tense, speaker, when, place, precision } =
		'row' in of ? of.row : of;
	// The article names none of this: whoever made the data set does.
	const where: Where = { name: place, precision, radiusM: null, from: 'record', speaks: false };
	const own =
		'row' in of
			? { line: of.row.line, actors: of.row.actors, values: valuesOf(of) }
			: { line: null, actors: [], values: Object.entries(of.values) };
	return {
		title,
		kind,
		card: { standing, tense, speaker, when: when && wordsOfDates(when), where, ...own }
	};
}

function valuesOf({ row, columns }: NumberedRow): readonly (readonly [string, string])[] {
	return row.row.map((value, at) => [columns[at] ?? '', value]);
}
