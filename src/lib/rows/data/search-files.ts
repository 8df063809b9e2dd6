export const SEARCH_FOLDER = 'words';

/** What words that lie in one file have in common: their first two letters, or the one that they are. */
export function wordsStart(word: string): string {
	return [...word].slice(0, 2).join('');
}

/** The file of the words that begin so: named by code points, so that any script makes a name. */
export function wordsFileOf(start: string): string {
	const letters = [...start].map((letter) => (letter.codePointAt(0) ?? 0).toString(16));
	return `${letters.join('-')}.json.gz`;
}
