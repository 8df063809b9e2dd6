import 'ol/ol.css';
import Feature, { type FeatureLike } from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import MVT from 'ol/format/MVT.js';
import Point from 'ol/geom/Point.js';
import type BaseLayer from 'ol/layer/Base.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import WebGLVectorLayer from 'ol/layer/WebGLVector.js';
import OpenLayersMap from 'ol/Map.js';
import Overlay from 'ol/Overlay.js';
import { fromLonLat } from 'ol/proj.js';
import RenderFeature from 'ol/render/Feature.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import View from 'ol/View.js';
import story from 'virtual:story';
import { GROUND } from '../../../../src/lib/style/palette.ts';
import { clusterStyle, GROUND_STYLE, pointStyle } from './openlayers-style.ts';
import {
	addToggles,
	camera,
	dataUrl,
	followAddress,
	note,
	popupContent,
	popupOfMade,
	size
} from '../page.ts';

/*
 * OpenLayers: Dateline's own tiles with a plain style and no names. Up to tens of thousands of events are
 * clustered on a canvas; of more its workshop says to draw them as points by WebGL, so that is done, of
 * features that are only drawn, which its reader of GeoJSON advises where speed matters most.
 */

const MOST_ON_CANVAS = 10_000;

const layers = new Map<string, BaseLayer>(story.layers.slice(0, -1).map(siteLayer));
let loaded = dataUrl === null;
if (dataUrl !== null) layers.set(story.layers.at(-1)?.id ?? '', madeLayer(dataUrl));

const element = Object.assign(document.createElement('div'), { className: 'popup' });
const popup = new Overlay({ element });
const { zoom, centre } = camera();
const view = new View({ center: fromLonLat([...centre]), zoom: zoom + 1 });
const map = new OpenLayersMap({
	target: 'map',
	layers: [groundLayer(), ...layers.values()],
	overlays: [popup],
	view
});

map.on('movestart', () => note('moving'));
map.on('rendercomplete', () => loaded && note('idle'));
// Its zoom 0 is half as wide as MapLibre's.
followAddress((to) => {
	note('moving');
	view.setCenter(fromLonLat([...to.centre]));
	view.setZoom(to.zoom + 1);
});
map.on('click', ({ pixel, coordinate }) => {
	const content = map.forEachFeatureAtPixel(pixel, contentOf, {
		layerFilter: (layer) => [...layers.values()].includes(layer)
	});
	if (!content) return;
	element.replaceChildren(content);
	popup.setPosition(coordinate);
});
addToggles(dataUrl === null ? story.layers.slice(0, -1) : story.layers, (layer, isShown) =>
	layers.get(layer)?.setVisible(isShown)
);

function groundLayer() {
	return new VectorTileLayer({
		background: GROUND.light.sea,
		source: new VectorTileSource({
			format: new MVT(),
			url: '/basemap/{z}/{x}/{y}.mvt',
			maxZoom: 6
		}),
		style: GROUND_STYLE
	});
}

function siteLayer({ id, colour }: (typeof story.layers)[number]): readonly [string, BaseLayer] {
	const features = story.marks
		.filter(({ layer }) => layer === id)
		.map(({ at, popups }) => new Feature({ geometry: new Point(fromLonLat([...at])), popups }));
	const source = new VectorSource({ features });
	return [id, new VectorLayer({ source, style: pointStyle(colour, 10), zIndex: 1 })];
}

function madeLayer(url: string): BaseLayer {
	const colour = story.layers.at(-1)?.colour ?? '#000000';
	const whenLoaded = () => void (loaded = true);
	if (size > MOST_ON_CANVAS) {
		const source = new VectorSource({ url, format: new GeoJSON({ featureClass: RenderFeature }) });
		source.once('featuresloadend', whenLoaded);
		return new WebGLVectorLayer({ source, style: pointStyle(colour, 4) });
	}
	const source = new VectorSource({ url, format: new GeoJSON() });
	source.once('featuresloadend', whenLoaded);
	return new VectorLayer({
		source: new Cluster({ distance: 40, source }),
		style: clusterStyle(colour)
	});
}

/** Of a site, of a point, or of a cluster that holds one. */
function contentOf(feature: FeatureLike): HTMLElement | undefined {
	const properties = feature.getProperties();
	if (Array.isArray(properties['popups'])) return popupContent(properties['popups']);
	const within: unknown = properties['features'];
	if (Array.isArray(within) && within.length > 1) return undefined;
	const one: unknown = Array.isArray(within) ? within[0] : feature;
	if (!(one instanceof Feature || one instanceof RenderFeature)) return undefined;
	const { geometry: _, ...told } = one.getProperties();
	return popupOfMade(told);
}
