import type { Position } from 'geojson';
import {
	readAddress,
	writeAddress,
	type Choices,
	type Known
} from '../../../src/lib/reader/address.ts';
import type { Camera } from '../../../src/lib/story/camera.ts';
import type { Extent } from '../../../src/lib/story/extent.ts';
import { clusterSites, sitesOf, type Cluster } from '../../../src/lib/story/sites.ts';
import type { Layer, LayerId, Story, StoryEvent } from '../../../src/lib/story/story.ts';
import type { AddressBar, SessionMap, SessionText } from '../../../src/lib/page/session/ports.ts';
import { Session } from '../../../src/lib/page/session/session.svelte.ts';
import { RowsSession } from '../../../src/lib/rows/session/rows-session.svelte.ts';
import { storyOf } from '../../reader/reader-acts.ts';
import { MadeWorker } from './made-worker.ts';

/* A session with a page made up for it: what it asks of the page is noted here. */

/** The story, and with a layer of rows besides. */
export const STORY = await storyOf('syria-russia');
export const ROWS = 'rows' as LayerId;
export const SERVED = 'served' as LayerId;
export const STORY_WITH_ROWS: Story = {
	...STORY,
	layers: [
		...STORY.layers,
		rowsLayer(ROWS, null),
		rowsLayer(SERVED, 'https://a.example/{z}/{x}/{y}')
	]
};

function rowsLayer(id: LayerId, address: string | null): Layer {
	return {
		id,
		title: 'Rows',
		names: { en: 'Rows', ar: 'صفوف', ru: 'Строки' },
		country: null,
		places: [],
		bbox: [30, 30, 40, 40],
		data: {
			source: { title: 'A data set', publisher: 'Somebody', date: null, url: null },
			count: 4,
			counts: [{ standing: 'reported', kind: 'clash', tense: 'news', count: 4 }],
			days: null,
			tiles: address === null ? null : { address, minzoom: 0, maxzoom: 4 }
		}
	};
}

/** The browser's history: hashes, and where the reader is in it. */
export class MadeBar implements AddressBar {
	entries: string[];
	at = 0;

	constructor(first: string) {
		this.entries = [first];
	}

	get hash(): string {
		return this.entries[this.at] ?? '';
	}

	read(known: Known): Choices {
		return readAddress(this.hash, known);
	}

	write(choices: Choices, known: Known, how: 'push' | 'replace'): void {
		const hash = writeAddress(choices, known);
		if (hash === this.hash) return;
		if (how === 'push') this.at++;
		this.entries.splice(this.at, Infinity, hash);
	}
}

export class MadeMap implements SessionMap {
	canZoomIn = true;
	view: Extent | null = null;
	/** What was brought into view, in order. */
	readonly brought: (string | Position)[] = [];
	readonly shown: Extent[] = [];
	readonly nearer: Position[] = [];
	readonly restored: (Camera | null)[] = [];
	relation: string | null = null;
	/** The markers that are drawn, at this zoom. */
	zoom = 12;

	constructor(private readonly events: () => readonly StoryEvent[]) {}

	get clusters(): readonly Cluster[] {
		return clusterSites(sitesOf(this.events()), this.zoom, 30);
	}
	clusterOfId(id: string): Cluster | null {
		return this.clusters.find((cluster) => cluster.id === id) ?? null;
	}
	bringEvent(event: StoryEvent): void {
		this.brought.push(event.id);
	}
	bring(spot: Position): void {
		this.brought.push(spot);
	}
	show(box: Extent): void {
		this.shown.push(box);
	}
	comeNearer(spot: Position): void {
		this.nearer.push(spot);
	}
	restore(camera: Camera | null): void {
		this.restored.push(camera);
	}
	hoverRelation(id: string | null): void {
		this.relation = id;
	}
}

export class MadeText implements SessionText {
	readonly revealed: string[] = [];
	followedAtFirst = true;

	typeset(): Promise<void> {
		return Promise.resolve();
	}
	reveal(event: StoryEvent): void {
		this.revealed.push(event.id);
	}
}

export function madeSession(hash = '', story = STORY) {
	const bar = new MadeBar(hash);
	const map: MadeMap = new MadeMap(() => session.reader.events);
	const text = new MadeText();
	const worker = new MadeWorker();
	let loads = 0;
	const session = new Session(story, {
		bar,
		map,
		text,
		loadRows(reader, view) {
			loads++;
			return Promise.resolve(new RowsSession({ reader, view, startWorker: () => worker }));
		}
	});
	return {
		session,
		...session,
		bar,
		map,
		text: session.text,
		pane: text,
		worker,
		loads: () => loads,
		go(by: 1 | -1) {
			bar.at += by;
			session.restore();
		}
	};
}

export function eventAt(place: number, { events } = STORY): StoryEvent {
	const event = events.at(place);
	if (!event) throw new Error(`The story has no event ${place}.`);
	return event;
}

/** Until all that was promised by now has come. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
