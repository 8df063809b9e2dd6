import type { FeatureCollection, Point } from 'geojson';
import GeoJSON from 'geojson/geojson.js';
import type { Cluster } from '../story/sites.ts';
import type { EventId, LayerId, NameLanguage, Story } from '../story/story.ts';
import { imagesOf, kindImage, markOf } from '../style/marks.ts';

/** What the style reads of a marker: lib/style/layers/sites.ts. */
export interface SiteProperties {
	/** The cluster's, which its emphasis is told by. */
	readonly id: string;
	/** The layer's place in the story's order; -1 for sites of several layers joined. */
	readonly slot: number;
	readonly count: number;
	readonly label: string;
	readonly shape: string;
	readonly hollow: boolean;
	readonly base: string;
	/** Empty: the form is whole. */
	readonly edge: string;
	/** Empty: the number stands there instead. */
	readonly kindImage: string;
	readonly haloPx: number;
	/** All its events lie only partly in the window of time. */
	readonly faint: boolean;
}

export interface SiteWords {
	readonly story: Story;
	readonly names: NameLanguage;
	/** Events that lie only partly in the window of time. */
	readonly faint: ReadonlySet<EventId>;
}

/** Markers as the map draws them: one for each cluster that is shown. */
export function siteFeatures(
	clusters: readonly Cluster[],
	words: SiteWords
): FeatureCollection<Point, SiteProperties> {
	const records = clusters.map((cluster) => ({
		...siteProperties(cluster, words),
		geometry: { type: 'Point' as const, coordinates: cluster.spot }
	}));
	return GeoJSON.parse(records, { GeoJSON: 'geometry' });
}

function siteProperties(cluster: Cluster, words: SiteWords): SiteProperties {
	const { story, faint } = words;
	const layers = [...new Set(cluster.sites.map((site) => site.layer))];
	const mark = markOf(cluster.events);
	const images = imagesOf(mark);
	const [only] = cluster.events;
	return {
		id: cluster.id,
		slot: layers.length === 1 ? slotOf(story, layers[0]) : -1,
		count: cluster.events.length,
		label: labelOf(cluster, layers, words),
		shape: mark.shape,
		hollow: mark.hollow,
		base: images.base,
		edge: images.edge ?? '',
		kindImage: cluster.events.length === 1 && only ? kindImage(only.kind) : '',
		haloPx: images.haloPx,
		faint: cluster.events.every((event) => faint.has(event.id))
	};
}

/** A layer's place in the story's order: it decides the colour and the number key. */
export function slotOf(story: Story, layer: LayerId | undefined): number {
	return story.layers.findIndex((one) => one.id === layer);
}

/** The layers' names; a building keeps its own once it stands alone. */
function labelOf(
	cluster: Cluster,
	layers: readonly LayerId[],
	{ story, names }: SiteWords
): string {
	const [event] = cluster.events;
	if (cluster.sites.length === 1 && event?.where.precision === 'building') return event.where.name;
	return layers
		.map((id) => story.layers.find((layer) => layer.id === id)?.names[names] ?? id)
		.join('\n');
}
