import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import iconUrl from 'leaflet/dist/images/marker-icon.png?url';
import shadowUrl from 'leaflet/dist/images/marker-shadow.png?url';
import type { FeatureCollection, GeoJsonObject, Point } from 'geojson';
import story from 'virtual:story';
import { GROUND } from '../../../../src/lib/style/palette.ts';
import { LAST_ZOOM } from '../../../../src/lib/style/style.ts';
import {
	addToggles,
	camera,
	dataUrl,
	followAddress,
	note,
	popupContent,
	popupOfMade
} from '../page.ts';

/*
 * Leaflet with Leaflet.markercluster, added in chunks. It reads no vector tiles: its ground is land and
 * borders as one GeoJSON file on a canvas, without names.
 */

// Bundled images have addresses of their own: the library's guess of a folder would be put before them.
Reflect.deleteProperty(L.Icon.Default.prototype, '_getIconUrl');
L.Icon.Default.mergeOptions({ iconUrl, iconRetinaUrl: iconUrl, shadowUrl });

// The plugin needs to know where zooming ends, which no layer of tiles tells it here.
const map = L.map('map', { preferCanvas: true, maxZoom: LAST_ZOOM + 1, ...viewOf(camera()) });
const groups = new Map<string, L.Layer>();
followAddress((to) => {
	const { center, zoom } = viewOf(to);
	map.setView(center, zoom, { animate: false });
});
map.on('movestart', () => note('moving'));
addToggles(dataUrl === null ? story.layers.slice(0, -1) : story.layers, (layer, isShown) => {
	const group = groups.get(layer);
	if (group && isShown) map.addLayer(group);
	else if (group) map.removeLayer(group);
	rest();
});
addSites();
Promise.all([addGround(), dataUrl === null ? null : addMade(dataUrl)]).then(() => {
	map.on('moveend', rest);
	rest();
}, console.error);

/** Its world is 256 CSS pixels wide at zoom 0, and it stands at whole zooms. */
function viewOf({ zoom, centre }: ReturnType<typeof camera>) {
	return { center: L.latLng(centre[1], centre[0]), zoom: Math.round(zoom + 1) };
}

async function addGround(): Promise<void> {
	const { sea, land, border } = GROUND.light;
	map.getContainer().style.background = sea;
	const ground = (await (await fetch('data/base.geojson')).json()) as GeoJsonObject;
	L.geoJSON(ground, {
		interactive: false,
		style: (feature) =>
			feature?.properties['layer'] === 'land'
				? { stroke: false, fillColor: land, fillOpacity: 1 }
				: { color: border, weight: 1 }
	}).addTo(map);
}

function addSites(): void {
	for (const { id, colour } of story.layers.slice(0, -1)) {
		const marks = story.marks
			.filter(({ layer }) => layer === id)
			.map(({ at, popups }) =>
				L.circleMarker([at[1], at[0]], { radius: 10, color: colour, fillOpacity: 1 }).bindPopup(
					() => popupContent(popups)
				)
			);
		groups.set(id, L.layerGroup(marks).addTo(map));
	}
}

async function addMade(url: string): Promise<void> {
	const { features } = (await (await fetch(url)).json()) as FeatureCollection<Point>;
	const markers = features.map(({ geometry, properties }) => {
		const [longitude = 0, latitude = 0] = geometry.coordinates;
		const marker = L.marker([latitude, longitude]);
		return marker.bindPopup(() => popupOfMade(properties ?? {}));
	});
	await new Promise<void>((done) => {
		const group = L.markerClusterGroup({
			// The other libraries ask for that themselves.
			animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
			chunkedLoading: true,
			// Of a group that is put on the map empty it says that all of none are added.
			chunkProgress: (processed, total) => total > 0 && processed === total && done()
		});
		// In this order: a group that is not on a map looks through all it has for each that is added.
		map.addLayer(group);
		group.addLayers(markers);
		groups.set(story.layers.at(-1)?.id ?? '', group);
	});
}

/** It draws in the next frame what was changed in this one. */
function rest(): void {
	requestAnimationFrame(() => requestAnimationFrame(() => note('idle')));
}
