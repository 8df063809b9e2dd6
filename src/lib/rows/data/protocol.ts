import type { Extent } from '../../story/extent.ts';
import type { FoundRows } from '../../story/search.ts';
import type { LayerId } from '../../story/story.ts';
import type { CountedDays } from '../../time/density.ts';
import type { Choice } from './choice.ts';
import type { OwnRow } from './own-row.ts';
import type { PlaceKey } from './place-key.ts';
import type { Row } from './row.ts';
import type { TileAddress } from './tile-tree.ts';
import type { Time } from './times.ts';

/* What the page asks of the worker that has the rows, and what it answers. Layers are named by their ids. */

/** By the name of the question. */
export interface Protocol {
	/** Where the layers are; before all else. */
	layers: Question<readonly RowsSource[], null>;
	/** What is asked after this is answered by it; tiles have markers of the layers drawn alone. */
	choose: Question<{ readonly choice: Choice; readonly drawn: readonly string[] }, null>;
	tile: Question<TileAddress, ArrayBuffer>;
	spot: Question<AskedSpot, SpotRows>;
	row: Question<{ readonly layer: string; readonly number: number }, NumberedRow | null>;
	/** How many rows lie in the window, by their facets, whatever the filters are; null: not known. */
	count: Question<{ readonly layer: string }, Readonly<Record<string, number>> | null>;
	/** How many rows begin on each day, in and out of the window; null: not known. */
	days: Question<{ readonly layer: string }, CountedDays | null>;
	list: Question<{ readonly layer: string; readonly part: Part }, RowsPage>;
	around: Question<AskedAround, RowAround | null>;
	/** The rows of all layers with the words of a query, whatever the choices are; at most so many of a layer. */
	search: Question<{ readonly query: string; readonly most: number }, FoundRows>;
}

interface Question<Asked, Answer> {
	readonly asked: Asked;
	readonly answer: Answer;
}

export type Asked<Name extends keyof Protocol> = Protocol[Name]['asked'];
export type Answer<Name extends keyof Protocol> = Protocol[Name]['answer'];

/** A question as it goes to the worker. */
export interface Message<Name extends keyof Protocol> {
	readonly name: Name;
	readonly asked: Asked<Name>;
	/** Which answer is whose. */
	readonly turn: number;
}

/** Whoever answers. */
export interface RowsWorker {
	ask<Name extends keyof Protocol>(name: Name, asked: Asked<Name>): Promise<Answer<Name>>;
}

/** Where a layer's rows are: cut at build, in a folder of the site, or tiles that somebody serves. */
export interface RowsSource {
	/** The layer's. */
	readonly id: LayerId;
	/** Its place in the story's order. */
	readonly slot: number;
	/** Absolute; null: the tiles are somebody's. */
	readonly folder: string | null;
	readonly tiles: {
		readonly address: string;
		readonly minzoom: number;
		readonly maxzoom: number;
	} | null;
}

/** A spot, and the number of the row at it that is asked for; null: its first. */
export interface AskedSpot {
	readonly layer: string;
	/** The tile in which it is drawn. */
	readonly tile: TileAddress;
	readonly at: PlaceKey;
	readonly number: number | null;
}

/** What lies at a spot and is shown: numbers of rows, or what a tile server told of each. */
export interface SpotRows {
	readonly numbers: readonly number[];
	readonly own: readonly OwnRow[];
	/** The row asked for; null: it is not there, or none of them has a number. */
	readonly row: NumberedRow | null;
}

/** A row by itself, with all that a popup says of it. */
export interface NumberedRow {
	readonly row: Row;
	readonly columns: readonly string[];
	/** When it was, as its layer's index has it. */
	readonly time: Omit<Time, 'count'>;
}

/** A row of a layer, by its place in time. */
export interface ListedRow {
	readonly number: number;
	readonly row: Row;
}

/** A part of a list. */
export interface Part {
	readonly from: number;
	readonly size: number;
	/** Of the rows in this view of the map alone; null: of all. */
	readonly view: Extent | null;
}

export interface RowsPage {
	/** How many rows the whole list has; null: the view is too wide to be listed. */
	readonly total: number | null;
	readonly rows: readonly ListedRow[];
}

export interface AskedAround {
	readonly layer: string;
	readonly number: number;
	/** What of the map the list keeps to; null: it has all. */
	readonly view: Extent | null;
}

/** Where a row stands in the list of its layer's, and what stands before and after it there. */
export interface RowAround {
	/** From 0; null: the list has not this one. */
	readonly place: number | null;
	/** How long the list is. */
	readonly total: number;
	/** Numbers of rows; null: there is none. */
	readonly previous: number | null;
	readonly next: number | null;
}
