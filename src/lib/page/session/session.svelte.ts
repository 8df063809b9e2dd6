import type { Sentence } from '$lib/article/article.ts';
import { roundCamera } from '$lib/reader/address.ts';
import { Reader } from '$lib/reader/reader.svelte.ts';
import type { Camera } from '$lib/story/camera.ts';
import { wholeStory } from '$lib/story/extent.ts';
import type { Layer, Story } from '$lib/story/story.ts';
import type { Actions } from './actions.ts';
import { Choosing } from './choosing.svelte.ts';
import { ContestedView } from './contested.svelte.ts';
import { MapPresses } from './map-presses.svelte.ts';
import { Opening } from './opening.svelte.ts';
import { Outcome } from './outcome.svelte.ts';
import type { AddressBar, SessionMap, SessionText } from './ports.ts';
import { ReadingPosition } from './reading-position.svelte.ts';
import { StoryRows, type LoadRows } from './story-rows.svelte.ts';

export interface SessionPorts {
	readonly bar: AddressBar;
	readonly map: SessionMap;
	readonly text: SessionText;
	/** Called for stories that have rows. */
	readonly loadRows: LoadRows;
}

/**
 * One reader with one story: each thing the reader can do, done to the choices, to the map and to the
 * address in one step. It knows of no view; the page shows it, and nothing else writes to it.
 */
export class Session {
	readonly story: Story;
	readonly reader: Reader;
	readonly text: ReadingPosition;
	readonly contested: ContestedView;
	readonly rows: StoryRows;
	readonly outcome: Outcome;
	readonly presses: MapPresses;
	readonly actions: Actions;
	/** True in the browser, once the address has been read. */
	started = $state.raw(false);

	readonly #ports: SessionPorts;
	readonly #opening: Opening;
	readonly #choosing: Choosing;

	constructor(story: Story, ports: SessionPorts) {
		const { map, text, bar, loadRows } = ports;
		this.story = story;
		this.#ports = ports;
		const reader = new Reader(story);
		this.reader = reader;
		const outcome = new Outcome(reader, bar);
		this.outcome = outcome;
		this.text = new ReadingPosition(reader, text);
		const contested = new ContestedView(reader);
		this.contested = contested;
		const rows = new StoryRows(reader, () => loadRows(reader, () => map.view));
		this.rows = rows;
		const opening = new Opening({ reader, outcome, rows, contested, map, text });
		this.#opening = opening;
		this.#choosing = new Choosing({ reader, outcome, opening, rows });
		this.presses = new MapPresses({ reader, opening, rows, contested, map });
		this.actions = this.#actions();
	}

	#actions(): Actions {
		const [opening, choosing] = [this.#opening, this.#choosing];
		return {
			open: opening.event,
			openById: opening.eventById,
			openFound: opening.rowByName,
			openRow: opening.row,
			pageRow: opening.pageRow,
			stepRow: opening.stepRow,
			openFacts: opening.facts,
			close: opening.close,
			step: opening.step,
			hoverById: this.#hoverById,
			toggle: choosing.toggle,
			filterBy: choosing.filterBy,
			cutTime: choosing.cutTime,
			dateBy: choosing.dateBy,
			nameIn: choosing.nameIn,
			showRelations: choosing.showRelations,
			follow: this.text.follow,
			goToLayer: (layer: Layer) => this.#ports.map.show(layer.bbox, 40),
			goToStory: () => this.#ports.map.show(wholeStory(this.story), 60)
		};
	}

	/** What hides the events where none is shown, and how to see them again. */
	get whyNone(): string {
		return this.#choosing.whyNone;
	}

	/** Reads the address and follows the reader's choices; returns the undo. */
	start(): () => void {
		const { text } = this.#ports;
		this.outcome.read();
		this.started = true;
		void text.typeset().then(() => this.reader.openEvent && text.reveal(this.reader.openEvent));
		const stop = this.rows.start();
		this.#opening.named();
		return stop;
	}

	/** The live map is there, its first picture not yet drawn. */
	ready = (): void => {
		const { openEvent, camera } = this.reader;
		if (openEvent && !camera) this.#ports.map.bringEvent(openEvent, true);
		this.#opening.bringNamedRow();
	};

	/** The camera has come to rest after a move that the reader asked for. */
	rest = (camera: Camera): void => {
		this.reader.camera = roundCamera(camera);
		this.outcome.write('replace');
	};

	/** What the address says is still what is seen; the opening view is no camera of the reader's. */
	keep = (camera: Camera): void => {
		if (this.reader.camera) this.rest(camera);
	};

	/** Goes where the address says: the reader went back or forward, or wrote in it. */
	restore = (): void => {
		this.outcome.read();
		this.#ports.map.restore(this.reader.camera, this.story.view);
		this.#opening.named();
	};

	/** The free part of the map is another: what is open comes into it. */
	keepInView = (): void => {
		if (this.reader.openEvent) this.#ports.map.bringEvent(this.reader.openEvent);
	};

	/** The eye has come to a sentence. */
	comeTo = (sentence: Sentence, byReader: boolean): void => {
		const event = this.text.comeTo(sentence, byReader);
		if (event) this.#ports.map.bringEvent(event);
	};

	readonly #hoverById = (id: string | null): void => {
		this.reader.light(this.story.events.filter((event) => event.id === id).map((one) => one.id));
	};
}
