import type { Position } from 'geojson';
import type { Choices, Known } from '$lib/reader/address.ts';
import type { Camera } from '$lib/story/camera.ts';
import type { Extent } from '$lib/story/extent.ts';
import type { Cluster } from '$lib/story/sites.ts';
import type { Precision, StoryEvent } from '$lib/story/story.ts';

/* What a session asks of the page that shows it. In tests, something else answers. */

/** The map. While there is no live one, nothing moves. */
export interface SessionMap {
	/** Whether the map could come nearer than it is. */
	readonly canZoomIn: boolean;
	/** What the free part shows; null: there is no live map. */
	readonly view: Extent | null;
	/** The marker of this id; null: it is drawn no more. */
	clusterOfId(id: string): Cluster | null;
	/** Brings the marker of an event into view, with room for its popup. */
	bringEvent(event: StoryEvent, atOnce?: boolean): void;
	bring(spot: Position, precision: Precision, atOnce?: boolean): void;
	/** Shows a box, with so many CSS pixels round it. */
	show(box: Extent, margin: number): void;
	/** Two zooms nearer to a spot. */
	comeNearer(spot: Position): void;
	/** Stands at once where an address says: at its camera, else at the opening view. */
	restore(camera: Camera | null, opening: Extent): void;
	/** The pointer is on a relation's arc, by its id; null: on none. */
	hoverRelation(id: string | null): void;
}

/** The text, and the list beside it. */
export interface SessionText {
	/** Until the text stands in its own typefaces, or they are late. */
	typeset(): Promise<void>;
	/** Brings an event's words and its row into their panes' view. */
	reveal(event: StoryEvent): void;
	/** Whether the map goes along with the text, until the reader says so. */
	readonly followedAtFirst: boolean;
}

/** Where choices are read, and written. */
export interface AddressBar {
	read(known: Known): Choices;
	/** As a new entry to go back from, or in place of the last. */
	write(choices: Choices, known: Known, how: 'push' | 'replace'): void;
}
