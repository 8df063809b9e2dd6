import type { StyleSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { NameLanguage } from '../story/story.ts';
import { ROWS_SOURCE, ROWS_STATE } from '../style/layers/rows.ts';
import { emphasise, NO_EMPHASIS, type EmphasisBySource, type StatefulMap } from './emphasis.ts';
import type { ShownRows } from './rows-on-map.ts';

/** The style's own sources: what is in them is drawn, and nothing else. */
const SOURCES = ['areas', 'relations', 'sites'] as const;
export type SourceId = (typeof SOURCES)[number];
export type SourceData = Readonly<Record<SourceId, FeatureCollection>>;

/** What the page says of the names. */
export interface Naming {
	/** Address of the outlines. */
	readonly outlines: string;
	readonly language: NameLanguage;
	/** Codes of the story's countries. */
	readonly countries: readonly string[];
	/** English names that the story writes itself. */
	readonly written: readonly string[];
	readonly isPhone: boolean;
}

/** All that the map shows. Each part is replaced whole when it is another. */
export interface MapContent {
	readonly style: StyleSpecification;
	readonly data: SourceData;
	readonly emphasis: EmphasisBySource;
	/** How countries, seas and governorates are named. */
	readonly naming: Naming;
	/** Null: the story has no rows of data sets. */
	readonly rows: ShownRows | null;
}

/** What it takes of MapLibre's map. */
export interface ContentMap extends StatefulMap {
	on(type: 'style.load' | 'styledataloading' | 'webglcontextlost', listener: () => void): unknown;
	setGlobalStateProperty(name: string, value: unknown): unknown;
	refreshTiles(source: string): unknown;
}

interface Options {
	readonly map: ContentMap;
	/** What the map was started with. */
	readonly content: MapContent;
	/** Replaces the style by that of some content, with its data and state. */
	readonly setStyle: (content: MapContent) => void;
	readonly setData: (source: SourceId, data: FeatureCollection) => void;
}

/** Keeps the map at the content that is wanted. While it has no style it takes no changes. */
export class MapContentSync {
	readonly #options: Options;
	#wanted: MapContent;
	/** What the map has been given. */
	#given: MapContent;
	#hasStyle = false;

	constructor(options: Options) {
		const { map, content } = options;
		this.#options = options;
		this.#wanted = content;
		this.#given = content;
		map.on('style.load', () => this.#restart());
		map.on('styledataloading', () => (this.#hasStyle = false));
		map.on('webglcontextlost', () => (this.#hasStyle = false));
	}

	update(content: MapContent): void {
		this.#wanted = content;
		if (this.#hasStyle) this.#apply();
	}

	/** Another style, or the same one after its graphics were lost: it is told all of its state. */
	#restart(): void {
		const { map } = this.#options;
		this.#hasStyle = true;
		for (const source of ['areas', 'sites']) map.removeFeatureState({ source });
		if (this.#wanted.rows) map.setGlobalStateProperty(ROWS_STATE, [...this.#wanted.rows.layers]);
		this.#given = { ...this.#given, emphasis: NO_EMPHASIS, rows: this.#wanted.rows };
		this.#apply();
	}

	#apply(): void {
		const { map, setStyle, setData } = this.#options;
		const [given, wanted] = [this.#given, this.#wanted];
		this.#given = wanted;
		if (wanted.style !== given.style) return setStyle(wanted);
		for (const source of SOURCES)
			if (wanted.data[source] !== given.data[source]) setData(source, wanted.data[source]);
		if (wanted.rows && wanted.rows.layers !== given.rows?.layers)
			map.setGlobalStateProperty(ROWS_STATE, [...wanted.rows.layers]);
		// The old tiles stay until the new ones are there.
		if (wanted.rows && wanted.rows.revision !== given.rows?.revision) map.refreshTiles(ROWS_SOURCE);
		emphasise(map, given.emphasis, wanted.emphasis);
	}
}
