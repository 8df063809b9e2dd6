import type { FeatureCollection } from 'geojson';
import type { AreaProperties } from '../../../src/lib/map/area-features.ts';
import type { SiteProperties } from '../../../src/lib/map/site-features.ts';

/* What every page but Dateline's is given of the story. Its values come from `virtual:story` (../made/pages.ts). */

export interface BenchLayer {
	readonly id: string;
	readonly title: string;
	/** "#rrggbb". */
	readonly colour: string;
}

/** What a popup says. */
export interface PopupText {
	readonly title: string;
	readonly facts: Readonly<Record<string, string>>;
}

/** One site, and what its popup says of each event. */
export interface Mark {
	readonly id: string;
	readonly layer: string;
	/** [longitude, latitude]. */
	readonly at: readonly [number, number];
	readonly popups: readonly PopupText[];
}

export interface BenchStory {
	/** The last is that of the made-up events. */
	readonly layers: readonly BenchLayer[];
	readonly marks: readonly Mark[];
	/** As Dateline's style draws them. */
	readonly sites: FeatureCollection<GeoJSON.Point, SiteProperties>;
	readonly areas: FeatureCollection<GeoJSON.Geometry, AreaProperties>;
}
