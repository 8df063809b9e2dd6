import type { FeatureCollection, Geometry } from 'geojson';
import GeoJSON from 'geojson/geojson.js';
import type { Story } from '../story/story.ts';
import { areasOf, type DrawnArea } from '../style/areas-of.ts';

/** What the style reads of an area: lib/style/layers/areas.ts. */
export type AreaProperties = Omit<DrawnArea, 'geometry'>;

/** The story's areas as the live map takes them. */
export function areaFeatures(story: Story): FeatureCollection<Geometry, AreaProperties> {
	return GeoJSON.parse([...areasOf(story)], { GeoJSON: 'geometry' });
}
