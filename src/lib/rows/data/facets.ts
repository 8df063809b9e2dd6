import {
	KINDS,
	STANDINGS,
	TENSES,
	type Kind,
	type Standing,
	type Tense
} from '../../story/story.ts';

/*
 * What a row can be filtered by, together: its standing, kind and tense, written
 * `reported/clash/news`. There are some 250 such combinations at most, and a data set has few of
 * them: a count for each is small, and any choice of filters is a sum of whole ones.
 */
export interface Facets {
	readonly standing: Standing;
	readonly kind: Kind;
	readonly tense: Tense;
}

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
