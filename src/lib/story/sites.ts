import type { Position } from 'geojson';
import { mercatorOf, mercatorDelta, positionOf, type MercatorPoint } from './mercator.ts';
import { byTextOrder } from './order.ts';
import type { EventId, LayerId, StoryEvent } from './story.ts';

/** A spot where one or more events of a layer sit: one marker. */
export interface Site {
	/** The id of its first event, which no other site can have. */
	readonly id: string;
	readonly layer: LayerId;
	readonly spot: Position;
	/** In text order; at least one. */
	readonly events: readonly [StoryEvent, ...StoryEvent[]];
}

/** Sites whose markers would touch, shown as one. A lone site makes a join of its own. */
export interface Join {
	/** The ids of its sites, joined by "+". */
	readonly id: string;
	/** A lone site's own spot; else the mean of the spots, weighted by events, in Mercator. */
	readonly spot: Position;
	/** In text order. */
	readonly sites: readonly [Site, ...Site[]];
	/** In text order. */
	readonly events: readonly [StoryEvent, ...StoryEvent[]];
}

/** MapLibre's world is 512 CSS pixels wide at zoom 0. */
const WORLD_PX = 512;

/** Groups the located events of one layer that share a spot, to the last digit. Sites in text order. */
export function sitesOf(events: readonly StoryEvent[]): readonly Site[] {
	const sites = new Map<string, Site>();
	for (const event of [...events].sort(byTextOrder)) {
		if (event.spot === null) continue;
		const key = `${event.layer} ${event.spot.join(' ')}`;
		const site = sites.get(key);
		sites.set(key, site ? { ...site, events: [...site.events, event] } : siteOf(event, event.spot));
	}
	return [...sites.values()];
}

/**
 * Unites sites whose markers would be closer than `touchPx` CSS pixels at this zoom: the nearest
 * two first, over and over, until no two are. It looks at every pair after each union, which is
 * plenty fast for the fifty sites that a story may have, and gives the same joins for the same
 * sites in whatever order they come.
 */
export function joinSites(sites: readonly Site[], zoom: number, touchPx: number): readonly Join[] {
	let clusters = [...sites].sort(bySiteOrder).map(clusterOf);
	const touch = touchPx / (WORLD_PX * 2 ** zoom);
	for (let pair = nearestPair(clusters, touch); pair; pair = nearestPair(clusters, touch)) {
		const [near, far] = pair;
		clusters = clusters
			.filter((cluster) => cluster !== far)
			.map((cluster) => (cluster === near ? unite(near, far) : cluster));
	}
	return clusters.map(joinOf);
}

function siteOf(event: StoryEvent, spot: Position): Site {
	const id: EventId = event.id;
	return { id, layer: event.layer, spot, events: [event] };
}

/** A join while it grows. */
interface Cluster {
	readonly sites: readonly [Site, ...Site[]];
	readonly at: MercatorPoint;
	/** Number of events. */
	readonly weight: number;
}

function clusterOf(site: Site): Cluster {
	return { sites: [site], at: mercatorOf(site.spot), weight: site.events.length };
}

function nearestPair(clusters: readonly Cluster[], touch: number): [Cluster, Cluster] | null {
	let nearest: [Cluster, Cluster] | null = null;
	let least = touch;
	for (const [index, first] of clusters.entries()) {
		for (const second of clusters.slice(index + 1)) {
			const { x, y } = mercatorDelta(first.at, second.at);
			const distance = Math.hypot(x, y);
			if (distance < least) {
				least = distance;
				nearest = [first, second];
			}
		}
	}
	return nearest;
}

function unite(first: Cluster, second: Cluster): Cluster {
	const weight = first.weight + second.weight;
	const delta = mercatorDelta(first.at, second.at);
	const share = second.weight / weight;
	const [site, ...others] = first.sites;
	return {
		sites: [site, ...others, ...second.sites],
		at: { x: first.at.x + delta.x * share, y: first.at.y + delta.y * share },
		weight
	};
}

function joinOf(cluster: Cluster): Join {
	const [first, ...others] = [...cluster.sites].sort(bySiteOrder);
	if (first === undefined) throw new Error('A cluster without a site: clusterOf makes none.');
	const sites: Join['sites'] = [first, ...others];
	const [event, ...events] = sites.flatMap((site) => site.events).sort(byTextOrder);
	if (event === undefined)
		throw new Error(`The site ${first.id} has no event: sitesOf makes none.`);
	return {
		id: sites.map((site) => site.id).join('+'),
		spot: others.length === 0 ? first.spot : positionOf(cluster.at),
		sites,
		events: [event, ...events]
	};
}

function bySiteOrder(a: Site, b: Site): number {
	return byTextOrder(a.events[0], b.events[0]);
}
