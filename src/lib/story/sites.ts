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

/** Sites whose markers would touch, shown as one. A lone site makes a cluster of its own. */
export interface Cluster {
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
 * plenty fast for the fifty sites that a story may have, and gives the same clusters for the same
 * sites in whatever order they come.
 */
export function clusterSites(
	sites: readonly Site[],
	zoom: number,
	touchPx: number
): readonly Cluster[] {
	let clusters = [...sites].sort(bySiteOrder).map(growing);
	const touch = touchPx / (WORLD_PX * 2 ** zoom);
	for (let pair = nearestPair(clusters, touch); pair; pair = nearestPair(clusters, touch)) {
		const [near, far] = pair;
		clusters = clusters
			.filter((cluster) => cluster !== far)
			.map((cluster) => (cluster === near ? unite(near, far) : cluster));
	}
	return clusters.map(clusterFrom);
}

function siteOf(event: StoryEvent, spot: Position): Site {
	const id: EventId = event.id;
	return { id, layer: event.layer, spot, events: [event] };
}

/** A cluster while it grows. */
interface Growing {
	readonly sites: readonly [Site, ...Site[]];
	readonly at: MercatorPoint;
	/** Number of events. */
	readonly weight: number;
}

function growing(site: Site): Growing {
	return { sites: [site], at: mercatorOf(site.spot), weight: site.events.length };
}

function nearestPair(clusters: readonly Growing[], touch: number): [Growing, Growing] | null {
	let nearest: [Growing, Growing] | null = null;
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

function unite(first: Growing, second: Growing): Growing {
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

function clusterFrom(cluster: Growing): Cluster {
	const [first, ...others] = [...cluster.sites].sort(bySiteOrder);
	if (first === undefined) throw new Error('A cluster without a site: growing makes none.');
	const sites: Cluster['sites'] = [first, ...others];
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
