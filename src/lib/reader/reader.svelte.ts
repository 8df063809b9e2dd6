import type { Camera } from '../story/camera.ts';
import type { EventId, LayerId, Story, StoryEvent } from '../story/story.ts';
import { UNPLACED } from '../story/story.ts';
import { DEFAULT_CHOICES, type Choices, type Known } from './address.ts';

/**
 * What the reader has chosen, and what follows from it. The route alone holds one; views get its
 * values as props and call back.
 */
export class Reader {
	readonly story: Story;
	readonly known: Known;

	#hidden = $state.raw<ReadonlySet<LayerId>>(new Set());
	#open = $state.raw<EventId | null>(null);
	/** The event under the pointer or the focus, wherever that is: text, list or map. */
	lit = $state.raw<EventId | null>(null);
	/** Where the map was last seen; null while it stands at the opening view. */
	camera = $state.raw<Camera | null>(null);

	/** The events that the map, the list and the text show, in text order. */
	readonly events = $derived.by(() =>
		this.story.events.filter((event) => !this.#hidden.has(event.layer))
	);
	readonly shownLayers = $derived.by(() =>
		this.story.layers.filter((layer) => !this.#hidden.has(layer.id))
	);
	readonly openEvent: StoryEvent | null = $derived.by(
		() => this.events.find((event) => event.id === this.#open) ?? null
	);

	constructor(story: Story) {
		this.story = story;
		this.known = {
			events: story.events.map((event) => event.id),
			layers: story.layers.map((layer) => layer.id)
		};
	}

	isShown(layer: LayerId): boolean {
		return !this.#hidden.has(layer);
	}

	/** Hides or shows a layer. The open event closes with its layer. */
	toggle(layer: LayerId) {
		const hidden = new Set(this.#hidden);
		if (!hidden.delete(layer)) hidden.add(layer);
		this.#hide(hidden);
	}

	/** Opens an event; one of a hidden layer brings its layer back, since the reader asked for it. */
	open(event: StoryEvent) {
		if (this.#hidden.has(event.layer)) this.toggle(event.layer);
		this.#open = event.id;
	}

	close() {
		this.#open = null;
	}

	/** The next (or previous, with -1) shown event in text order; from nowhere, the first or last. */
	step(by: 1 | -1): StoryEvent | null {
		const at = this.events.findIndex((event) => event.id === this.#open);
		if (at < 0) return (by === 1 ? this.events[0] : this.events.at(-1)) ?? null;
		return this.events[at + by] ?? null;
	}

	/** The choices as the address writes them. */
	get choices(): Choices {
		const shown = this.shownLayers.map((layer) => layer.id);
		return {
			...DEFAULT_CHOICES,
			event: this.openEvent?.id ?? null,
			layers: shown.length === this.story.layers.length ? null : shown,
			map: this.camera
		};
	}

	/** Takes over what an address says. An event of a hidden layer stays closed. */
	restore(choices: Choices) {
		const shown = choices.layers ?? this.known.layers;
		this.#open = choices.event;
		this.#hide(new Set(this.known.layers.filter((layer) => !shown.includes(layer))));
		this.camera = choices.map;
	}

	#hide(hidden: ReadonlySet<LayerId>) {
		this.#hidden = hidden;
		const open = this.story.events.find((event) => event.id === this.#open);
		if (open && hidden.has(open.layer)) this.#open = null;
	}

	/** How many events each layer holds, the unplaced among them. */
	countOf(layer: LayerId | typeof UNPLACED): number {
		return this.story.events.filter((event) => event.layer === layer).length;
	}
}
