import type { FeatureCollection, Geometry } from 'geojson';
import GeoJSON from 'geojson/geojson.js';
import type { Story } from '../story/story.ts';
import { areasOf, type DrawnArea } from '../style/areas-of.ts';

/** What the style reads of an area: lib/style/layers/areas.ts. */
export interface AreaProperties extends Omit<DrawnArea, 'geometry'> {
	/** By which its state is told: lib/map/feature-states.ts. */
	readonly key: string;
}

/** The story's areas as the live map takes them. */
export function areaFeatures(story: Story): FeatureCollection<Geometry, AreaProperties> {
	const records = areasOf(story).map((area, at) => ({ ...area, key: `${area.layer} ${at}` }));
	return GeoJSON.parse(records, { GeoJSON: 'geometry' });
}
