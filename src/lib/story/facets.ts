import { KINDS, STANDINGS, TENSES, type FacetCount, type Facets } from './story.ts';

/*
 * The names of facets: `reported/clash/news`. There are some 250 combinations at most, and a data set
 * has few of them: a count for each is small, and any choice of filters is a sum of whole ones.
 */

export function facetsName({ standing, kind, tense }: Facets): string {
	return `${standing}/${kind}/${tense}`;
}

/** Null for what is no such name. */
export function facetsOf(name: string): Facets | null {
	const [standingWord, kindWord, tenseWord, more] = name.split('/');
	const standing = STANDINGS.find((one) => one === standingWord);
	const kind = KINDS.find((one) => one === kindWord);
	const tense = TENSES.find((one) => one === tenseWord);
	if (!standing || !kind || !tense || more !== undefined) return null;
	return { standing, kind, tense };
}

/** Counts by the names of facets, as files have them; a name that is none is left out. */
export function facetCounts(counts: Readonly<Record<string, number>>): readonly FacetCount[] {
	return Object.entries(counts).flatMap(([name, count]) => {
		const facets = facetsOf(name);
		return facets ? [{ ...facets, count }] : [];
	});
}
