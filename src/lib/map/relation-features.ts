import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import GeoJSON from 'geojson/geojson.js';
import { byTextOrder } from '../story/order.ts';
import type { Cluster } from '../story/sites.ts';
import type { EventId, Relation, Story, StoryEvent } from '../story/story.ts';
import { angleBetween, arcPositions, cutLine } from './great-circle.ts';
import { slotOf } from './site-features.ts';

/** What the style reads of a relation: lib/style/layers/relations.ts. */
export interface RelationProperties {
	readonly id: string;
	readonly from: EventId;
	readonly to: EventId;
	/** The markers at both ends: ids of clusters. */
	readonly fromMark: string;
	readonly toMark: string;
	readonly label: string;
	/** Of the layer of the event that it comes from. */
	readonly slot: number;
	/** One of the two has not happened, or had not when the article was written. */
	readonly planned: boolean;
	/** An end of it or the arc itself is looked at: it is drawn strong, and named. */
	readonly strong: boolean;
}

/** What of the relations is looked at. */
export interface RelationEmphasis {
	/** Ids of the markers that are open or hovered. */
	readonly markers: ReadonlySet<string>;
	/** The arc under the pointer, by its id; null: none. */
	readonly relation: string | null;
}

export type RelationFeatures = FeatureCollection<LineString | MultiLineString, RelationProperties>;

/** A relation whose two events stand on two markers. */
interface Tie {
	readonly relation: Relation;
	readonly from: End;
	readonly to: End;
}

interface End {
	readonly event: StoryEvent;
	readonly cluster: Cluster;
}

/**
 * Relations as directed arcs from marker to marker, for the events now drawn: one with an end that
 * is hidden, unplaced or on the same marker as the other end has no arc. Those that go the same way
 * lie side by side, those that go back on the other side.
 */
export function relationFeatures(clusters: readonly Cluster[], story: Story): RelationFeatures {
	const lanes = new Map<string, number>();
	const records = tiesOf(clusters).map((tie) => {
		const way = JSON.stringify([tie.from.cluster.id, tie.to.cluster.id]);
		const lane = lanes.get(way) ?? 0;
		lanes.set(way, lane + 1);
		return { ...relationProperties(tie, story), geometry: arcOf(tie, lane) };
	});
	return GeoJSON.parse(records, { GeoJSON: 'geometry' });
}

/** The same arcs, those drawn strong that are looked at. */
export function emphasiseRelations(
	relations: RelationFeatures,
	{ markers, relation }: RelationEmphasis
): RelationFeatures {
	const isStrong = ({ id, fromMark, toMark }: RelationProperties): boolean =>
		id === relation || markers.has(fromMark) || markers.has(toMark);
	return {
		...relations,
		features: relations.features.map((feature) => ({
			...feature,
			properties: { ...feature.properties, strong: isStrong(feature.properties) }
		}))
	};
}

/** In text order: an arc keeps its lane whichever markers are joined. */
function tiesOf(clusters: readonly Cluster[]): readonly Tie[] {
	const ends = clusters
		.flatMap((cluster) => cluster.events.map((event): End => ({ event, cluster })))
		.sort((a, b) => byTextOrder(a.event, b.event));
	return ends.flatMap((from) =>
		from.event.relations.flatMap((relation) => {
			const to = ends.find((end) => end.event.id === relation.to);
			return to && !isSameSpot(from.cluster, to.cluster) ? [{ relation, from, to }] : [];
		})
	);
}

function isSameSpot(a: Cluster, b: Cluster): boolean {
	return a.id === b.id || angleBetween(a.spot, b.spot) === 0;
}

function relationProperties({ relation, from, to }: Tie, story: Story): RelationProperties {
	return {
		id: `${from.event.id} ${relation.label} ${to.event.id}`,
		from: from.event.id,
		to: to.event.id,
		fromMark: from.cluster.id,
		toMark: to.cluster.id,
		label: relation.label,
		slot: slotOf(story, from.event.layer),
		planned: from.event.tense === 'planned' || to.event.tense === 'planned',
		strong: false
	};
}

/** How far the middle of an arc lies off the great circle, as a share of the arc's length: a gentle bow. */
const BOW = 0.07;
/** At most so far, degrees: a long arc is a great circle to the eye. */
const FARTHEST_BOW = 1.5;
/** From one arc to the next that goes the same way, as a share of the first one's bow. */
const LANE = 0.45;

/** Web Mercator ends here: what lies beyond is not drawn. */
const LAST_LATITUDE = 85.051129;

function arcOf({ from, to }: Tie, lane: number): LineString | MultiLineString {
	const [start, end] = [from.cluster.spot, to.cluster.spot];
	const bow = Math.min(angleBetween(start, end) * BOW, FARTHEST_BOW) * (1 + lane * LANE);
	const line = arcPositions(start, end, bow);
	const [part, ...others] = cutLine(line, LAST_LATITUDE);
	if (part !== undefined && others.length === 0) return { type: 'LineString', coordinates: part };
	// Both ends beyond the map, near the pole: nothing to draw, but still a line.
	if (part === undefined) return { type: 'LineString', coordinates: [start, end] };
	return { type: 'MultiLineString', coordinates: [part, ...others] };
}
