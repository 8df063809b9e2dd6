import { KIND_LABELS } from '../../lib/event/kinds.ts';
import type { Row } from '../../lib/rows/data/row.ts';
import { hiddenWords } from '../../lib/story/hidden.ts';
import { LIMITS } from '../../lib/story/limits.ts';
import type { Kind } from '../../lib/story/story.ts';
import { dateOf } from './dates.ts';
import type { Mapping } from './columns.ts';
import { Refused } from './refused.ts';
import { WORDS, type Role, type WordRole } from './roles.ts';
import type { RawRow } from './table.ts';

/** The row as an event, or the first reason why it is none. */
export function rowOf(raw: RawRow, mapping: Mapping): Row | Refused {
	if (raw.fault !== null) return new Refused(raw.fault);
	const read = new RowReading(raw, mapping);
	const at = raw.at ?? read.position();
	if (at instanceof Refused) return at;
	const outside = outsideOf(at);
	if (outside !== null) return outside;
	const when = dateOf(read.value('date'), read.value('end'), mapping.dates);
	if (when instanceof Refused) return when;
	const words = read.words();
	if (words instanceof Refused) return words;
	const texts = read.texts(words.kind as Kind);
	if (texts instanceof Refused) return texts;
	return {
		line: raw.line,
		id: read.value('id') || null,
		at: [rounded(at[0]), rounded(at[1])],
		when,
		...words,
		...texts,
		row: mapping.shown === null ? raw.values : mapping.shown.map((at) => raw.values[at] ?? '')
	} as Row;
}

/** Five decimals are a metre: more is not more knowledge, and a spot is told by its numbers. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Web Mercator ends there. */
const LAST_LATITUDE = 85.0511;

function outsideOf([longitude, latitude]: readonly [number, number]): Refused | null {
	if (Math.abs(longitude) > 180) return new Refused(`The longitude ${longitude} is beyond 180.`);
	if (Math.abs(latitude) > 90) return new Refused(`The latitude ${latitude} is beyond 90.`);
	if (Math.abs(latitude) > LAST_LATITUDE)
		return new Refused(`The latitude ${latitude} is beyond the map’s end at ${LAST_LATITUDE}.`);
	return null;
}

interface Texts {
	readonly title: string;
	readonly place: string;
	readonly actors: readonly string[];
	readonly speaker: string | null;
}

class RowReading {
	constructor(
		private readonly raw: RawRow,
		private readonly mapping: Mapping
	) {}

	/** Of the role's first column; empty where there is none. */
	value(role: Role): string {
		const [at] = this.mapping.at[role];
		return at === undefined ? '' : (this.raw.values[at] ?? '').trim();
	}

	position(): readonly [number, number] | Refused {
		const longitude = degreesOf(this.value('longitude'), 'longitude');
		if (longitude instanceof Refused) return longitude;
		const latitude = degreesOf(this.value('latitude'), 'latitude');
		return latitude instanceof Refused ? latitude : [longitude, latitude];
	}

	/** The four that are words of a list. The detail of a kind goes before the kind. */
	words(): Record<WordRole, string> | Refused {
		const found = {} as Record<WordRole, string>;
		for (const role of Object.keys(WORDS) as WordRole[]) {
			const given = this.value(role);
			const known = this.mapping.values[role];
			const detailed = role === 'kind' ? known[this.value('detail')] : undefined;
			const word = (detailed ?? known[given]) || known['*'];
			if (word === undefined) return unknownWord(role, given);
			found[role] = word;
		}
		return found;
	}

	texts(kind: Kind): Texts | Refused {
		const place = this.value('place');
		const own = this.value('title');
		const title = cut(own || (place ? `${KIND_LABELS[kind]}, ${place}` : KIND_LABELS[kind]));
		const actors = this.mapping.at.actor
			.map((at) => (this.raw.values[at] ?? '').trim())
			.filter((name, index, names) => name !== '' && names.indexOf(name) === index);
		const speaker = this.value('speaker') || null;
		for (const [name, text] of [
			['title', title],
			['place', place],
			['speaker', speaker ?? ''],
			...actors.map((actor) => ['actor', actor] as const)
		] as const) {
			if (text.length > LIMITS.name)
				return new Refused(`The ${name} is longer than ${LIMITS.name} characters.`);
			const hidden = hiddenWords(text);
			if (hidden !== null) return new Refused(`The ${name} ${hidden}.`);
		}
		return { title, place, actors, speaker };
	}
}

function degreesOf(text: string, name: string): number | Refused {
	if (text === '') return new Refused(`The ${name} is missing.`);
	// Number() would take "0x10" and "1e3" too.
	return /^[+-]?\d{1,3}(?:\.\d+)?$/.test(text)
		? Number(text)
		: new Refused(`The ${name} "${text.slice(0, 40)}" is no number of degrees.`);
}

function unknownWord(role: WordRole, given: string): Refused {
	const said =
		given === '' ? `There is no ${role}` : `The ${role} "${given.slice(0, 60)}" is not known here`;
	return new Refused(
		`${said}; say what it is: --value "${role}:${given}=…" (${WORDS[role].join(', ')}).`
	);
}

/** A title fits the popup's head; what is cut off is in the row, which is shown whole. */
function cut(title: string): string {
	if (title.length <= LIMITS.title) return title;
	const room = title.slice(0, LIMITS.title - 1);
	const space = room.lastIndexOf(' ');
	return `${room.slice(0, space > 40 ? space : undefined).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
