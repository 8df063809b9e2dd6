import { tick } from 'svelte';
import type { Sentence } from '$lib/article/article.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { EventId, StoryEvent } from '$lib/story/story.ts';
import { scrollToShow, prefersReducedMotion } from './reduced-motion.svelte.ts';
import type { MapViewport } from '$lib/page/map/viewport.svelte.ts';

/** Longest wait for typefaces, ms. */
const PATIENCE = 1_000;

/** Until the text stands in its own typefaces, or they are late: what is brought into view then stays there. */
export async function typeset(): Promise<void> {
	await tick();
	const late = new Promise((done) => setTimeout(done, PATIENCE));
	await Promise.race([document.fonts.ready, late]);
}

/** What of the text is in sight, and whether the map goes along. */
export class ReadingPosition {
	/** The events of the sentence that is being read. */
	read = $state.raw<ReadonlySet<EventId>>(new Set());
	/** What the reader said of it; null: nothing yet. */
	#following = $state.raw<boolean | null>(null);
	/**
	 * The map travels with the text: on a wide window from the first, until the reader moves the map by
	 * hand. On a phone, where the sheet covers half of it, and for who wants little motion, not until asked.
	 */
	readonly follows = $derived.by(
		() => this.#following ?? (this.#viewport.narrow === false && !prefersReducedMotion())
	);

	readonly #reader: Reader;
	readonly #viewport: MapViewport;

	constructor(reader: Reader, viewport: MapViewport) {
		this.#reader = reader;
		this.#viewport = viewport;
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

	/** To the event's own words in the article. */
	readInArticle = (event: StoryEvent): void => {
		scrollToShow(`quote-${event.id}`, 'center');
		document
			.getElementById(`quote-${event.id}`)
			?.querySelector('a')
			?.focus({ preventScroll: true });
	};

	/** Brings an event's words and its row into their panes' view. */
	bring(event: StoryEvent): void {
		// Text and list lie in the sheet too, below the card that is to be read.
		if (this.#viewport.narrow && event.spot !== null) return;
		scrollToShow(`quote-${event.id}`, 'nearest');
		scrollToShow(`event=${event.id}`, 'nearest');
	}
}
