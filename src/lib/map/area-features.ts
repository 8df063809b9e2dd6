import circle from '@turf/circle';
import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import GeoJSON from 'geojson/geojson.js';
import type { Story, StoryEvent } from '../story/story.ts';
import { slotOf } from './site-features.ts';

/** What the style reads of an area: lib/style/layers/areas.ts. */
export interface AreaProperties {
	readonly layer: string;
	readonly slot: number;
	readonly form: 'area' | 'zone' | 'outline' | 'ring';
}

/** Corners of a drawn ring: at 96 its sides bend by under 4 degrees, which no eye sees. */
const RING_STEPS = 96;

/**
 * The story's areas: a place where an event happened "somewhere within" is drawn as that area, any
 * other place as an outline, and round each city spot the ring within which its events lie.
 */
export function areaFeatures(story: Story): FeatureCollection<Geometry, AreaProperties> {
	const places = story.layers.flatMap((layer) =>
		layer.places.map((place) => ({
			layer: layer.id,
			slot: slotOf(story, layer.id),
			form: formOf(story.events.filter((event) => event.layer === layer.id)),
			geometry: place.geometry as Geometry
		}))
	);
	return GeoJSON.parse([...places, ...rings(story)], { GeoJSON: 'geometry' });
}

function formOf(events: readonly StoryEvent[]): AreaProperties['form'] {
	if (events.some((event) => event.where.precision === 'zone')) return 'zone';
	if (events.some((event) => event.where.precision === 'governorate')) return 'area';
	return 'outline';
}

function rings(story: Story) {
	const drawn = new Set<string>();
	return story.events.flatMap((event) => {
		const { spot, where, layer } = event;
		const key = JSON.stringify([layer, spot, where.radiusM]);
		if (spot === null || where.precision !== 'city' || where.radiusM === null || drawn.has(key))
			return [];
		drawn.add(key);
		const ring = circle([...spot], where.radiusM, { steps: RING_STEPS, units: 'meters' });
		return [
			{
				layer,
				slot: slotOf(story, layer),
				form: 'ring' as const,
				geometry: ring.geometry as Polygon | MultiPolygon as Geometry
			}
		];
	});
}
