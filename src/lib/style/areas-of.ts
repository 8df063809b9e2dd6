import circle from '@turf/circle';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { LayerId, Story, StoryEvent } from '../story/story.ts';

/** An area as it is drawn, on the live map and on the still one. `form`: lib/style/layers/areas.ts. */
export interface DrawnArea {
	readonly layer: LayerId;
	/** The layer's place in the story, which gives its colour. */
	readonly slot: number;
	readonly form: 'area' | 'zone' | 'outline' | 'ring';
	readonly geometry: Polygon | MultiPolygon;
}

/** Corners of a drawn ring: at 96 its sides bend by under 4 degrees, which no eye sees. */
const RING_STEPS = 96;

/**
 * The story's areas: a place where an event happened "somewhere within" is drawn as that area, any
 * other place as an outline, and round each city spot the ring within which its events lie.
 */
export function areasOf(story: Pick<Story, 'layers' | 'events'>): readonly DrawnArea[] {
	const places = story.layers.flatMap((layer, slot) =>
		layer.places.map((place) => ({
			layer: layer.id,
			slot,
			form: formOf(story.events.filter((event) => event.layer === layer.id)),
			geometry: place.geometry
		}))
	);
	return [...places, ...rings(story)];
}

function formOf(events: readonly StoryEvent[]): DrawnArea['form'] {
	if (events.some((event) => event.where.precision === 'zone')) return 'zone';
	if (events.some((event) => event.where.precision === 'governorate')) return 'area';
	return 'outline';
}

function rings({ layers, events }: Pick<Story, 'layers' | 'events'>): readonly DrawnArea[] {
	const drawn = new Set<string>();
	return events.flatMap((event) => {
		const { spot, where, layer } = event;
		const key = JSON.stringify([layer, spot, where.radiusM]);
		if (spot === null || where.precision !== 'city' || where.radiusM === null || drawn.has(key))
			return [];
		drawn.add(key);
		const ring = circle([...spot], where.radiusM, { steps: RING_STEPS, units: 'meters' });
		const slot = layers.findIndex(({ id }) => id === layer);
		return [{ layer, slot, form: 'ring' as const, geometry: ring.geometry satisfies Geometry }];
	});
}
