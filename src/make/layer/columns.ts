import { ACLED, GED } from './known-sets.ts';
import { ROLES, WORDS, type KnownSet, type Role, type WordRole } from './roles.ts';

/* Which column of a data set says what, and what its words mean here. */

export const DATE_FORMS = ['iso', 'd/m/y', 'm/d/y'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** What whoever imports says of the columns; what is not said is taken from a known set, or from the names. */
export interface Wishes {
	readonly columns: Readonly<Partial<Record<Role, readonly string[]>>>;
	readonly values: Readonly<Partial<Record<WordRole, Readonly<Record<string, string>>>>>;
	readonly dates: DateForm;
	readonly shown: readonly string[] | null;
}

/** The columns as they are read: positions in a row. */
export interface Mapping {
	/** The known set that the header is of; null: none. */
	readonly set: string | null;
	readonly at: Readonly<Record<Role, readonly number[]>>;
	readonly values: Readonly<Record<WordRole, Readonly<Record<string, string>>>>;
	readonly dates: DateForm;
	/** Positions of the columns that are shown; null: all. */
	readonly shown: readonly number[] | null;
}

/** Names by which a column is found where nobody named it. */
const USUAL: Readonly<Record<Role, readonly string[]>> = {
	id: ['id', 'event_id'],
	longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
	latitude: ['latitude', 'lat', 'y'],
	date: ['date', 'event_date', 'when', 'day'],
	end: ['end', 'end_date', 'date_end'],
	title: ['title'],
	kind: ['kind', 'event_type', 'type'],
	detail: ['sub_event_type'],
	standing: ['standing'],
	tense: ['tense'],
	place: ['place', 'location', 'city'],
	precision: ['precision'],
	actor: ['actor', 'actor1', 'actor2'],
	speaker: ['speaker', 'source']
};

/** Throws Unfit, with a sentence on each column that is missing. */
export function mappingOf(columns: readonly string[], wishes: Wishes, located: boolean): Mapping {
	const set =
		[ACLED, GED].find(({ marks }) => marks.every((mark) => columns.includes(mark))) ?? null;
	const problems: string[] = [];
	const at = {} as Record<Role, readonly number[]>;
	for (const role of ROLES) {
		const named = wishes.columns[role] ?? set?.columns[role];
		const names = named ?? USUAL[role].filter((name) => columns.includes(name));
		const wanted = role === 'actor' || named !== undefined ? names : names.slice(0, 1);
		at[role] = wanted.map((name) => columns.indexOf(name));
		for (const name of wanted.filter((one) => !columns.includes(one)))
			problems.push(
				`There is no column "${name}" for the ${role}. There are: ${columns.join(', ')}.`
			);
	}
	for (const role of ['longitude', 'latitude'] as const)
		if (at[role].length === 0 && !located) problems.push(noColumn(role, columns));
	const shown = wishes.shown ?? set?.shown ?? null;
	if (problems.length > 0) throw new Unfit(problems);
	return {
		set: set?.name ?? null,
		at,
		values: valuesOf(wishes, set),
		dates: wishes.dates,
		shown: shown && shown.map((name) => columns.indexOf(name)).filter((index) => index >= 0)
	};
}

/** The order cannot be carried out with this file: sentences. */
export class Unfit extends Error {
	constructor(readonly problems: readonly string[]) {
		super(problems.join('\n'));
	}
}

const noColumn = (role: Role, columns: readonly string[]): string =>
	`No column is known to hold the ${role}. Name it: --column ${role}=…, one of ${columns.join(', ')}.`;

/** A data set retells reports: what none of its columns says is `reported`, news, and no finer than a city. */
const ELSE: Readonly<Partial<Record<WordRole, string>>> = {
	standing: 'reported',
	tense: 'news',
	precision: 'city'
};

function valuesOf(wishes: Wishes, set: KnownSet | null): Mapping['values'] {
	const of = (role: WordRole): Readonly<Record<string, string>> => {
		const rest = ELSE[role];
		const words = Object.fromEntries(WORDS[role].map((word) => [word, word]));
		const empty: Readonly<Record<string, string>> = rest === undefined ? {} : { '': rest };
		return { ...empty, ...words, ...set?.values[role], ...wishes.values[role] };
	};
	return {
		kind: of('kind'),
		standing: of('standing'),
		tense: of('tense'),
		precision: of('precision')
	};
}
