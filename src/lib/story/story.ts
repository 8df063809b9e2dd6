import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Article, TextRange } from '../article/article.ts';
import type { KnownDate, WordedDate } from '../time/known-date.ts';

/*
 * A story, read and proved. `readStory` is the only maker of these values; whoever holds one may
 * rely on every promise in this file. All values are plain data: they travel from the prerendered
 * page to the browser as they are. Coordinates are [longitude, latitude], WGS84.
 */

declare const brand: unique symbol;
export type StoryId = string & { readonly [brand]: 'StoryId' };
export type LayerId = string & { readonly [brand]: 'LayerId' };
export type EventId = string & { readonly [brand]: 'EventId' };

/** How the article asserts an event: product.md, "Words". */
export const STANDINGS = ['fact', 'quoted', 'indirect', 'reported', 'claimed', 'analysis'] as const;
export type Standing = (typeof STANDINGS)[number];

export const PRECISIONS = ['building', 'city', 'governorate', 'zone', 'country', 'none'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const KINDS = [
	'talks',
	'statement',
	'pledge',
	'criticism',
	'invitation',
	'overthrow',
	'succession',
	'clash',
	'air-strike',
	'incursion',
	'attack',
	'asylum',
	'relations',
	'analysis'
] as const;
export type Kind = (typeof KINDS)[number];

/** `news`: what the article is about; `background`: what came before; `planned`: not yet, or never. */
export const TENSES = ['news', 'background', 'planned'] as const;
export type Tense = (typeof TENSES)[number];

export const NAME_LANGUAGES = ['en', 'ar', 'ru'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];
export type Names = Readonly<Record<NameLanguage, string>>;

/** A W3C TextQuoteSelector, and where it was found: once, letter for letter. */
export interface Quote extends TextRange {
	readonly exact: string;
	readonly prefix?: string;
	readonly suffix?: string;
	/** Words of another sentence that it leans on ("these actions"), found likewise. */
	readonly context?: TextRange;
	/** Where they are not the event's own: said.ts. */
	readonly standing?: Standing;
	readonly speaker?: string | null;
}

export interface When {
	/** The article's own words: "Thursday", "late 2023". Null: the article gives no date. */
	readonly words: string | null;
	/** What those words alone allow. */
	readonly article: KnownDate | null;
	/** What other sources establish. */
	readonly record: KnownDate | null;
}

export interface Where {
	readonly name: string;
	readonly precision: Precision;
	/** Radius of the uncertainty, metres. Given for `building` and `city`, else null. */
	readonly radiusM: number | null;
	/** Who places it: the article, the record, or nobody. */
	readonly from: 'article' | 'record' | 'none';
	/** True where the place only speaks ("Moscow criticised") and nothing is said to have happened there. */
	readonly speaks: boolean;
	/** The article's own words for the place; null: it names none; left out: the editor does not say. */
	readonly article?: string | null;
}

export interface Actor {
	readonly name: string;
	/** The part played: "speaker", "host", "target". */
	readonly part: string;
}

export interface Relation {
	readonly to: EventId;
	readonly label: string;
}

export interface Source {
	readonly title: string;
	readonly publisher: string;
	readonly date: WordedDate;
	readonly url: string | null;
}

/**
 * `correction`: the article is wrong, or misleads; `update`: what came after it; `context`: all else
 * that the record adds.
 */
export const NOTE_KINDS = ['correction', 'context', 'update'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export interface Note {
	readonly kind: NoteKind;
	readonly text: string;
	/** Where its first sentence ends: it stands for the note where there is no room for all of it. */
	readonly firstEnd: number;
	readonly sources: readonly Source[];
	/** The day it was published; null: not known. */
	readonly added: WordedDate | null;
	/** The day it was last changed; null: never, or not known. */
	readonly changed: WordedDate | null;
}

export interface StoryEvent {
	readonly id: EventId;
	/** The layer's id; `unplaced` for an event without a place. */
	readonly layer: LayerId;
	/** The editor's words, at most 70 characters. */
	readonly title: string;
	readonly kind: Kind;
	/** At least one, in text order. */
	readonly quotes: readonly [Quote, ...Quote[]];
	readonly standing: Standing;
	readonly speaker: string | null;
	readonly tense: Tense;
	readonly when: When;
	readonly where: Where;
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
	readonly notes: readonly Note[];
	readonly codes: Readonly<Record<string, string>>;
	/** As in the file; null for an event without a place. */
	readonly geometry: Geometry | null;
	/** The spot of its marker: the point itself, or a point inside the area. Null without a place. */
	readonly spot: Position | null;
}

/** A layer's own geography. */
export interface Place {
	readonly id: string;
	readonly title: string;
	readonly geometry: Polygon | MultiPolygon;
	/** A point inside it, for its label. */
	readonly spot: Position;
	/** Where the outline comes from and how exact it is: words for the reader. */
	readonly source: string;
}

export interface Layer {
	readonly id: LayerId;
	readonly title: string;
	readonly names: Names;
	/** The country it lies in, by Unicode CLDR; null where the editor names none. */
	readonly country: Names | null;
	readonly places: readonly Place[];
	/** [west, south, east, north]; west > east where it crosses the antimeridian (RFC 7946 5.2). */
	readonly bbox: readonly [number, number, number, number];
	/** The rows of a data set, which are in tiles and not among the story's events; null: it has none. */
	readonly data: LayerData | null;
}

/** What a row of a data set can be filtered by. It has no actor. */
export interface Facets {
	readonly standing: Standing;
	readonly kind: Kind;
	readonly tense: Tense;
}

/** How many rows have the same facets. */
export interface FacetCount extends Facets {
	readonly count: number;
}

/** What a page knows of a layer's rows before it has fetched any. */
export interface LayerData {
	readonly source: {
		readonly title: string;
		readonly publisher: string;
		readonly date: WordedDate | null;
		readonly url: string | null;
	};
	readonly count: number;
	/** How many rows have the same standing, kind and tense. */
	readonly counts: readonly FacetCount[];
	/** The days that its dates span, since 1970-01-01; null: none is dated. */
	readonly days: { readonly fromDay: number; readonly toDay: number } | null;
	/** Null: cut at build, and beside the site's pages. */
	readonly tiles: {
		/** With `{z}`, `{x}` and `{y}`. */
		readonly address: string;
		readonly minzoom: number;
		readonly maxzoom: number;
	} | null;
}

/** Where the article's text came from. */
export interface Provenance {
	readonly publisher: string;
	readonly url: string | null;
	/** Null where the page shows none. */
	readonly date: WordedDate | null;
	/** In a sentence, what kind of text this is: "A third party's rewrite of an RT report." */
	readonly nature: string;
	/** The source line as the page prints it, if it prints one. Shown as provenance, never as a claim. */
	readonly line: string | null;
	/** The text this one rewrites, if any. */
	readonly rewrites: Omit<Source, 'url'> | null;
	/** The day up to which the record was looked up. */
	readonly asOf: WordedDate;
}

export interface Story {
	readonly id: StoryId;
	readonly title: string;
	readonly article: Article;
	readonly provenance: Provenance;
	/** In the order of the front matter: the order of toggles, colours and number keys. */
	readonly layers: readonly Layer[];
	/** All events of all layers and the unplaced, in text order (first quote's start, then end). */
	readonly events: readonly StoryEvent[];
	/** The opening view: [west, south, east, north]. */
	readonly view: readonly [number, number, number, number];
}

/** The layer id of events that have no place. */
export const UNPLACED = 'unplaced' as LayerId;
