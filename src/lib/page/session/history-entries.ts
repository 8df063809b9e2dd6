import type { Choices } from '$lib/reader/address.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { AddressBar } from './address-bar.svelte.ts';

/** The reader's choices as entries of the address bar, to go back and forward through. */
export class HistoryEntries {
	readonly #reader: Reader;
	readonly #bar: AddressBar;
	/** What held when an entry was owed; null: none is. */
	#owed: Choices | null = null;

	constructor(reader: Reader, bar: AddressBar) {
		this.#reader = reader;
		this.#bar = bar;
	}

	/** The choices become what the entry says that the reader is at. */
	read(): void {
		this.#owed = null;
		this.#reader.restore(this.#bar.read(this.#reader.known));
	}

	/** An entry of what holds now, or in place of the last one. */
	write(how: 'push' | 'replace'): void {
		this.settle();
		this.#bar.write(this.#reader.choices, this.#reader.known, how);
	}

	/** An entry of what holds now, to be written when it is settled or before the next one, whichever comes first. */
	owe(): void {
		this.settle();
		this.#owed = this.#reader.choices;
	}

	settle(): void {
		if (this.#owed) this.#bar.write(this.#owed, this.#reader.known, 'push');
		this.#owed = null;
	}
}
