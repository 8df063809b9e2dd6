import { PAGES } from './made/pages.ts';
import { MADE_TITLE, STORY_ALONE, storyOfSize } from './sizes.ts';
import type { Box } from './view.ts';

/** One of those that are measured: where its page is, and how its parts are found. */
export interface Contestant {
	readonly name: ContestantName;
	/** As people read it. */
	readonly title: string;
	/** The path of the page with so many events, without a hash; its map lies in the window where Dateline's does. */
	readonly path: (size: number, map: Box) => string;
	/** What a popup is, in CSS. */
	readonly popup: string;
	/** Drawn as elements and not on a canvas; null: nothing is. */
	readonly elements: string | null;
	/** How far above its place a marker is pressed, CSS pixels: a pin's place is its tip. */
	readonly lift: number;
	/** It has the article, and can be read before its map is there. */
	readonly hasText: boolean;
}

export const NAMES = ['dateline', ...PAGES] as const;
export type ContestantName = (typeof NAMES)[number];

/** The page that all others are measured against. */
export const LIMIT: ContestantName = 'stock';

const page = (
	name: (typeof PAGES)[number],
	title: string,
	parts: Pick<Contestant, 'popup' | 'elements'> & Partial<Pick<Contestant, 'lift'>>
): Contestant => ({
	name,
	title,
	path: (size, { x, y, width, height }) =>
		`/bench/${name}.html?size=${size}&map=${[x, y, width, height].join()}`,
	hasText: false,
	lift: 0,
	...parts
});

export const CONTESTANTS: Readonly<Record<ContestantName, Contestant>> = {
	stock: page('stock', 'stock MapLibre', { popup: '.maplibregl-popup', elements: null }),
	dateline: {
		name: 'dateline',
		title: 'Dateline',
		path: (size) => `/${storyOfSize(size)}/`,
		popup: '[role="dialog"]',
		elements: null,
		lift: 0,
		hasText: true
	},
	leaflet: page('leaflet', 'Leaflet', {
		popup: '.leaflet-popup',
		elements: '.leaflet-marker-pane',
		lift: 8
	}),
	openlayers: page('openlayers', 'OpenLayers', { popup: '.popup', elements: null }),
	deck: page('deck', 'deck.gl', { popup: '.maplibregl-popup', elements: null })
};

/** The layer that is switched off and on. */
export const toggledLayer = (size: number): string =>
	size === STORY_ALONE ? 'Damascus' : MADE_TITLE;
