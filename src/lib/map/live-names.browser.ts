import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { mercatorOf } from '../story/mercator.ts';
import { SIZES } from '../style/expressions.ts';
import { NAMES_SOURCE } from '../style/layers/names.ts';
import { roughWidth } from '../style/names/lines.ts';
import { unpackOutlines, type Outlines, type PackedOutlines } from '../style/names/outlines.ts';
import { LEAST, LEAST_ON_PHONE, placeNames, type PlacedName } from '../style/names/place-names.ts';
import type { View } from '../style/names/view.ts';
import type { Naming } from './map-content.ts';
import type { Box } from './place-popup.ts';

/* The names of countries, seas and governorates on the live map: placed anew as it moves, by lib/style/names. */

export interface NamesView extends Naming {
	/** The part of the map that no panel covers. */
	readonly free: Box;
	/** What lies on it and has to be seen. */
	readonly obstacles: readonly Box[];
	/** The markers, with their labels. */
	readonly sites: FeatureCollection;
}

/** While the map moves, names are placed at most so often, ms. */
const EVERY = 250;

export interface LiveNames {
	/** Places them anew: the page has changed. */
	readonly update: () => void;
	/** The outlines are there, or cannot be had. */
	readonly isReady: () => boolean;
}

/** Keeps the names in step with the map and the page. */
export function followNames(map: MapLibreMap, look: () => NamesView): LiveNames {
	let outlines: Outlines | null = null;
	let shown: readonly PlacedName[] = [];
	let placedAt = -Infinity;
	const update = () => {
		const source = map.getSource<GeoJSONSource>(NAMES_SOURCE);
		if (!outlines || !source) return;
		placedAt = performance.now();
		const names = namesOf(map, { ...look(), shapes: outlines, shown });
		if (sameNames(names, shown)) return;
		shown = names;
		void source.setData(featuresOf(names));
	};
	map.on('move', () => performance.now() - placedAt >= EVERY && update());
	map.on('moveend', update);
	// Another style begins without them.
	map.on('style.load', () => {
		shown = shown.map((name) => ({ ...name, text: '' }));
		update();
	});
	// After the first picture: names are the last that a reader waits for.
	map.once('idle', () => {
		void fetchOutlines(look().outlines).then((fetched) => {
			outlines = fetched;
			update();
			// Whoever waits for a whole map is told by its next rest.
			map.triggerRepaint();
		});
	});
	return { update, isReady: () => outlines !== null };
}

/** None, where they cannot be had: the map is whole without these names. */
async function fetchOutlines(address: string): Promise<Outlines> {
	try {
		const answer = await fetch(address);
		return answer.ok ? unpackOutlines((await answer.json()) as PackedOutlines) : [];
	} catch {
		return [];
	}
}

interface Looked extends NamesView {
	readonly shapes: Outlines;
	readonly shown: readonly PlacedName[];
}

function namesOf(map: MapLibreMap, looked: Looked): readonly PlacedName[] {
	const { free, obstacles, sites, shapes, shown, language, countries, written, isPhone } = looked;
	return placeNames({
		view: viewOf(map, free),
		outlines: shapes,
		language,
		obstacles: [...obstacles, ...sites.features.flatMap((site) => boxesOf(map, site))],
		countries: new Set(countries),
		written: new Set(written),
		least: isPhone ? LEAST_ON_PHONE : LEAST,
		measure: roughWidth,
		previous: shown
	});
}

function viewOf(map: MapLibreMap, free: Box): View {
	const middle = map.unproject([free.left + free.width / 2, free.top + free.height / 2]);
	const { x, y } = mercatorOf([0, middle.lat]);
	return { free, zoom: map.getZoom(), centre: { x: x + middle.lng / 360, y } };
}

/** Half a marker, CSS pixels. */
const MARKER = 18;
/** Kept free behind a label, so that a name beside it does not read as its end, CSS pixels. */
const AFTER_LABEL = 16;

/** A marker, and its label on its right: where that has room, the map writes it there. */
function boxesOf(
	map: MapLibreMap,
	{ geometry, properties }: FeatureCollection['features'][number]
): readonly Box[] {
	if (geometry.type !== 'Point') return [];
	const { x, y } = map.project(geometry.coordinates as [number, number]);
	const lines = String(properties?.label ?? '').split('\n');
	const label = Math.max(...lines.map((line) => roughWidth(line, SIZES.city)));
	const height = Math.max(2 * MARKER, lines.length * SIZES.city * 1.2);
	return [
		{ left: x - MARKER, top: y - height / 2, width: 2 * MARKER + label + AFTER_LABEL, height }
	];
}

function sameNames(one: readonly PlacedName[], other: readonly PlacedName[]): boolean {
	return (
		one.length === other.length &&
		one.every((name, index) => {
			const old = other[index];
			return (
				old?.id === name.id &&
				old.text === name.text &&
				old.size === name.size &&
				old.spacing === name.spacing &&
				old.at[0] === name.at[0] &&
				old.at[1] === name.at[1]
			);
		})
	);
}

function featuresOf(names: readonly PlacedName[]): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: names.map(({ at, id, kind, text, size, spacing }) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [...at] },
			properties: { id, kind, text, size, spacing }
		}))
	};
}
