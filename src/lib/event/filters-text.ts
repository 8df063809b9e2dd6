import { DIMENSIONS, isClear, type Filters, type Options } from './filters.ts';

/*
 * Filters as the address writes them: `standing:claimed,reported;tense:news;actor:sergey-lavrov`.
 * Actors go by a slug of their name, not by their place in the list: a link must not come to mean
 * somebody else once the story has an event more. Letters outside ASCII are percent-encoded, so
 * that the text can stand in a hash as it is.
 */

/** Null: nothing is filtered. What the story does not have is not written. */
export function writeFilters(filters: Filters, known: Options): string | null {
	// Most addresses have none, and each act writes one.
	if (isClear(filters)) return null;
	const slugs = actorSlugs(known.actor);
	const parts = DIMENSIONS.flatMap((dimension) => {
		const chosen: ReadonlySet<string> = filters[dimension];
		const written = (known[dimension] as readonly string[])
			.filter((option) => chosen.has(option))
			.map((option) => (dimension === 'actor' ? (slugs.get(option) ?? '') : option));
		return written.length === 0 ? [] : [`${dimension}:${written.map(encodeURIComponent).join()}`];
	});
	return parts.length === 0 ? null : parts.join(';');
}

/**
 * Reads what `writeFilters` wrote, percent-decoded or not, and of anything else what makes sense;
 * undefined where nothing does.
 */
export function readFilters(text: string, known: Options): Filters | undefined {
	const given = new Map<string, readonly string[]>();
	for (const part of decoded(text).split(';')) {
		const [dimension = '', options = ''] = part.split(':');
		given.set(dimension, options.split(','));
	}
	const isGiven = (dimension: keyof Options) => (option: string) =>
		given.get(dimension)?.includes(option) ?? false;
	const slugs = actorSlugs(known.actor);
	const filters: Filters = {
		standing: new Set(known.standing.filter(isGiven('standing'))),
		kind: new Set(known.kind.filter(isGiven('kind'))),
		tense: new Set(known.tense.filter(isGiven('tense'))),
		actor: new Set(known.actor.filter((name) => isGiven('actor')(slugs.get(name) ?? '')))
	};
	return isClear(filters) ? undefined : filters;
}

/** A slug for each name, no two alike: of names with the same slug the later ones get a number. */
export function actorSlugs(names: readonly string[]): ReadonlyMap<string, string> {
	const slugs = new Map<string, string>();
	const taken = new Set<string>();
	// By alphabet: whose slug gets the number does not depend on how often an actor acts.
	for (const name of [...new Set(names)].sort()) {
		const base = slugOf(name);
		let slug = base;
		for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
		taken.add(slug);
		slugs.set(name, slug);
	}
	return slugs;
}

/** Characters of a slug at the most: a name with its office, cut where that is long. */
const LONGEST_SLUG = 40;

function slugOf(name: string): string {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
	const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join('-');
	const slug = Array.from(words).slice(0, LONGEST_SLUG).join('').replace(/-$/, '');
	return slug === '' ? 'actor' : slug;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return text;
		throw error;
	}
}
