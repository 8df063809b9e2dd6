import type { AddProtocolAction } from 'maplibre-gl';

/** Under this scheme MapLibre asks here for tiles, with the tile's own address behind it. */
export const TILES = 'tiles';

/** A tile that has not come by then is taken for lost, ms: the rest of the map is shown without it. */
const LONGEST = 15_000;

/**
 * Fetches a tile. Every tile of the world is there, so one that is not found is missing like any
 * other; MapLibre itself takes it for open sea and says nothing. Throws where it cannot be had.
 */
export const fetchTile: AddProtocolAction = async ({ url }, { signal }) => {
	const late = AbortSignal.timeout(LONGEST);
	const answer = await fetch(url.slice(`${TILES}://`.length), {
		signal: AbortSignal.any([signal, late])
	});
	if (!answer.ok) throw new Error(`A tile of the basemap answered ${answer.status}.`);
	return { data: await answer.arrayBuffer() };
};
