import { pushState, replaceState } from '$app/navigation';
import { readAddress, writeAddress, type Choices, type Known } from '$lib/reader/address.ts';
import { recall, remember } from '$lib/reader/memory.ts';
import { NAME_LANGUAGES, type NameLanguage } from '$lib/story/story.ts';

/** Under this key the device remembers the language of the names. */
const NAMES = 'names';

/** What the address says was chosen; of the names' language, else what the device remembers. */
export function choicesOfAddress(known: Known): Choices {
	const choices = readAddress(location.hash, known);
	// An address without names is one of English, or of no choice: then the device's counts.
	const names = NAME_LANGUAGES.find((one) => one === recall(NAMES));
	return names && !location.hash.includes('names=') ? { ...choices, names } : choices;
}

/** Writes the choices into the address: a new entry to go back from, or in place of the last. */
export function writeChoices(choices: Choices, known: Known, how: 'push' | 'replace'): void {
	const written = writeAddress(choices, known);
	const hash = written === '' ? '' : `#${written}`;
	if (location.hash === hash) return;
	const address = hash === '' ? location.pathname + location.search : hash;
	if (how === 'push') pushState(address, {});
	else replaceState(address, {});
}

export function rememberNames(names: NameLanguage): void {
	remember(NAMES, names);
}
