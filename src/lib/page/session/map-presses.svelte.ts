import type { Hit } from '$lib/map/hit-test.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import type { RowsMark } from '$lib/map/rows-on-map.ts';
import { extentOf } from '$lib/story/extent.ts';
import { isInArea } from '$lib/story/where.ts';
import type { StoryEvent } from '$lib/story/story.ts';
import type { ContestedView } from './contested.svelte.ts';
import type { Opening } from './opening.svelte.ts';
import type { SessionMap } from './ports.ts';
import type { StoryRows } from './story-rows.svelte.ts';

export interface MapPressesParts {
	readonly reader: Reader;
	readonly opening: Opening;
	readonly rows: StoryRows;
	readonly contested: ContestedView;
	readonly map: SessionMap;
}

/** What follows from the pointer on what the map draws. */
export class MapPresses {
	constructor(private readonly parts: MapPressesParts) {}

	/** A press: a marker, an area or an arc opens its event; several in one marker come apart. */
	select = (hit: Hit): void => {
		const { opening } = this.parts;
		switch (hit.kind) {
			case 'cluster':
				return this.#selectCluster(hit.id);
			case 'row':
				return this.#selectRows(hit.mark);
			case 'relation':
				return opening.eventById(hit.from);
			case 'area': {
				const [event] = this.#eventsAt(hit);
				return event && opening.event(event);
			}
			case 'contested':
				return void opening.factsById(hit.id, hit.spot);
		}
	};

	#selectCluster(id: string): void {
		const { map, opening } = this.parts;
		const cluster = map.clusterOfId(id);
		if (!cluster) return;
		if (cluster.sites.length > 1 && map.canZoomIn)
			map.show(extentOf(cluster.sites.map((site) => site.spot)), 90);
		else opening.event(cluster.events[0]);
	}

	/** A spot opens, a cluster comes apart; at the last zoom its greatest spot opens. */
	#selectRows(mark: RowsMark): void {
		if (this.#opens(mark)) this.parts.opening.rowAtMark(mark);
		else this.parts.map.comeNearer(mark.spot);
	}

	#opens(mark: RowsMark): boolean {
		return mark.isSpot || !this.parts.map.canZoomIn;
	}

	/** Something drawn is pressed, and may be selected when it is let go. */
	press = (hit: Hit | null): void => {
		if (hit?.kind === 'row' && this.#opens(hit.mark)) this.parts.rows.press(hit.mark);
	};

	/** The pointer is on something drawn, or on nothing. */
	hover = (hit: Hit | null): void => {
		const { rows, reader, map, contested } = this.parts;
		rows.hover(hit?.kind === 'row' && this.#opens(hit.mark) ? hit.mark : null);
		reader.light(hit === null ? [] : this.#eventsAt(hit).map(({ id }) => id));
		map.hoverRelation(hit?.kind === 'relation' ? hit.id : null);
		const line = hit?.kind === 'contested' ? hit : null;
		contested.hover(line?.id ?? null, line?.spot ?? null);
	};

	/** What is drawn there: the events of a marker, or those that lie somewhere in an area. */
	#eventsAt(hit: Hit): readonly StoryEvent[] {
		const { reader, map } = this.parts;
		switch (hit.kind) {
			case 'cluster':
				return map.clusterOfId(hit.id)?.events ?? [];
			case 'area':
				return reader.events.filter((event) => event.layer === hit.layer && isInArea(event));
			case 'row':
			case 'relation':
			case 'contested':
				return [];
		}
	}
}
