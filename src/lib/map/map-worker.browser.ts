/*
 * MapLibre's worker, which fetches the basemap's tiles by itself: asked of the page, as a scheme of one's own is by
 * default, each would come and go through the thread that answers the reader.
 */
import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import type { addProtocol } from 'maplibre-gl';
import { fetchTile, TILES } from './tile-fetch.browser.ts';

/** What MapLibre gives its worker for such schemes. */
declare const self: { readonly addProtocol: typeof addProtocol };

self.addProtocol(TILES, fetchTile);
