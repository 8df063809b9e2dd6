import type { Map as MapLibreMap } from 'maplibre-gl';
import { contestedIn } from './hit-test.ts';
import { GROUND_SOURCE } from '../style/style-choice.ts';
import type { Box } from './place-popup.ts';

/**
 * Gives a look at which contested lines and areas lie in a part of the map (CSS pixels), by their ids, lines
 * first; null: as at the last look, since neither the map has moved, nor has its ground come, nor is it another part.
 * A look takes milliseconds, and a map comes to rest in the frame of a popup or a toggle as well.
 */
export function watchContested(map: MapLibreMap): (part: Box) => readonly string[] | null {
	let lookedIn: Box | null = null;
	const forget = () => (lookedIn = null);
	map.on('move', forget);
	map.on('sourcedata', ({ sourceId }) => {
		if (sourceId === GROUND_SOURCE) forget();
	});
	return (part) => {
		if (lookedIn === part) return null;
		lookedIn = part;
		return contestedIn(map, part);
	};
}
