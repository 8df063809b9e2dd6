import {
	Popup,
	type GeoJSONSource,
	type Map as MapLibreMap,
	type MapLayerMouseEvent
} from 'maplibre-gl';
import story from 'virtual:story';
import { FONTS } from '../../../src/lib/style/expressions.ts';
import { startMap } from './ground-map.ts';
import { addToggles, dataUrl, note, popupContent, popupOfMade, size } from './page.ts';

/*
 * The limit: maplibre-gl alone, as its package has it, Dateline's style and data, a popup on click. The made-up events are a
 * GeoJSON source with clusters, in three layers, as the library's own example of clusters has them.
 */

const MADE = ['made-clusters', 'made-counts', 'made-points'] as const;
const made = story.layers.at(-1);
const shown = new Set(story.layers.map(({ id }) => id));

const map = startMap({ withSites: true });
map.on('load', () => {
	if (dataUrl !== null) addMade(map, dataUrl);
	map.on('idle', () => note('idle'));
});
map.on('click', 'site-form', openSite);
map.on('click', 'made-points', openMade);
addToggles(dataUrl === null ? story.layers.slice(0, -1) : story.layers, (layer, isShown) => {
	if (layer === made?.id) return showMade(isShown);
	if (isShown) shown.add(layer);
	else shown.delete(layer);
	showSites();
});

function addMade(to: MapLibreMap, data: string): void {
	const colour = made?.colour ?? '#000000';
	to.addSource('made', { type: 'geojson', data, cluster: true, clusterRadius: 50 });
	to.addLayer({
		id: MADE[0],
		type: 'circle',
		source: 'made',
		filter: ['has', 'point_count'],
		paint: {
			'circle-color': colour,
			'circle-radius': ['step', ['get', 'point_count'], 13, size / 1_000, 17, size / 100, 22]
		}
	});
	to.addLayer({
		id: MADE[1],
		type: 'symbol',
		source: 'made',
		filter: ['has', 'point_count'],
		layout: {
			'text-field': ['get', 'point_count_abbreviated'],
			'text-font': FONTS.strong,
			'text-size': 12
		},
		paint: { 'text-color': '#ffffff' }
	});
	to.addLayer({
		id: MADE[2],
		type: 'circle',
		source: 'made',
		filter: ['!', ['has', 'point_count']],
		paint: { 'circle-color': colour, 'circle-radius': 8 }
	});
}

/** What is shown is the data of the sources. */
function showSites(): void {
	const ids = story.marks.filter(({ layer }) => shown.has(layer)).map(({ id }) => id);
	const features = story.sites.features.filter(({ properties }) => ids.includes(properties.id));
	const areas = story.areas.features.filter(({ properties }) => shown.has(properties.layer));
	void map.getSource<GeoJSONSource>('areas')?.setData({ ...story.areas, features: areas });
	void map.getSource<GeoJSONSource>('sites')?.setData({ ...story.sites, features });
}

function showMade(isShown: boolean): void {
	for (const layer of MADE)
		map.setLayoutProperty(layer, 'visibility', isShown ? 'visible' : 'none');
}

function openSite({ features, lngLat }: MapLayerMouseEvent): void {
	const mark = story.marks.find(({ id }) => id === features?.[0]?.properties['id']);
	if (mark) new Popup().setLngLat(lngLat).setDOMContent(popupContent(mark.popups)).addTo(map);
}

function openMade({ features, lngLat }: MapLayerMouseEvent): void {
	const properties = features?.[0]?.properties;
	if (properties) new Popup().setLngLat(lngLat).setDOMContent(popupOfMade(properties)).addTo(map);
}
