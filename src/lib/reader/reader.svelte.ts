import { NO_FILTERS, optionsOf, passes, withRows, type Filters } from '../event/filters.ts';
import type { Camera } from '../story/camera.ts';
import type { EventId, LayerId, NameLanguage, Story, StoryEvent } from '../story/story.ts';
import { entryState, type Dating } from '../time/dating.ts';
import type { DayWindow } from '../time/span.ts';
import type { Choices, Known } from './address.ts';
import { NOTHING_OPEN, type Open } from './open.ts';

/**
 * What the reader has chosen, and what follows from it. The route alone holds one; views get its
 * values as props and call back.
 */
export class Reader {
	readonly story: Story;
	readonly known: Known;

	#hidden = $state.raw<ReadonlySet<LayerId>>(new Set());
	#open = $state.raw<Open>(NOTHING_OPEN);
	filters = $state.raw<Filters>(NO_FILTERS);
	/** Null: all of time. */
	window = $state.raw<DayWindow | null>(null);
	dating = $state.raw<Dating>('record');
	names = $state.raw<NameLanguage>('en');
	relations = $state.raw(false);
	/** Where the map was last seen; null while it stands at the opening view. */
	camera = $state.raw<Camera | null>(null);
	#hovered = $state.raw<ReadonlySet<EventId>>(new Set());

	/** Layers and filters let these through, whenever they were: what the timeline offers to cut. */
	readonly offered = $derived.by(() =>
		this.story.events.filter(
			(event) => !this.#hidden.has(event.layer) && passes(event, this.filters)
		)
	);
	/** Filters and time let these through, whichever layers are on. */
	readonly passing = $derived.by(() =>
		this.story.events.filter(
			(event) => passes(event, this.filters) && this.#timeOf(event) !== 'outside'
		)
	);
	/** The events that the map, the list and the text show, in text order. */
	readonly events = $derived.by(() =>
		this.passing.filter((event) => !this.#hidden.has(event.layer))
	);
	/** Layers and time let these through: what the filters choose from. */
	readonly reached = $derived.by(() =>
		this.story.events.filter(
			(event) => !this.#hidden.has(event.layer) && this.#timeOf(event) !== 'outside'
		)
	);
	/** Of those that pass, the ones that lie only partly in the window of time. */
	readonly partly: ReadonlySet<EventId> = $derived.by(
		() => new Set(this.passing.filter((one) => this.#timeOf(one) === 'partly').map(({ id }) => id))
	);
	/** Those of the events that lie only partly in the window of time. */
	readonly faint: ReadonlySet<EventId> = $derived.by(
		() => new Set(this.events.filter(({ id }) => this.partly.has(id)).map(({ id }) => id))
	);
	readonly shownLayers = $derived.by(() =>
		this.story.layers.filter((layer) => !this.#hidden.has(layer.id))
	);
	/** Null: what is open is no event of the article. */
	readonly openEvent: StoryEvent | null = $derived.by(() => {
		const open = this.#open;
		return (open.kind === 'event' && this.events.find(({ id }) => id === open.id)) || null;
	});

	/** The shown events under the pointer or the focus, wherever that is: text, list, time or map. */
	readonly hovered: ReadonlySet<EventId> = $derived.by(
		() => new Set(this.events.filter(({ id }) => this.#hovered.has(id)).map(({ id }) => id))
	);

	constructor(story: Story) {
		this.story = story;
		this.known = {
			events: story.events.map((event) => event.id),
			layers: story.layers.map((layer) => layer.id),
			rows: new Map(
				// Of tiles that somebody serves no row can be asked for by its number.
				story.layers.map(({ id, data }) => [id, data && data.tiles === null ? data.count : 0])
			),
			options: withRows(
				optionsOf(story.events),
				story.layers.flatMap(({ data }) => data?.counts ?? [])
			)
		};
	}

	/** The pointer or the focus is on these events, or on none. */
	light(events: readonly EventId[]) {
		if (events.length > 0 || this.#hovered.size > 0) this.#hovered = new Set(events);
	}

	isShown(layer: LayerId): boolean {
		return !this.#hidden.has(layer);
	}

	/** Hides or shows a layer. The open event closes with its layer. */
	toggle(layer: LayerId) {
		const hidden = new Set(this.#hidden);
		if (!hidden.delete(layer)) hidden.add(layer);
		this.#hidden = hidden;
		this.#closeUnlessShown();
	}

	filterBy(filters: Filters) {
		this.filters = filters;
		this.#closeUnlessShown();
	}

	cutTime(window: DayWindow | null) {
		this.window = window;
		this.#closeUnlessShown();
	}

	dateBy(dating: Dating) {
		this.dating = dating;
		this.#closeUnlessShown();
	}

	/** What is open. */
	get open(): Open {
		return this.#open;
	}

	/** Opens one thing in place of another. An event that is not shown is brought back. */
	setOpen(open: Open) {
		const event = open.kind === 'event' && this.story.events.find(({ id }) => id === open.id);
		if (event) this.#bringBack(event);
		this.#open = open;
	}

	/** The reader asked for it: what hides it is taken back. */
	#bringBack(event: StoryEvent) {
		if (this.#hidden.has(event.layer)) this.toggle(event.layer);
		if (!passes(event, this.filters)) this.filters = NO_FILTERS;
		if (this.#timeOf(event) === 'outside') this.window = null;
	}

	close() {
		this.#open = NOTHING_OPEN;
	}

	/** The next (or previous, with -1) shown event in text order; from nowhere, the first or last. */
	step(by: 1 | -1): StoryEvent | null {
		const at = this.events.findIndex((event) => event.id === this.openEvent?.id);
		if (at < 0) return (by === 1 ? this.events[0] : this.events.at(-1)) ?? null;
		return this.events[at + by] ?? null;
	}

	/** The choices as the address writes them. */
	get choices(): Choices {
		const shown = this.shownLayers.map((layer) => layer.id);
		return {
			open: this.#open,
			layers: shown.length === this.story.layers.length ? null : shown,
			map: this.camera,
			time: this.window,
			names: this.names,
			filter: this.filters,
			dating: this.dating,
			relations: this.relations
		};
	}

	/** Takes over what an address says. An event that its other choices hide stays closed. */
	restore(choices: Choices) {
		const shown = choices.layers ?? this.known.layers;
		this.#hidden = new Set(this.known.layers.filter((layer) => !shown.includes(layer)));
		this.filters = choices.filter;
		this.window = choices.time;
		this.dating = choices.dating;
		this.names = choices.names;
		this.relations = choices.relations;
		this.camera = choices.map;
		this.#open = choices.open;
		this.#closeUnlessShown();
	}

	/** How many events a layer holds, and how many of them filters and time leave, shown or hidden. */
	countOf(layer: LayerId): { readonly left: number; readonly all: number } {
		const its = this.story.events.filter((event) => event.layer === layer);
		const left = its.filter(
			(event) => passes(event, this.filters) && this.#timeOf(event) !== 'outside'
		);
		return { left: left.length, all: its.length };
	}

	/** Of a row only its layer is known here: lib/rows knows the rest. */
	#closeUnlessShown() {
		const open = this.#open;
		const isHidden =
			(open.kind === 'event' && this.openEvent === null) ||
			(open.kind === 'row' && this.#hidden.has(open.id.layer));
		if (isHidden) this.close();
	}

	#timeOf(event: StoryEvent) {
		const { article, record } = event.when;
		return entryState({ article: article?.span ?? null, record: record?.span ?? null }, this);
	}
}
