import { KINDS, PRECISIONS, STANDINGS, TENSES } from '../../lib/story/story.ts';

/* What a column of a data set can say of an event. */

export const ROLES = [
	'id',
	'longitude',
	'latitude',
	'date',
	'end',
	'title',
	'kind',
	'detail',
	'standing',
	'tense',
	'place',
	'precision',
	'actor',
	'speaker'
] as const;
export type Role = (typeof ROLES)[number];

/** The roles whose words are among those listed, and the words. */
export const WORDS = {
	kind: KINDS,
	standing: STANDINGS,
	tense: TENSES,
	precision: PRECISIONS
} as const;
export type WordRole = keyof typeof WORDS;

/** What is known of a data set before its rows are read. */
export interface KnownSet {
	readonly name: string;
	/** A file with all of these columns is one of this set. */
	readonly marks: readonly string[];
	readonly columns: Readonly<Partial<Record<Role, readonly string[]>>>;
	/** By role, what the set's own words mean: `Battles` is a `clash`. `*` stands for any other. */
	readonly values: Readonly<Partial<Record<WordRole, Readonly<Record<string, string>>>>>;
	/** The columns that a reader is shown; null: all. */
	readonly shown: readonly string[] | null;
}
