import { tick } from 'svelte';
import type { Position } from 'geojson';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { RowId } from '$lib/reader/row-id.ts';
import type { RowsMark } from '$lib/map/rows-on-map.ts';
import type { OpenRows } from '$lib/rows/session/open-row.svelte.ts';
import type { StoryEvent } from '$lib/story/story.ts';
import type { Contested } from '$lib/style/contested.ts';
import type { ContestedView } from './contested.svelte.ts';
import type { Outcome } from './outcome.svelte.ts';
import type { SessionMap, SessionText } from './ports.ts';
import type { StoryRows } from './story-rows.svelte.ts';

export interface OpeningParts {
	readonly reader: Reader;
	readonly outcome: Outcome;
	readonly rows: StoryRows;
	readonly contested: ContestedView;
	readonly map: SessionMap;
	readonly text: SessionText;
}

/** Opens one thing at a time, and closes it. */
export class Opening {
	constructor(private readonly parts: OpeningParts) {}

	event = (event: StoryEvent): void => {
		const { reader, outcome, map, text } = this.parts;
		this.#dropWaiting();
		reader.setOpen({ kind: 'event', id: event.id });
		outcome.write('push');
		outcome.say(`${event.title}, opened.`);
		// Its popup has to be there, to be made room for.
		void tick().then(() => {
			map.bringEvent(event);
			text.reveal(event);
		});
	};

	eventById = (id: string): void => {
		const event = this.parts.reader.story.events.find((one) => one.id === id);
		if (event) this.event(event);
	};

	/** Opens the facts of a contested line, in place of an event's popup. */
	facts = (row: Contested, spot: Position | null): void => {
		const { reader, outcome } = this.parts;
		this.#dropWaiting();
		reader.setOpen({ kind: 'contested', id: row.id, spot });
		outcome.write('push');
		outcome.say(`${row.title}, opened.`);
	};

	/** Those of a line that was pressed, unless the reader opens something else meanwhile. */
	factsById = async (id: string, spot: Position): Promise<void> => {
		const { reader, contested } = this.parts;
		const before = reader.open;
		const row = await contested.find(id);
		if (row && reader.open === before) this.facts(row, spot);
	};

	/** A row chosen in a list. */
	row = (row: RowId): void => {
		this.#dropWaiting();
		this.parts.rows.openRow(row, this.#rowOpened);
	};

	rowByName = (name: string): void => {
		this.#dropWaiting();
		this.parts.rows.openFound(name, this.#rowOpened);
	};

	rowAtMark(mark: RowsMark): void {
		this.#dropWaiting();
		this.parts.rows.openMark(mark, this.#rowOpened);
	}

	pageRow = (by: 1 | -1): void => this.parts.rows.page(by, this.#rowOpened);

	stepRow = (by: 1 | -1): void => void this.parts.rows.step(by, this.#rowOpened);

	step = (by: 1 | -1): void => {
		const { reader, rows } = this.parts;
		if (rows.step(by, this.#rowOpened)) return;
		const event = reader.step(by);
		if (event) this.event(event);
	};

	close = (): void => {
		const { reader, outcome } = this.parts;
		this.#dropWaiting();
		if (reader.open.kind === 'none') return;
		reader.close();
		outcome.write('push');
	};

	/** What the address names is brought into view, unless it says where to look. */
	named(): void {
		const { reader, rows, map } = this.parts;
		this.#dropWaiting();
		const { openEvent, camera } = reader;
		if (openEvent && !camera) map.bringEvent(openEvent, true);
		rows.openNamed(() => this.bringNamedRow());
	}

	bringNamedRow(): void {
		const { reader, rows, map } = this.parts;
		if (rows.open && !reader.camera) map.bring(rows.open.spot, 'city', true);
	}

	/** What choices hide is closed, before the address tells of them. */
	closeHidden(): void {
		this.parts.rows.closeUnlessShown();
	}

	/** What was asked for, and what only the pointer shows. */
	#dropWaiting(): void {
		this.parts.rows.drop();
		this.parts.contested.drop();
	}

	readonly #rowOpened = ({ row, spot }: OpenRows): void => {
		const { outcome, map } = this.parts;
		outcome.write('push');
		outcome.say(`${'row' in row ? row.row.title : row.title}, opened.`);
		void tick().then(() => map.bring(spot, 'city'));
	};
}
