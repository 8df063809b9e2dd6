import { asset } from '$app/paths';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { areaFeatures } from '$lib/map/area-features.ts';
import type { Pressable } from '$lib/map/hit-test.ts';
import type { FeatureStates } from '$lib/map/feature-states.ts';
import { joinsAhead } from '$lib/map/joins-ahead.ts';
import type { MapData, MapState } from '$lib/map/live-map.ts';
import { relationFeatures } from '$lib/map/relation-features.ts';
import { siteFeatures, type SiteProperties } from '$lib/map/site-features.ts';
import type { Reader } from '$lib/reader/reader.svelte.ts';
import { clusterSites, sitesOf } from '$lib/story/sites.ts';
import type { Cluster } from '$lib/story/sites.ts';
import type { EventId } from '$lib/story/story.ts';
import { isInArea } from '$lib/story/where.ts';
import type { Theme } from '$lib/style/palette.ts';
import { mapStyle } from '$lib/style/style.ts';

/** Markers nearer to each other than this would touch: their width and a little air. */
const TOUCH_PX = 30;
/** Sites are joined anew at each half step of zoom. */
const ZOOM_STEP = 0.5;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What is marked on the map. */
interface Marks {
	readonly text: {
		/** The events of the sentence that is being read. */
		readonly read: ReadonlySet<EventId>;
	};
	/** The marker of the open row of a data set; null: none is. */
	readonly row: () => Feature<Point, SiteProperties> | null;
}

/** What the map draws, as it follows from what the reader chose and from the zoom. */
export class MapInputs {
	zoom = $state.raw(7);
	/** The arc under the pointer, by its id; empty: none. */
	hoveredRelation = $state.raw('');

	readonly #reader: Reader;
	readonly #text: Marks['text'];
	readonly #row: Marks['row'];
	readonly #areas: ReturnType<typeof areaFeatures>;
	readonly #step = $derived(Math.floor(this.zoom / ZOOM_STEP) * ZOOM_STEP);

	readonly sites = $derived.by(() => sitesOf(this.#reader.events));
	readonly #ahead = $derived.by(() =>
		joinsAhead(
			sitesOf(this.#reader.passing),
			(layer) => this.#reader.isShown(layer),
			(some) => clusterSites(some, this.#step, TOUCH_PX)
		)
	);
	/** The markers that are drawn. */
	readonly clusters = $derived.by(() => this.#ahead.drawn);
	/**
	 * What markers are made of, but for which layers are on: other zooms or filters make others, even of the
	 * same sites, and what is told of those is not yet true of what is still drawn.
	 */
	readonly #making = $derived.by(
		() => `${this.#step} ${this.#reader.passing.map(({ id }) => this.#numberOf.get(id)).join()}`
	);
	readonly #sites: FeatureCollection = $derived.by(() => {
		const { story, names, partly } = this.#reader;
		const words = { story, names, faint: partly, keyOf: this.#keyOf };
		const sites = siteFeatures(this.#ahead, words);
		const row = this.#row();
		return row ? { ...sites, features: [...sites.features, row] } : sites;
	});
	readonly #relations = $derived.by(() =>
		this.#reader.relations ? relationFeatures(this.clusters, this.#reader.story) : NOTHING
	);
	readonly data: MapData = $derived.by(() => ({
		areas: this.#areas,
		relations: this.#relations,
		sites: this.#sites
	}));
	/** The layers that are on, and how many of their events are shown. */
	readonly #layers = $derived.by(() =>
		this.#reader.shownLayers.map(({ id }) => ({
			id,
			events: this.#reader.events.filter((event) => event.layer === id).length
		}))
	);
	readonly pressable: Pressable = $derived.by(() => ({
		shown: this.#layers.filter(({ events }) => events > 0).map(({ id }) => id),
		rows: this.#reader.shownLayers.filter(({ data }) => data !== null).map(({ id }): string => id)
	}));
	readonly state: MapState = $derived.by(() => ({
		rows: this.pressable.rows,
		open: this.#reader.relations ? (this.openCluster?.id ?? '') : '',
		hovered: this.#reader.relations ? [...this.#clustersOf(this.#reader.hovered)] : [],
		hoveredRelation: this.hoveredRelation
	}));
	readonly states: FeatureStates = $derived.by(() => ({
		areas: this.#areaStates,
		sites: this.#siteStates
	}));
	readonly #siteStates = $derived.by(() => {
		const [hovered, read] = [this.#reader.hovered, this.#text.read].map((events) =>
			this.#clustersOf(events)
		);
		const open = this.openCluster?.id;
		const stateOf = (drawn: boolean) => (cluster: Cluster) =>
			[
				this.#keyOf(cluster),
				{
					drawn,
					open: cluster.id === open,
					hovered: hovered?.has(cluster.id) ?? false,
					read: read?.has(cluster.id) ?? false
				}
			] as const;
		const { drawn, ahead } = this.#ahead;
		const row = this.#row();
		return new Map<string, Readonly<Record<string, boolean>>>([
			...drawn.map(stateOf(true)),
			...ahead.map(stateOf(false)),
			...(row ? [[row.properties.key, { open: true }] as const] : [])
		]);
	});
	readonly #areaStates = $derived.by(() => {
		const hovered = this.#reader.events.filter(
			(one) => this.#reader.hovered.has(one.id) && isInArea(one)
		);
		return new Map(
			this.#areas.features.map(({ properties: { key, layer } }) => {
				const on = this.#layers.find(({ id }) => id === layer);
				const shown = on !== undefined && on.events > 0;
				const isLit = hovered.some((event) => event.layer === layer);
				return [key, { shown, bare: on !== undefined && !shown, hovered: isLit }] as const;
			})
		);
	});

	constructor(reader: Reader, { text, row }: Marks) {
		this.#reader = reader;
		this.#text = text;
		this.#row = row;
		this.#areas = areaFeatures(reader.story);
		this.#numberOf = new Map(reader.story.events.map(({ id }, at) => [id, at]));
	}

	readonly #numberOf: ReadonlyMap<EventId, number>;
	readonly #keyOf = ({ id }: Cluster): string => `${id} ${this.#making}`;

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
