import { pushState, replaceState } from '$app/navigation';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import { tick } from 'svelte';
import type { Sentence } from '$lib/article/article.ts';
import { passes, type Filters } from '$lib/event/filters.ts';
import type { Chosen } from '$lib/map/MapView.svelte';
import type { Box } from '$lib/map/place-popup.ts';
import { bringIntoView, panTo, showBox } from '$lib/map/travel.ts';
import { readAddress, roundCamera, writeAddress } from '$lib/reader/address.ts';
import { recall, remember } from '$lib/reader/memory.ts';
import { Reader } from '$lib/reader/reader.svelte.ts';
import { ThemeState } from '$lib/reader/theme.svelte.ts';
import type { Camera } from '$lib/story/camera.ts';
import { extentOf, wholeStory } from '$lib/story/extent.ts';
import {
	NAME_LANGUAGES,
	UNPLACED,
	type Layer,
	type LayerId,
	type NameLanguage,
	type Story,
	type StoryEvent
} from '$lib/story/story.ts';
import type { Contested } from '$lib/style/contested.ts';
import type { Dating } from '$lib/time/dating.ts';
import type { DayWindow } from '$lib/time/span.ts';
import { ContestedView } from './contested.svelte.ts';
import { Drawing } from './drawing.svelte.ts';

/** From a marker's centre to its popup, CSS pixels. */
export const POPUP_GAP = 26;
/** Under this key the device remembers the language of the names. */
const NAMES = 'names';

/**
 * A reading of one story: each thing the reader can do, done to the choices, to the map and to the
 * address together. The page shows it; nothing else writes to it.
 */
export class Reading {
	readonly story: Story;
	readonly reader: Reader;
	readonly drawing: Drawing;
	readonly contested = new ContestedView();
	readonly theme = new ThemeState();

	/** True in the browser, once the address has been read. */
	started = $state.raw(false);
	/** The panels are a sheet, and the popup its top card. */
	narrow = $state.raw(false);
	/** The part of the window that no panel covers. */
	free = $state.raw<Box>({ left: 0, top: 0, width: 0, height: 0 });
	/** What the reader said of it; null: nothing yet. */
	#following = $state.raw<boolean | null>(null);
	/**
	 * The map travels with the text: on a wide window from the first, until the reader moves the map by
	 * hand. On a phone, where the sheet covers half of it, and for who wants little motion, not until asked.
	 */
	readonly follows = $derived(this.#following ?? (this.started && !this.narrow && !isCalm()));
	/** Why there is no live map, if there is none. */
	fault = $state.raw<string | null>(null);
	/** The last change, for those who do not see it. */
	said = $state.raw('');
	popupSize = { width: 344, height: 420 };

	#map = $state.raw<MapLibreMap | null>(null);

	/** Null until the browser tells the theme and the page's address. */
	readonly style = $derived.by(() =>
		this.started ? this.drawing.styleIn(this.theme.shown) : null
	);

	constructor(story: Story) {
		this.story = story;
		this.reader = new Reader(story);
		this.drawing = new Drawing(this.reader);
	}

	/** What hides the events where none is shown, and how to see them again. */
	get whyNone(): string {
		if (!this.story.events.some((event) => passes(event, this.reader.filters)))
			return 'No event is shown: none has all that the filter asks for.';
		if (this.reader.window !== null && this.reader.offered.length > 0)
			return 'No event is shown: none lies in this window of time. Widen it below the map.';
		return 'No event is shown. Switch on a layer to see its events.';
	}

	get hasMap(): boolean {
		return this.#map !== null;
	}

	titleOf = (id: LayerId): string =>
		this.story.layers.find((layer) => layer.id === id)?.title ?? 'No place given';

	/** Reads the address and follows the device; returns the undo. */
	start(): () => void {
		this.#readAddress();
		this.started = true;
		void tick().then(() => this.reader.openEvent && this.#bringTextAndRow(this.reader.openEvent));
		return this.theme.follow();
	}

	/** The live map is there, its first picture not yet drawn. */
	ready = (map: MapLibreMap): void => {
		this.#map = map;
		this.drawing.zoom = map.getZoom();
		const { openEvent, camera } = this.reader;
		if (openEvent && !camera) this.#goTo(openEvent, true);
	};

	/** The reader takes the map in hand: from now on it goes nowhere unasked. */
	takeInHand = (): void => {
		if (this.follows) this.follow(false);
	};

	follow = (follows: boolean): void => {
		this.#following = follows;
	};

	rest = (camera: Camera): void => {
		this.reader.camera = roundCamera(camera);
		this.#write('replace');
	};

	/** Goes where the address says: the reader went back or forward, or wrote in it. */
	restore = (): void => {
		this.#readAddress();
		const { camera, openEvent } = this.reader;
		if (!this.#map) return;
		if (camera)
			this.#map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
		else showBox(this.#map, this.story.view, { atOnce: true, margin: 0, unasked: true });
		if (!camera && openEvent) this.#goTo(openEvent, true);
	};

	open = (event: StoryEvent): void => {
		this.contested.open = null;
		this.reader.open(event);
		this.#write('push');
		this.said = `${event.title}, opened.`;
		void tick().then(() => {
			this.#goTo(event, isCalm());
			this.#bringTextAndRow(event);
		});
	};

	#bringTextAndRow(event: StoryEvent): void {
		// Text and list lie in the sheet too, below the card that is to be read.
		if (this.narrow && event.spot !== null) return;
		bringToSight(`quote-${event.id}`, 'nearest');
		bringToSight(`event=${event.id}`, 'nearest');
	}

	openById = (id: string): void => {
		const event = this.story.events.find((one) => one.id === id);
		if (event) this.open(event);
	};

	close = (): void => {
		this.contested.open = null;
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
		const shown = this.reader.isShown(layer) ? 'shown' : 'hidden';
		this.#changed('push', `${this.titleOf(layer)} ${shown}. `);
	};

	filterBy = (filters: Filters): void => {
		this.reader.filterBy(filters);
		this.#changed('push');
	};

	cutTime = (window: DayWindow | null): void => {
		this.reader.cutTime(window);
		this.#changed('replace');
	};

	dateBy = (dating: Dating): void => {
		this.reader.dateBy(dating);
		this.#changed('push');
	};

	nameIn = (names: NameLanguage): void => {
		this.reader.names = names;
		remember(NAMES, names);
		this.#write('push');
	};

	showRelations = (shown: boolean): void => {
		this.reader.relations = shown;
		this.#write('push');
	};

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
		this.drawing.read = new Set(events.map((event) => event.id));
		const placed = events.find((event) => event.spot !== null);
		if (this.follows && byReader && placed && !this.reader.openEvent) this.#goTo(placed, isCalm());
	};

	goToLayer = (layer: Layer): void => this.#show(layer.bbox, 40);

	/** Where the locator was pressed, at the zoom that there is. */
	goToSpot = (longitude: number, latitude: number): void => {
		if (this.#map) panTo(this.#map, [longitude, latitude], isCalm());
	};

	goToStory = (): void => this.#show(wholeStory(this.story), 60);

	/** A press on the map: a marker or an area opens its event; several joined come apart. */
	choose = (chosen: Chosen): void => {
		if ('contested' in chosen) {
			const { contested, spot } = chosen;
			void this.contested.find(contested).then((row) => row && this.openFacts(row, spot));
		} else if ('area' in chosen) {
			const event = this.#eventAt(chosen);
			if (event) this.open(event);
		} else this.#chooseMarker(chosen.marker);
	};

	#chooseMarker(id: string): void {
		const join = this.drawing.joins.find((one) => one.id === id);
		if (!join || !this.#map) return;
		const canOpenUp = join.sites.length > 1 && this.#map.getZoom() < this.#map.getMaxZoom() - 0.1;
		if (canOpenUp) this.#show(extentOf(join.sites.map((site) => site.spot)), 90);
		else this.open(join.events[0]);
	}

	/** Opens the facts of a contested line, in place of an event's popup. */
	openFacts = (row: Contested, spot: Position | null): void => {
		this.close();
		this.contested.open = { row, spot };
		this.said = `${row.title}, opened.`;
	};

	/** The pointer is on a marker or an area, or on neither. */
	light = (on: Chosen | null): void => {
		this.reader.lit = on === null ? null : (this.#eventAt(on)?.id ?? null);
	};

	#eventAt(chosen: Chosen): StoryEvent | undefined {
		if ('marker' in chosen)
			return this.drawing.joins.find((join) => join.id === chosen.marker)?.events[0];
		if ('contested' in chosen) return undefined;
		return this.reader.events.find(
			({ layer, where }) =>
				layer === chosen.area && (where.precision === 'zone' || where.precision === 'governorate')
		);
	}

	#show(box: readonly [number, number, number, number], margin: number): void {
		if (this.#map) showBox(this.#map, box, { atOnce: isCalm(), margin });
	}

	#goTo(event: StoryEvent, atOnce: boolean): void {
		const join = this.drawing.joinOf(event.id);
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

	#changed(how: 'push' | 'replace', before = ''): void {
		this.#write(how);
		const { length } = this.reader.events;
		this.said = `${before}${length} event${length === 1 ? '' : 's'} shown.`;
	}

	#readAddress(): void {
		this.reader.restore(readAddress(location.hash, this.reader.known));
		// An address without names is one of English, or of no choice: then the device's counts.
		const names = NAME_LANGUAGES.find((one) => one === recall(NAMES));
		if (names && !location.hash.includes('names=')) this.reader.names = names;
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
}

/** The reader wants little motion. */
function isCalm(): boolean {
	return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function bringToSight(id: string, block: ScrollLogicalPosition): void {
	document.getElementById(id)?.scrollIntoView({ block, behavior: isCalm() ? 'auto' : 'smooth' });
}
