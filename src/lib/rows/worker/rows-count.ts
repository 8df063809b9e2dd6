import { timeState, type Choice } from '../data/choice.ts';
import { readTimes } from '../data/times.ts';
import { fetchBytes } from './rows-fetch.ts';
import type { RowsLayer } from './rows-layer.ts';

const facetsOfLayers = new WeakMap<RowsLayer, Promise<Uint8Array>>();

/**
 * How many rows of a whole layer lie in the window of time, by their facets (`reported/clash/news`),
 * whatever the filters are; null for a layer that somebody serves, of which only its tiles are known.
 */
export async function countRows(
	layer: RowsLayer,
	choice: Choice
): Promise<Readonly<Record<string, number>> | null> {
	const known = await layer.known();
	if (known === null) return null;
	const ofRow = await facetsOfRows(layer);
	const counts = new Uint32Array(256);
	let row = 0;
	for (const time of readTimes(known.times)) {
		const end = row + time.count;
		if (timeState(time, choice) === 'outside') row = end;
		for (; row < end; row++) {
			const facet = ofRow[row] ?? 0;
			counts[facet] = (counts[facet] ?? 0) + 1;
		}
	}
	return Object.fromEntries(known.names.map((name, at) => [name, counts[at] ?? 0]));
}

/** Which of the index' names the facets of each row are; of a layer that was cut at build. */
export function facetsOfRows(layer: RowsLayer): Promise<Uint8Array> {
	const facets = facetsOfLayers.get(layer) ?? fetchBytes(`${layer.source.folder}/facets.bin.gz`);
	facetsOfLayers.set(layer, facets);
	// What failed is asked for again the next time.
	facets.catch(() => facetsOfLayers.delete(layer));
	return facets;
}
