import { pushState, replaceState } from '$app/navigation';
import { asset } from '$app/paths';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import { tick } from 'svelte';
import { areaFeatures } from '$lib/map/area-features.ts';
import { fontFaces } from '$lib/map/fonts.ts';
import type { Chosen } from '$lib/map/MapView.svelte';
import type { Box } from '$lib/map/place-popup.ts';
import { siteFeatures, slotOf } from '$lib/map/site-features.ts';
import { bringIntoView, showBox } from '$lib/map/travel.ts';
import type { Camera } from '$lib/story/camera.ts';
import type { Sentence } from '$lib/article/article.ts';
import type { Filters } from '$lib/event/filters.ts';
import type { Dating } from '$lib/time/dating.ts';
import type { DayWindow } from '$lib/time/span.ts';
import { recall, remember } from '$lib/reader/memory.ts';
import { readAddress, roundCamera, writeAddress } from '$lib/reader/address.ts';
import { Reader } from '$lib/reader/reader.svelte.ts';
import { ThemeState } from '$lib/reader/theme.svelte.ts';
import { extentOf, wholeStory } from '$lib/story/extent.ts';
import { joinSites, sitesOf } from '$lib/story/sites.ts';
import {
	NAME_LANGUAGES,
	UNPLACED,
	type EventId,
	type Layer,
	type LayerId,
	type NameLanguage,
	type Story,
	type StoryEvent
} from '$lib/story/story.ts';
import type { Contested } from '$lib/style/contested.ts';
import { LAYER_COLOURS } from '$lib/style/palette.ts';
import { mapStyle } from '$lib/style/style.ts';

/** Markers nearer to each other than this would touch: their width and a little air. */
const TOUCH_PX = 30;
/** Sites are joined anew at each half step of zoom. */
const ZOOM_STEP = 0.5;
/** What this device remembers of the names' language. */
const NAMES_KEY = 'names';
/** From a marker's centre to its popup. */
export const POPUP_GAP = 26;

/**
 * A reading of one story: the Reader's choices, the map they are drawn on, and the address they are
 * kept in. The page shows it; nothing else writes to it.
 */
export class Reading {
	readonly story: Story;
	readonly reader: Reader;
	readonly theme = new ThemeState();

	/** True in the browser, once the address has been read. */
	started = $state.raw(false);
	/** The panels are a sheet, and the popup its top card. */
	narrow = $state.raw(false);
	/** The part of the window that no panel covers. */
	free = $state.raw<Box>({ left: 0, top: 0, width: 0, height: 0 });
	/** The events of the sentence that is being read. */
	read = $state.raw<ReadonlySet<EventId>>(new Set());
	/** The map travels with the text. */
	follows = $state.raw(false);
	/** Why there is no live map, if there is none. */
	fault = $state.raw<string | null>(null);
	/** The ids of the contested lines and areas in view. */
	contestedIds = $state.raw<readonly string[]>([]);
	#contestedRows = $state.raw<readonly Contested[]>([]);
	/** Their facts, once wanted. */
	readonly contested = $derived.by(() =>
		this.#contestedRows.filter((row) => this.contestedIds.includes(row.id))
	);
	/** The one whose facts are open, and the spot its card stands at; null: its card is docked. */
	openContested = $state.raw<{ row: Contested; spot: Position | null } | null>(null);
	/** The last change, for those who do not see it. */
	said = $state.raw('');
	popupSize = { width: 344, height: 420 };

	#map = $state.raw<MapLibreMap | null>(null);
	#zoom = $state.raw(7);

	readonly sites = $derived.by(() => sitesOf(this.reader.events));
	readonly #step = $derived(Math.floor(this.#zoom / ZOOM_STEP) * ZOOM_STEP);
	readonly joins = $derived.by(() => joinSites(this.sites, this.#step, TOUCH_PX));
	readonly mapData = $derived.by(() => ({
		areas: this.#areas,
		sites: siteFeatures(this.joins, {
			story: this.story,
			names: this.reader.names,
			faint: this.reader.faint
		})
	}));
	readonly mapState = $derived.by(() => ({
		// A place is drawn as long as an event of its layer is shown.
		shown: this.reader.shownLayers
			.filter(({ id }) => this.reader.events.some((event) => event.layer === id))
			.map((layer): string => layer.id),
		open: this.joinOf(this.reader.openEvent?.id)?.id ?? '',
		lit: this.joinOf(this.reader.lit)?.id ?? '',
		read: [...this.read].flatMap((id) => this.joinOf(id)?.id ?? [])
	}));
	/** Null until the browser tells the theme and the page's address. */
	readonly style = $derived.by(() => (this.started ? this.#mapStyle() : null));
	readonly openSite = $derived.by(() =>
		this.sites.find((site) => site.events.some((event) => event.id === this.reader.openEvent?.id))
	);

	readonly #areas;

	constructor(story: Story) {
		this.story = story;
		this.reader = new Reader(story);
		this.#areas = areaFeatures(story);
	}

	get hasMap(): boolean {
		return this.#map !== null;
	}

	colourOf = (layer: LayerId): string => {
		const slot = slotOf(this.story, layer);
		return slot < 0 ? 'var(--ink-soft)' : `var(--layer-${slot % LAYER_COLOURS.light.length})`;
	};

	titleOf = (id: LayerId): string =>
		this.story.layers.find((layer) => layer.id === id)?.title ?? 'No place given';

	/** The marker in which an event is drawn just now. */
	joinOf(id: EventId | null | undefined) {
		return this.joins.find((join) => join.events.some((event) => event.id === id));
	}

	/** Reads the address and follows the device; returns the undo. */
	start(): () => void {
		this.reader.restore(readAddress(location.hash, this.reader.known));
		const names = NAME_LANGUAGES.find((one) => one === recall(NAMES_KEY));
		if (names && !location.hash.includes('names=')) this.reader.names = names;
		this.started = true;
		return this.theme.follow();
	}

	/** The live map is there, its first picture not yet drawn. */
	ready = (map: MapLibreMap): void => {
		this.#map = map;
		this.#zoom = map.getZoom();
		const { openEvent, camera } = this.reader;
		if (openEvent && !camera) this.#goTo(openEvent, true);
	};

	zoomed = (zoom: number): void => {
		this.#zoom = zoom;
	};

	rest = (camera: Camera): void => {
		this.reader.camera = roundCamera(camera);
		this.#write('replace');
	};

	/** Goes where the address says: the reader went back or forward, or wrote in it. */
	restore = (): void => {
		this.reader.restore(readAddress(location.hash, this.reader.known));
		const { camera, openEvent } = this.reader;
		if (!this.#map) return;
		if (camera)
			this.#map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
		else showBox(this.#map, this.story.view, { atOnce: true, margin: 0 });
		if (!camera && openEvent) this.#goTo(openEvent, true);
	};

	open = (event: StoryEvent): void => {
		this.openContested = null;
		this.reader.open(event);
		this.#write('push');
		this.said = `${event.title}, opened.`;
		void tick().then(() => {
			this.#goTo(event, isCalm());
			bringToSight(`quote-${event.id}`, 'nearest');
			bringToSight(`event=${event.id}`, 'nearest');
		});
	};

	openById = (id: string): void => {
		const event = this.story.events.find((one) => one.id === id);
		if (event) this.open(event);
	};

	close = (): void => {
		this.openContested = null;
		if (!this.reader.openEvent) return;
		this.reader.close();
		this.#write('push');
	};

	step(by: 1 | -1): void {
		const event = this.reader.step(by);
		if (event) this.open(event);
	}

	toggle = (layer: LayerId): void => {
		this.reader.toggle(layer);
		this.#write('push');
		const shown = this.reader.isShown(layer) ? 'shown' : 'hidden';
		this.said = `${this.titleOf(layer)} ${shown}. ${this.reader.events.length} events shown.`;
	};

	#changed(how: 'push' | 'replace' = 'push'): void {
		this.#write(how);
		this.said = `${this.reader.events.length} events shown.`;
	}

	/** To the event's own words in the article. */
	readInArticle = (event: StoryEvent): void => {
		bringToSight(`quote-${event.id}`, 'center');
		document
			.getElementById(`quote-${event.id}`)
			?.querySelector('a')
			?.focus({ preventScroll: true });
	};

	/** The reader's eye has come to a sentence: its events are lit, and the map goes along if it may. */
	comeTo = (sentence: Sentence, byReader: boolean): void => {
		const events = this.reader.events.filter((event) =>
			event.quotes.some((quote) => quote.start < sentence.end && sentence.start < quote.end)
		);
		this.read = new Set(events.map((event) => event.id));
		const placed = events.find((event) => event.spot !== null);
		if (this.follows && byReader && placed && !this.reader.openEvent) this.#goTo(placed, isCalm());
	};

	filterBy = (filters: Filters): void => {
		this.reader.filterBy(filters);
		this.#changed();
	};

	cutTime = (window: DayWindow | null): void => {
		this.reader.cutTime(window);
		this.#changed('replace');
	};

	dateBy = (dating: Dating): void => {
		this.reader.dateBy(dating);
		this.#changed();
	};

	nameIn = (names: NameLanguage): void => {
		this.reader.names = names;
		remember(NAMES_KEY, names);
		this.#write('push');
	};

	showRelations = (shown: boolean): void => {
		this.reader.relations = shown;
		this.#write('push');
	};

	goToLayer = (layer: Layer): void => {
		if (this.#map) showBox(this.#map, layer.bbox, { atOnce: isCalm(), margin: 40 });
	};

	goToStory = (): void => {
		if (this.#map) showBox(this.#map, wholeStory(this.story), { atOnce: isCalm(), margin: 60 });
	};

	/** A press on the map: an area opens its event, a marker too; several joined come apart. */
	choose = (chosen: Chosen): void => {
		if ('contested' in chosen) {
			void this.wantContested().then(() => {
				const row = this.#contestedRows.find((one) => one.id === chosen.contested);
				if (row) this.openFacts(row, chosen.spot);
			});
			return;
		}
		if ('area' in chosen) {
			const event = this.reader.events.find(
				({ layer, where }) =>
					layer === chosen.area && (where.precision === 'zone' || where.precision === 'governorate')
			);
			if (event) this.open(event);
			return;
		}
		const join = this.joins.find((one) => one.id === chosen.marker);
		const map = this.#map;
		if (!join || !map) return;
		const canOpenUp = join.sites.length > 1 && map.getZoom() < map.getMaxZoom() - 0.1;
		if (canOpenUp)
			showBox(map, extentOf(join.sites.map((site) => site.spot)), {
				atOnce: isCalm(),
				margin: 90
			});
		else this.open(join.events[0]);
	};

	/** The facts of contested lines are a file of their own, fetched when first wanted. */
	wantContested = async (): Promise<void> => {
		const { CONTESTED_ROWS } = await import('./contested-rows.ts');
		this.#contestedRows = CONTESTED_ROWS;
	};

	/** Opens the facts of a contested line, in place of an event's popup. */
	openFacts = (row: Contested, spot: Position | null): void => {
		this.close();
		this.openContested = { row, spot };
		this.said = `${row.title}, opened.`;
	};

	light = (marker: string | null): void => {
		this.reader.lit = this.joins.find((join) => join.id === marker)?.events[0].id ?? null;
	};

	#goTo(event: StoryEvent, atOnce: boolean): void {
		const join = this.joinOf(event.id);
		if (!this.#map || !join || event.layer === UNPLACED) return;
		bringIntoView({
			map: this.#map,
			spot: join.spot,
			precision: event.where.precision,
			free: this.free,
			popup: this.narrow ? null : { ...this.popupSize, gap: POPUP_GAP },
			atOnce
		});
	}

	/** Writes the choices into the address: a new entry to go back from, or in place of the last. */
	#write(how: 'push' | 'replace'): void {
		const written = writeAddress(this.reader.choices, this.reader.known);
		const hash = written === '' ? '' : `#${written}`;
		if (location.hash === hash) return;
		const address = hash === '' ? location.pathname + location.search : hash;
		if (how === 'push') pushState(address, {});
		else replaceState(address, {});
	}

	#mapStyle() {
		const absolute = (path: `/${string}`) => new URL(asset(path), location.href).href;
		return mapStyle({
			theme: this.theme.shown,
			names: this.reader.names,
			ownNames: this.story.layers.map((layer) => layer.names.en),
			assets: {
				tiles: `${absolute('/basemap/')}{z}/{x}/{y}.mvt`,
				sprite: absolute('/sprite/marks'),
				fontFaces: fontFaces(location.href)
			}
		});
	}
}

/** The reader wants little motion. */
function isCalm(): boolean {
	return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function bringToSight(id: string, block: ScrollLogicalPosition): void {
	document.getElementById(id)?.scrollIntoView({ block, behavior: isCalm() ? 'auto' : 'smooth' });
}
