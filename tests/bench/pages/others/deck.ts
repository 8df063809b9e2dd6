import { ScatterplotLayer } from '@deck.gl/layers';
import { MapboxOverlay } from '@deck.gl/mapbox';
import type { FeatureCollection, Point } from 'geojson';
import { Popup } from 'maplibre-gl';
import story from 'virtual:story';
import { startMap } from '../ground-map.ts';
import { addToggles, dataUrl, note, popupContent, popupOfMade } from '../page.ts';
import type { BenchLayer, Mark } from '../story.ts';

/*
 * deck.gl over maplibre-gl: Dateline's basemap below, sites and made-up events drawn by deck.gl in an
 * overlay. It has no clusters: a layer of all points, its positions as one typed array, which is what
 * its guide to performance asks for.
 */

interface Made {
	readonly features: FeatureCollection<Point>['features'];
	readonly positions: Float32Array;
}

const hidden = new Set<string>();
let made: Made | null = null;
/** The points have been drawn, if there are any. */
let drawn = dataUrl === null;

const map = startMap({ withSites: false });
const overlay = new MapboxOverlay({ layers: layers(), onAfterRender: afterRender });
map.addControl(overlay);
map.on('idle', rest);
addToggles(dataUrl === null ? story.layers.slice(0, -1) : story.layers, (layer, isShown) => {
	if (isShown) hidden.delete(layer);
	else hidden.add(layer);
	overlay.setProps({ layers: layers() });
});
if (dataUrl !== null) void load(dataUrl);

async function load(url: string): Promise<void> {
	const { features } = (await (await fetch(url)).json()) as FeatureCollection<Point>;
	const positions = new Float32Array(features.length * 2);
	for (const [index, { geometry }] of features.entries())
		positions.set(geometry.coordinates, index * 2);
	made = { features, positions };
	overlay.setProps({ layers: layers() });
}

function layers() {
	return story.layers.map((layer) =>
		layer === story.layers.at(-1) ? madeLayer(layer) : sites(layer)
	);
}

function sites({ id, colour }: BenchLayer) {
	return new ScatterplotLayer<Mark>({
		id,
		data: story.marks.filter(({ layer }) => layer === id),
		getPosition: ({ at }) => [...at],
		getFillColor: rgb(colour),
		getRadius: 10,
		radiusUnits: 'pixels',
		visible: !hidden.has(id),
		pickable: true,
		onClick: ({ object }) => object && open(object.at, popupContent(object.popups))
	});
}

function madeLayer({ id, colour }: BenchLayer) {
	const { features, positions } = made ?? { features: [], positions: new Float32Array() };
	return new ScatterplotLayer({
		id,
		data: { length: features.length, attributes: { getPosition: { value: positions, size: 2 } } },
		getFillColor: rgb(colour),
		getRadius: 4,
		radiusUnits: 'pixels',
		visible: !hidden.has(id),
		pickable: true,
		onClick: ({ index }) => {
			const feature = features[index];
			const [longitude = 0, latitude = 0] = feature?.geometry.coordinates ?? [];
			if (feature) open([longitude, latitude], popupOfMade(feature.properties ?? {}));
		}
	});
}

function open(at: readonly [number, number], content: HTMLElement): void {
	new Popup()
		.setLngLat([...at])
		.setDOMContent(content)
		.addTo(map);
}

function afterRender(): void {
	drawn ||= made !== null;
	rest();
}

function rest(): void {
	if (drawn && map.loaded() && !map.isMoving()) note('idle');
}

function rgb(colour: string): [number, number, number] {
	const at = (from: number): number => parseInt(colour.slice(from, from + 2), 16);
	return [at(1), at(3), at(5)];
}
