import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import story from 'virtual:story';
import { hatchPixels } from '../../../src/lib/map/hatch.ts';
import { HATCH } from '../../../src/lib/style/layers/areas.ts';
import { LAST_ZOOM, mapStyle } from '../../../src/lib/style/style.ts';
import { fontFaces } from './font-faces.ts';
import { camera, followAddress, note } from './page.ts';

/*
 * A map by maplibre-gl and nothing else: Dateline's own style, tiles, fonts and marker images, and
 * the story's areas; the sites where they are wanted.
 */

setWorkerUrl(workerUrl);

export function startMap({ withSites }: { readonly withSites: boolean }): MapLibreMap {
	const { zoom, centre } = camera();
	const map = new MapLibreMap({
		container: 'map',
		style: styleWithData(withSites),
		center: [...centre],
		zoom,
		minZoom: 1,
		maxZoom: LAST_ZOOM,
		dragRotate: false,
		maxPitch: 0,
		attributionControl: false
	});
	map.setMissingStyleImageResolver((id) => {
		if (!id.startsWith(HATCH) || map.hasImage(id)) return;
		const data = hatchPixels(id.slice(HATCH.length), 12, 2);
		map.addImage(id, { width: 12, height: 12, data }, { pixelRatio: 2 });
	});
	map.on('movestart', () => note('moving'));
	followAddress((to) => map.jumpTo({ center: [...to.centre], zoom: to.zoom }));
	return map;
}

function styleWithData(withSites: boolean) {
	const absolute = (path: string): string => new URL(path, location.href).href;
	const style = mapStyle({
		theme: 'light',
		names: 'en',
		ownNames: [],
		rowLayers: [],
		assets: {
			tiles: `${location.origin}/basemap/{z}/{x}/{y}.mvt`,
			sprite: absolute('/sprite/marks')
		}
	});
	const data: Record<string, Parameters<GeoJSONSource['setData']>[0]> = {
		areas: story.areas,
		...(withSites ? { sites: story.sites } : {})
	};
	const sources = Object.entries(style.sources).map(([id, source]) => {
		const own = data[id];
		return [id, source.type === 'geojson' && own ? { ...source, data: own } : source] as const;
	});
	return { ...style, 'font-faces': fontFaces(location.href), sources: Object.fromEntries(sources) };
}
