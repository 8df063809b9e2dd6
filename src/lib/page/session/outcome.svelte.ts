import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { AddressBar } from './ports.ts';

/** What an act leaves behind besides the choices themselves: its address, and a word for those who do not see it. */
export class Outcome {
	/** The last change. */
	said = $state.raw('');
	readonly #reader: Reader;
	readonly #bar: AddressBar;

	constructor(reader: Reader, bar: AddressBar) {
		this.#reader = reader;
		this.#bar = bar;
	}

	say(words: string): void {
		this.said = words;
	}

	/** The choices as a new entry to go back from, or in place of the last. */
	write(how: 'push' | 'replace'): void {
		this.#bar.write(this.#reader.choices, this.#reader.known, how);
	}

	/** The choices become what the address says. */
	read(): void {
		this.#reader.restore(this.#bar.read(this.#reader.known));
	}
}
