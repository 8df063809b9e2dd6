import type { Map as MapLibreMap } from 'maplibre-gl';

/** MapLibre's own habit, ms: so often it places labels anew, and so long they fade in and out. */
const HABIT = 300;

/**
 * While the map moves, labels are placed three times a second, and not in each frame: that was a fifth of
 * what a pull costs. At rest they stand at once, so that a toggle is one frame, and its end no fading.
 * MapLibre takes the number as an option at its start alone; a test holds that it looks at this property.
 */
export function placeLabels(map: MapLibreMap): void {
	map.on('movestart', () => (map._fadeDuration = HABIT));
	map.on('moveend', () => (map._fadeDuration = 0));
}
