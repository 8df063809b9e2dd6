import type { Hit } from '../../map/hit-test.ts';
import type { Reader } from '../../reader/reader.svelte.ts';
import type { RowsMark } from '../../rows/map/live-rows.ts';
import { extentOf } from '../../story/extent.ts';
import { isInArea } from '../../story/where.ts';
import type { StoryEvent } from '../../story/story.ts';
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
	choose = (hit: Hit): void => {
		const { opening } = this.parts;
		if ('contested' in hit) void opening.factsById(hit.contested, hit.spot);
		else if ('relation' in hit) opening.eventById(hit.from);
		else if ('marker' in hit) this.#chooseMarker(hit.marker);
		else if ('rows' in hit) this.#chooseRows(hit.rows);
		else {
			const [event] = this.#eventsAt(hit);
			if (event) opening.event(event);
		}
	};

	#chooseMarker(id: string): void {
		const { map, opening } = this.parts;
		const cluster = map.clusterOfId(id);
		if (!cluster) return;
		if (cluster.sites.length > 1 && map.canZoomIn)
			map.show(extentOf(cluster.sites.map((site) => site.spot)), 90);
		else opening.event(cluster.events[0]);
	}

	/** A spot opens, a cluster comes apart; at the last zoom its greatest spot opens. */
	#chooseRows(mark: RowsMark): void {
		if (this.#opens(mark)) this.parts.opening.rowAtMark(mark);
		else this.parts.map.comeNearer(mark.spot);
	}

	#opens(mark: RowsMark): boolean {
		return mark.isSpot || !this.parts.map.canZoomIn;
	}

	/** Something drawn is pressed, and may be chosen when it is let go. */
	press = (hit: Hit | null): void => {
		if (hit && 'rows' in hit && this.#opens(hit.rows)) this.parts.rows.press(hit.rows);
	};

	/** The pointer is on something drawn, or on nothing. */
	hover = (hit: Hit | null): void => {
		const { rows, reader, map, contested } = this.parts;
		rows.hover(hit && 'rows' in hit && this.#opens(hit.rows) ? hit.rows : null);
		reader.light(hit === null ? [] : this.#eventsAt(hit).map(({ id }) => id));
		map.hoverRelation(hit !== null && 'relation' in hit ? hit.relation : '');
		const line = hit !== null && 'contested' in hit ? hit : null;
		contested.hover(line?.contested ?? null, line?.spot ?? null);
	};

	/** What is drawn there: the events of a marker, or those that lie somewhere in an area. */
	#eventsAt(hit: Hit): readonly StoryEvent[] {
		const { reader, map } = this.parts;
		if ('marker' in hit) return map.clusterOfId(hit.marker)?.events ?? [];
		if ('area' in hit)
			return reader.events.filter((event) => event.layer === hit.area && isInArea(event));
		return [];
	}
}
