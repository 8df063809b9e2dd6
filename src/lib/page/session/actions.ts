import type { Position } from 'geojson';
import type { Filters } from '$lib/event/filters.ts';
import type { RowId } from '$lib/reader/row-id.ts';
import type { Layer, LayerId, NameLanguage, StoryEvent } from '$lib/story/story.ts';
import type { Contested } from '$lib/style/contested.ts';
import type { Dating } from '$lib/time/dating.ts';
import type { DayWindow } from '$lib/time/span.ts';

/** What a reader can do with a story: what panels call, and all that they know of a session. */
export interface Actions {
	readonly open: (event: StoryEvent) => void;
	/** By an event's id. */
	readonly openById: (id: string) => void;
	/** A row that a search has found, by its name in the address. */
	readonly openFound: (name: string) => void;
	readonly openRow: (row: RowId) => void;
	/** Another row of the spot that is open. */
	readonly pageRow: (by: 1 | -1) => void;
	/** Another row of the open one's list. */
	readonly stepRow: (by: 1 | -1) => void;
	/** The facts of a contested line, at a spot of the map; null: from the list. */
	readonly openFacts: (row: Contested, spot: Position | null) => void;
	readonly close: () => void;
	/** In the list of what is open: the article's events in text order, a data set's in time. */
	readonly step: (by: 1 | -1) => void;
	/** The pointer or the focus is on an event's words, row or time; null: on none. */
	readonly hoverById: (id: string | null) => void;
	readonly toggle: (layer: LayerId) => void;
	readonly filterBy: (filters: Filters) => void;
	readonly cutTime: (window: DayWindow | null) => void;
	readonly dateBy: (dating: Dating) => void;
	readonly nameIn: (names: NameLanguage) => void;
	readonly showRelations: (shown: boolean) => void;
	/** The map goes along with the text, or stays. */
	readonly follow: (follows: boolean) => void;
	readonly goToLayer: (layer: Layer) => void;
	readonly goToStory: () => void;
}
