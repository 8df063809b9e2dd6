import type { Filters } from '$lib/event/filters.ts';
import { passes, rowsPassing } from '$lib/event/filters.ts';
import { remember } from '$lib/reader/memory.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import { countWords } from '$lib/story/count-words.ts';
import type { LayerId, NameLanguage } from '$lib/story/story.ts';
import type { Dating } from '$lib/time/dating.ts';
import type { DayWindow } from '$lib/time/span.ts';
import type { Opening } from './opening.svelte.ts';
import type { Outcome } from './outcome.svelte.ts';
import type { StoryRows } from './story-rows.svelte.ts';

export interface ChoosingParts {
	readonly reader: Reader;
	readonly outcome: Outcome;
	readonly opening: Opening;
	readonly rows: StoryRows;
}

/** Chooses what of the story is shown: layers, filters, time, and how it is named. */
export class Choosing {
	constructor(private readonly parts: ChoosingParts) {}

	/** Why no event is shown, and how to see some again. */
	get whyNone(): string {
		const { reader, rows } = this.parts;
		const { story, filters } = reader;
		const inRows = rowsPassing(rows.reached, filters);
		if (inRows > 0)
			return `No event of the article is shown; of the data sets there are ${countWords(inRows)} below.`;
		if (!story.events.some((event) => passes(event, filters)))
			return 'No event is shown: none has all that the filter asks for.';
		if (reader.window !== null && reader.offered.length > 0)
			return 'No event is shown: none lies in this window of time. Widen it below the map.';
		return 'No event is shown. Switch on a layer to see its events.';
	}

	toggle = (layer: LayerId): void => {
		const { reader } = this.parts;
		reader.toggle(layer);
		const title = reader.story.layers.find(({ id }) => id === layer)?.title ?? 'No place given';
		this.#changed('push', `${title} ${reader.isShown(layer) ? 'shown' : 'hidden'}. `);
	};

	filterBy = (filters: Filters): void => {
		this.parts.reader.filterBy(filters);
		this.#changed('push');
	};

	cutTime = (window: DayWindow | null): void => {
		this.parts.reader.cutTime(window);
		this.#changed('replace');
	};

	dateBy = (dating: Dating): void => {
		this.parts.reader.dateBy(dating);
		this.#changed('push');
	};

	nameIn = (names: NameLanguage): void => {
		this.parts.reader.names = names;
		remember('names', names);
		this.parts.outcome.write('push');
	};

	showRelations = (shown: boolean): void => {
		this.parts.reader.relations = shown;
		this.parts.outcome.write('push');
	};

	#changed(how: 'push' | 'replace', before = ''): void {
		const { reader, opening, outcome } = this.parts;
		opening.closeHidden();
		outcome.write(how);
		const { length } = reader.events;
		outcome.say(`${before}${length} event${length === 1 ? '' : 's'} shown.`);
	}
}
