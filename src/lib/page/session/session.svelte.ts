import type { Position } from 'geojson';
import { tick } from 'svelte';
import type { Sentence } from '$lib/article/article.ts';
import { passes, rowsPassing, type Filters } from '$lib/event/filters.ts';
import type { Hit } from '$lib/map/hit-test.ts';
import type { LiveMap } from '$lib/map/live-map.ts';
import type { RowsMark } from '$lib/map/rows-on-map.ts';
import { roundCamera } from '$lib/reader/address.ts';
import { readRowId, type RowId } from '$lib/reader/row-id.ts';
import { Reader } from '$lib/reader/reader.svelte.ts';
import { ThemeState } from '$lib/reader/theme.svelte.ts';
import type { Camera } from '$lib/story/camera.ts';
import { extentOf, wholeStory } from '$lib/story/extent.ts';
import type { Layer, LayerId, NameLanguage, Story, StoryEvent } from '$lib/story/story.ts';
import { UNPLACED } from '$lib/story/story.ts';
import type { Contested } from '$lib/style/contested.ts';
import type { Dating } from '$lib/time/dating.ts';
import type { DayWindow } from '$lib/time/span.ts';
import { ADDRESS_BAR, rememberNames } from './address-bar.svelte.ts';
import { prefersReducedMotion } from './reduced-motion.svelte.ts';
import { ContestedView } from './contested.svelte.ts';
import { MapInputs, isInArea } from '$lib/page/map/map-inputs.svelte.ts';
import { HistoryEntries } from './history-entries.ts';
import { OpenMark } from './open-mark.svelte.ts';
import { RowsSession } from '$lib/rows/session/rows-session.svelte.ts';
import { MapViewport } from '$lib/page/map/viewport.svelte.ts';
import { ReadingPosition, typeset } from './reading-position.svelte.ts';
import { countWords } from '$lib/story/count-words.ts';

/**
 * A reading of one story: each thing the reader can do, done to the choices, to the map and to the
 * address together. The page shows it; nothing else writes to it.
 */
export class Session {
	readonly story: Story;
	readonly reader: Reader;
	readonly marked: OpenMark;
	readonly inputs: MapInputs;
	readonly text: ReadingPosition;
	readonly contested = new ContestedView();
	readonly viewport = new MapViewport();
	readonly rows: RowsSession;
	readonly theme = new ThemeState();

	/** True in the browser, once the address has been read. */
	started = $state.raw(false);
	/** The last change, for those who do not see it. */
	said = $state.raw('');
	/** Null until the browser tells the theme and the page's address. */
	readonly style = $derived.by(() => (this.started ? this.inputs.styleIn(this.theme.shown) : null));

	readonly #entries: HistoryEntries;

	constructor(story: Story, bar = ADDRESS_BAR) {
		this.story = story;
		this.reader = new Reader(story);
		this.#entries = new HistoryEntries(this.reader, bar);
		this.text = new ReadingPosition(this.reader, this.viewport);
		this.marked = new OpenMark(() => this.reader.openEvent);
		this.inputs = new MapInputs(this.reader, {
			read: () => this.text.read,
			open: () => this.marked.id,
			rowMarker: () => this.rows.opening.marker
		});
		this.rows = new RowsSession(this.reader, this.viewport);
	}

	/** What hides the events where none is shown, and how to see them again. */
	get whyNone(): string {
		const rows = rowsPassing(this.rows.reached, this.reader.filters);
		if (rows > 0)
			return `No event of the article is shown; of the data sets there are ${countWords(rows)} below.`;
		if (!this.story.events.some((event) => passes(event, this.reader.filters)))
			return 'No event is shown: none has all that the filter asks for.';
		if (this.reader.window !== null && this.reader.offered.length > 0)
			return 'No event is shown: none lies in this window of time. Widen it below the map.';
		return 'No event is shown. Switch on a layer to see its events.';
	}

	titleOf = (id: LayerId): string =>
		this.story.layers.find((layer) => layer.id === id)?.title ?? 'No place given';

	/** Reads the address and follows the device; returns the undo. */
	start(): () => void {
		this.#entries.read();
		this.started = true;
		void typeset().then(() => this.reader.openEvent && this.text.bring(this.reader.openEvent));
		const stops = [this.theme.follow(), this.rows.start()];
		void this.rows.opening.named().then(() => this.#bringRow());
		return () => stops.forEach((stop) => stop());
	}

	/** The live map is there, its first picture not yet drawn. */
	ready = (map: LiveMap): void => {
		this.viewport.start(map);
		this.inputs.zoom = map.camera.camera.zoom;
		this.#bringRow();
		const { openEvent, camera } = this.reader;
		if (openEvent && !camera) this.#goTo(openEvent, true);
	};

	rest = (camera: Camera): void => {
		this.reader.camera = roundCamera(camera);
		this.#entries.write('replace');
	};

	/** What the address says is still what is seen; the opening view is no camera of the reader's. */
	keep = (camera: Camera): void => {
		if (this.reader.camera) this.rest(camera);
	};

	/** Goes where the address says: the reader went back or forward, or wrote in it. */
	restore = (): void => {
		this.#entries.read();
		const { camera, openEvent } = this.reader;
		this.viewport.restore(camera, this.story.view);
		if (!camera && openEvent) this.#goTo(openEvent, true);
		void this.rows.opening.named().then(() => this.#bringRow());
	};

	open = (event: StoryEvent): void => {
		this.#closeFacts();
		this.reader.open(event);
		// The popup is what was asked for: its frame has nothing to wait for.
		this.#entries.owe();
		this.said = `${event.title}, opened.`;
		void tick()
			.then(() => {
				this.#goTo(event);
				return this.marked.told;
			})
			.then(() => {
				this.#entries.settle();
				this.text.bring(event);
			});
	};

	/** The free part of the map is another: what is open comes into it. */
	keepInView = (): void => {
		if (this.reader.openEvent) this.#goTo(this.reader.openEvent);
	};

	openById = (id: string): void => {
		const event = this.story.events.find((one) => one.id === id);
		if (event) this.open(event);
	};

	close = (): void => {
		this.#closeFacts();
		if (!this.reader.openEvent && !this.reader.row) return;
		this.reader.close();
		this.#entries.write('push');
	};

	/** In the list of what is open: the article's events in text order, a data set's in time. */
	step(by: 1 | -1): void {
		if (this.rows.walk.isOn) return this.stepRow(by);
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
		rememberNames(names);
		this.#entries.write('push');
	};

	showRelations = (shown: boolean): void => {
		this.reader.relations = shown;
		this.#entries.write('push');
	};

	comeTo = (sentence: Sentence, byReader: boolean): void => {
		const event = this.text.comeTo(sentence, byReader);
		if (event) this.#goTo(event);
	};

	goToLayer = (layer: Layer): void => this.viewport.show(layer.bbox, 40);

	goToStory = (): void => this.viewport.show(wholeStory(this.story), 60);

	/** A press on the map: a marker, an area or an arc opens its event; several joined come apart. */
	choose = (chosen: Hit): void => {
		switch (chosen.kind) {
			case 'cluster':
				return this.#chooseMarker(chosen.id);
			case 'row':
				return void this.#chooseRows(chosen.mark);
			case 'relation':
				return this.openById(chosen.from);
			case 'area': {
				const [event] = this.#eventsAt(chosen);
				return event && this.open(event);
			}
			case 'contested': {
				const { id, spot } = chosen;
				return void this.contested.find(id).then((row) => row && this.openFacts(row, spot));
			}
		}
	};

	#chooseMarker(id: string): void {
		const cluster = this.inputs.clusters.find((one) => one.id === id);
		if (!cluster) return;
		if (cluster.sites.length > 1 && this.viewport.canZoomIn)
			this.viewport.show(extentOf(cluster.sites.map((site) => site.spot)), 90);
		else this.open(cluster.events[0]);
	}

	/** A spot opens, a cluster comes apart; at the last zoom its greatest spot opens. */
	async #chooseRows(mark: RowsMark): Promise<void> {
		if (!this.#opens(mark)) return this.viewport.comeNearer(mark.spot);
		this.#closeFacts();
		await this.rows.opening.mark(mark, this.#rowOpened);
	}

	/** What the address names is shown, unless it says where to look. */
	#bringRow(): void {
		const { open } = this.rows;
		if (open && !this.reader.camera) this.viewport.bring(open.spot, 'city', true);
	}

	/** A row that a search has found, by its name in the address. */
	openFound = (id: string): void => {
		const row = readRowId(id, this.reader.known.rows);
		if (row) this.openRow(row);
	};

	/** A row chosen in a list. */
	openRow = (row: RowId): void => {
		this.#closeFacts();
		void this.rows.opening.chosen(row, this.#rowOpened);
	};

	/** Another row of the spot that is open. */
	pageRow = (by: 1 | -1): void => void this.rows.opening.page(by, this.#rowOpened);

	/** Another row of the open one's list. */
	stepRow = (by: 1 | -1): void => void this.rows.walk.step(by, this.#rowOpened);

	readonly #rowOpened = (): void => {
		const { open } = this.rows;
		if (open === null) return;
		this.#entries.write('push');
		this.said = `${'row' in open.row ? open.row.row.title : open.row.title}, opened.`;
		// Its popup has to be there, to be made room for.
		void tick().then(() => this.viewport.bring(open.spot, 'city'));
	};

	/** Opens the facts of a contested line, in place of an event's popup. */
	openFacts = (row: Contested, spot: Position | null): void => {
		this.close();
		this.contested.open = { row, spot };
		this.said = `${row.title}, opened.`;
	};

	#closeFacts(): void {
		this.rows.opening.drop();
		this.contested.open = null;
		this.contested.drop();
	}

	/** The pointer or the focus is on an event's words, row or time; null: on none. */
	hoverById = (id: string | null): void => {
		this.reader.light(this.story.events.filter((event) => event.id === id).map((one) => one.id));
	};

	#opens = (mark: RowsMark): boolean => mark.isSpot || !this.viewport.canZoomIn;

	/** Something drawn is pressed, and may be chosen when it is let go. */
	press = (on: Hit | null): void => {
		if (on?.kind === 'row' && this.#opens(on.mark)) this.rows.opening.soon(on.mark);
	};

	/** The pointer is on something drawn, or on nothing. */
	light = (on: Hit | null): void => {
		this.rows.opening.near(on?.kind === 'row' && this.#opens(on.mark) ? on.mark : null);
		this.reader.light(on === null ? [] : this.#eventsAt(on).map(({ id }) => id));
		this.inputs.hoveredRelation = on?.kind === 'relation' ? on.id : null;
		const line = on?.kind === 'contested' ? on : null;
		this.contested.glance(line?.id ?? null, line?.spot ?? null);
	};

	/** What is drawn there: the events of a marker, or those that lie somewhere in an area. */
	#eventsAt(chosen: Hit): readonly StoryEvent[] {
		switch (chosen.kind) {
			case 'cluster':
				return this.inputs.clusters.find((cluster) => cluster.id === chosen.id)?.events ?? [];
			case 'area':
				return this.reader.events.filter(
					(event) => event.layer === chosen.layer && isInArea(event)
				);
			case 'row':
			case 'relation':
			case 'contested':
				return [];
		}
	}

	#goTo(event: StoryEvent, atOnce = prefersReducedMotion()): void {
		const cluster = this.inputs.clusterOf(event.id);
		if (cluster && event.layer !== UNPLACED)
			this.viewport.bring(cluster.spot, event.where.precision, atOnce);
	}

	#changed(how: 'push' | 'replace', before = ''): void {
		this.rows.opening.closeUnlessShown();
		this.#entries.write(how);
		const { length } = this.reader.events;
		this.said = `${before}${length} event${length === 1 ? '' : 's'} shown.`;
	}
}
