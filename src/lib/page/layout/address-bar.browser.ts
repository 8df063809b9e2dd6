import { pushState, replaceState } from '$app/navigation';
import { readAddress, writeAddress, type Choices, type Known } from '$lib/reader/address.ts';
import { recall } from '$lib/reader/memory.ts';
import { NAME_LANGUAGES } from '$lib/story/story.ts';
import type { AddressBar } from '$lib/page/session/ports.ts';

/** The page's own: all is in the hash. */
export const ADDRESS_BAR: AddressBar = {
	read: (known) => withRemembered(location.hash, known),
	write: writeHash
};

/**
 * That of a page in a frame. Who puts it there may choose in the query too, where some editing systems
 * keep no hash; where both name a choice, the hash has it. Nothing is written: each entry would be one
 * more press of Back for the reader of the page round it.
 */
export const FRAME_BAR: AddressBar = {
	read: (known) => withRemembered(`${location.search.slice(1)}&${location.hash.slice(1)}`, known),
	write: () => undefined
};

/** Of the names' language, what the device remembers counts where the address has none. */
function withRemembered(address: string, known: Known): Choices {
	const choices = readAddress(address, known);
	// An address without names is one of English, or of no choice.
	const names = NAME_LANGUAGES.find((one) => one === recall('names'));
	return names && !address.includes('names=') ? { ...choices, names } : choices;
}

function writeHash(choices: Choices, known: Known, how: 'push' | 'replace'): void {
	const written = writeAddress(choices, known);
	const hash = written === '' ? '' : `#${written}`;
	if (location.hash === hash) return;
	const address = hash === '' ? location.pathname + location.search : hash;
	if (how === 'push') pushState(address, {});
	else replaceState(address, {});
}
