import type { Map as MapLibreMap } from 'maplibre-gl';
import { KINDS } from '../story/story.ts';
import { GROUND_SOURCE } from '../style/style-choice.ts';
import { kindImage } from '../style/marks.ts';

/** What took the live map from the reader. */
export type Cause = 'graphics' | 'basemap' | 'symbols' | 'worker';

/**
 * The state of a live map: nothing drawn yet; its ground drawn and the rest not yet; whole; parts of its ground missing; or down, when so much
 * is missing that the still map serves better.
 */
export type Health = 'starting' | 'ground' | 'whole' | 'patchy' | { readonly down: Cause };

/** Tells of each change, and at every rest; begins anew with what failed when the network is back. */
export function watchHealth(map: MapLibreMap, onhealth: (health: Health) => void): void {
	const ground = { drawn: false, failed: false };
	let down: Cause | null = null;
	let isWhole = false;
	const fall = (cause: Cause | null) => {
		down = cause;
		if (cause !== null) onhealth({ down: cause });
	};
	map.on('sourcedata', ({ sourceId, tile }) => {
		if (sourceId === GROUND_SOURCE && tile) ground.drawn = true;
		if (isWhole || down !== null || !ground.drawn || !map.isSourceLoaded(GROUND_SOURCE)) return;
		onhealth('ground');
	});
	map.on('error', (fault) => {
		if ('tile' in fault)
			ground.failed ||= !('sourceId' in fault) || fault.sourceId === GROUND_SOURCE;
		else fall(causeOf(map, fault.error));
	});
	map.on('webglcontextlost', () => fall('graphics'));
	map.on('webglcontextrestored', () => fall(null));
	map.on('idle', () => {
		if (down !== null) return onhealth({ down });
		if (ground.failed && !ground.drawn) return onhealth({ down: GROUND_SOURCE });
		isWhole = true;
		onhealth(ground.failed ? 'patchy' : 'whole');
	});
	const retry = () => {
		ground.failed = false;
		map.refreshTiles(GROUND_SOURCE);
	};
	addEventListener('online', retry);
	map.once('remove', () => removeEventListener('online', retry));
}

/** Null: nothing that a reader can see; it is reported as what it is, a mistake of ours. */
function causeOf(map: MapLibreMap, error: { name?: string; message: string }): Cause | null {
	if (error.message.startsWith('Worker failed')) return 'worker';
	if (error.name === 'GPUInitializationError') return 'graphics';
	if (!map.hasImage(kindImage(KINDS[0]))) return 'symbols';
	reportError(error);
	return null;
}
