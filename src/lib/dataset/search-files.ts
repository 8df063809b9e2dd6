export const SEARCH_FOLDER = 'words';

/** The file that has a word, by its first two letters: their code points, so that any script makes a name. */
export function wordsFileOf(word: string): string {
	const letters = [...word].slice(0, 2).map((letter) => (letter.codePointAt(0) ?? 0).toString(16));
	return `${letters.join('-')}.json.gz`;
}
