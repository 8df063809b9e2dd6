/* How values stand in a sentence for the editor. */

/** Longer values are cut: a problem is read in a terminal. */
const LONGEST_SHOWN = 80;

/** A value in the way it stands in the file, cut where it is long: `"Thursday"`, `[1, 2]`, `null`. */
export function shown(value: unknown): string {
	const json = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
	const characters = Array.from(json.slice(0, LONGEST_SHOWN * 2));
	if (json.length <= LONGEST_SHOWN) return json;
	return `${characters.slice(0, LONGEST_SHOWN).join('')}…${json.startsWith('"') ? '"' : ''}`;
}

/** `"a", "b" or "c"`. */
export function either(words: readonly string[]): string {
	const quoted = words.map((word) => `"${word}"`);
	const last = quoted.pop();
	if (last === undefined) return 'nothing';
	return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/** `10,000`: thousands with a comma, at most so many decimals. */
export function numberWords(value: number, decimals = 0): string {
	return new Intl.NumberFormat('en', { maximumFractionDigits: decimals }).format(value);
}

/** `2,460 km`, `3.2 km`, `0.4 km`: one decimal below ten. */
export function kmWords(km: number): string {
	return `${numberWords(km, km < 10 ? 1 : 0)} km`;
}

/** `1 problem`, `3 problems`. */
export function counted(count: number, noun: string): string {
	return `${numberWords(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** The word of the list that takes the fewest changes to reach; null where none is at all near. */
export function nearestWord(word: string, words: readonly string[]): string | null {
	let nearest: string | null = null;
	let least = Math.max(2, Math.floor(word.length / 2)) + 1;
	for (const candidate of words) {
		const changes = editDistance(word.toLowerCase().slice(0, LONGEST_SHOWN), candidate);
		if (changes < least) {
			least = changes;
			nearest = candidate;
		}
	}
	return nearest;
}

/** Levenshtein's distance, row by row. */
function editDistance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i++) {
		const next = [i];
		for (let j = 1; j <= to.length; j++) {
			const swap = (row[j - 1] ?? 0) + Number(from[i - 1] !== to[j - 1]);
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[to.length] ?? 0;
}
