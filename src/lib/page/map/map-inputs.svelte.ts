import { asset } from '$app/paths';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { areaFeatures, areaId } from '$lib/map/area-features.ts';
import type { Emphasis, EmphasisBySource } from '$lib/map/emphasis.ts';
import type { SourceData } from '$lib/map/map-content.ts';
import {
	emphasiseRelations,
	relationFeatures,
	type RelationFeatures
} from '$lib/map/relation-features.ts';
import { siteFeatures, type SiteProperties } from '$lib/map/site-features.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import { clusterSites, sitesOf } from '$lib/story/sites.ts';
import type { EventId } from '$lib/story/story.ts';
import { isInArea } from '$lib/story/where.ts';
import { areasOf, type DrawnArea } from '$lib/style/areas-of.ts';
import type { Theme } from '$lib/style/palette.ts';
import { mapStyle } from '$lib/style/style.ts';

/** Markers nearer to each other than this would touch: their width and a little air. */
const TOUCH_PX = 30;
/** Sites are joined anew at each half step of zoom. */
const ZOOM_STEP = 0.5;

const NO_RELATIONS: RelationFeatures = { type: 'FeatureCollection', features: [] };

/** What the map emphasises, beside what the pointer is on. */
interface Emphasised {
	/** The events of the sentence that is being read. */
	readonly read: () => ReadonlySet<EventId>;
	/** The open event; null: none is. */
	readonly open: () => EventId | null;
	/** The open row's own marker; null: none is open. */
	readonly rowMarker: () => Feature<Point, SiteProperties> | null;
}

/** What the map shows, as it follows from what the reader chose and from the zoom. */
export class MapInputs {
	zoom = $state.raw(7);
	/** The arc under the pointer, by its id; null: none. */
	hoveredRelation = $state.raw<string | null>(null);

	readonly #reader: Reader;
	readonly #emphasised: Emphasised;
	readonly #areas: readonly DrawnArea[];
	readonly #areasIn: ReturnType<typeof areaFeatures>;
	readonly #step = $derived(Math.floor(this.zoom / ZOOM_STEP) * ZOOM_STEP);

	readonly sites = $derived.by(() => sitesOf(this.#reader.events));
	/** The markers. */
	readonly clusters = $derived.by(() => clusterSites(this.sites, this.#step, TOUCH_PX));
	readonly #areaData = $derived.by(() => {
		const withEvents = new Set(this.#reader.events.map(({ layer }) => layer));
		return this.#areasIn(
			new Map(this.#reader.shownLayers.map(({ id }) => [id, withEvents.has(id)]))
		);
	});
	readonly #siteData: FeatureCollection = $derived.by(() => {
		const { story, names, partly } = this.#reader;
		const sites = siteFeatures(this.clusters, { story, names, faint: partly });
		const row = this.#emphasised.rowMarker();
		return row ? { ...sites, features: [...sites.features, row] } : sites;
	});
	readonly #relations = $derived.by(() =>
		this.#reader.relations ? relationFeatures(this.clusters, this.#reader.story) : NO_RELATIONS
	);
	readonly #relationData = $derived.by(() =>
		this.#relations === NO_RELATIONS
			? NO_RELATIONS
			: emphasiseRelations(this.#relations, {
					markers: new Set([...this.#openMarkers, ...this.#hoveredMarkers]),
					relation: this.hoveredRelation
				})
	);
	readonly data: SourceData = $derived.by(() => ({
		areas: this.#areaData,
		relations: this.#relationData,
		sites: this.#siteData
	}));
	/** Ids of the layers of rows that are on. */
	readonly rowLayers: readonly string[] = $derived.by(() =>
		this.#reader.shownLayers.filter(({ data }) => data !== null).map(({ id }) => id)
	);

	readonly #openMarkers = $derived.by(() => {
		const open =
			this.clusterOf(this.#emphasised.open())?.id ?? this.#emphasised.rowMarker()?.properties.id;
		return new Set(open === undefined ? [] : [open]);
	});
	readonly #hoveredMarkers = $derived.by(() => this.#clustersOf(this.#reader.hovered));
	readonly emphasis: EmphasisBySource = $derived.by(() => ({
		areas: new Map(this.#hoveredAreas.map((id) => [id, 'hovered'] as const)),
		// Of a marker's several emphases the last that is set here counts.
		sites: new Map<string, Emphasis>([
			...[...this.#clustersOf(this.#emphasised.read())].map((id) => [id, 'read'] as const),
			...[...this.#hoveredMarkers].map((id) => [id, 'hovered'] as const),
			...[...this.#openMarkers].map((id) => [id, 'open'] as const)
		])
	}));
	/** Ids of the areas in which a hovered event lies somewhere. */
	readonly #hoveredAreas = $derived.by(() => {
		const layers = this.#reader.events
			.filter((event) => this.#reader.hovered.has(event.id) && isInArea(event))
			.map(({ layer }) => layer);
		return this.#areas.flatMap((area, at) =>
			layers.includes(area.layer) ? [areaId(area, at)] : []
		);
	});

	constructor(reader: Reader, emphasised: Emphasised) {
		this.#reader = reader;
		this.#emphasised = emphasised;
		this.#areas = areasOf(reader.story);
		this.#areasIn = areaFeatures(this.#areas);
	}

	/** The marker in which an event is drawn just now. */
	clusterOf(id: EventId | null | undefined) {
		return this.clusters.find((cluster) => cluster.events.some((event) => event.id === id));
	}

	/** Ids of the markers that hold an event of these. */
	#clustersOf(events: ReadonlySet<EventId>): ReadonlySet<string> {
		return new Set([...events].flatMap((id) => this.clusterOf(id)?.id ?? []));
	}

	/** The marker that holds the open event: a site, or several joined at this zoom. */
	readonly openCluster = $derived.by(() => this.clusterOf(this.#reader.openEvent?.id));

	/** The site of the open event. */
	readonly openSite = $derived.by(() =>
		this.sites.find((site) => site.events.some((event) => event.id === this.#reader.openEvent?.id))
	);

	/** The layers shown, each with the spots of its sites. */
	readonly spots = $derived.by(() =>
		this.#reader.shownLayers.map((layer) => ({
			layer,
			spots: this.sites.filter((site) => site.layer === layer.id).map((site) => site.spot)
		}))
	);

	/** In the browser only: the style names its files by address. */
	styleIn(theme: Theme) {
		const { story, names } = this.#reader;
		const absolute = (path: `/${string}`) => new URL(asset(path), location.href).href;
		return mapStyle({
			theme,
			names,
			ownNames: story.layers.map((layer) => layer.names.en),
			rowLayers: story.layers.filter(({ data }) => data !== null).map(({ id }) => id),
			assets: {
				tiles: `${absolute('/basemap/')}{z}/{x}/{y}.mvt`,
				sprite: absolute('/sprite/marks')
			}
		});
	}
}
