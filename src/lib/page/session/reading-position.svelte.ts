import type { Sentence } from '$lib/article/article.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { EventId, StoryEvent } from '$lib/story/story.ts';
import type { SessionText } from './ports.ts';

/** Which sentence is being read, and whether the map goes along. */
export class ReadingPosition {
	/** The events of the sentence that is being read. */
	read = $state.raw<ReadonlySet<EventId>>(new Set());
	/** What the reader said of it; null: nothing yet. */
	#following = $state.raw<boolean | null>(null);
	/** The map travels with the text, until the reader moves it by hand. */
	readonly follows: boolean = $derived.by(() => this.#following ?? this.#text.followedAtFirst);

	readonly #reader: Reader;
	readonly #text: SessionText;

	constructor(reader: Reader, text: SessionText) {
		this.#reader = reader;
		this.#text = text;
	}

	follow = (follows: boolean): void => {
		this.#following = follows;
	};

	/** The reader takes the map in hand: from now on it goes nowhere unasked. */
	leaveMap = (): void => {
		if (this.follows) this.follow(false);
	};

	/**
	 * The eye has come to a sentence: its events are hovered. Returns the one that the map should go to,
	 * if it should go.
	 */
	comeTo(sentence: Sentence, byReader: boolean): StoryEvent | null {
		const events = this.#reader.events.filter((event) =>
			event.quotes.some((quote) => quote.start < sentence.end && sentence.start < quote.end)
		);
		this.read = new Set(events.map((event) => event.id));
		if (!this.follows || !byReader || this.#reader.openEvent) return null;
		return events.find((event) => event.spot !== null) ?? null;
	}
}
