import type { FeatureCollection, Geometry } from 'geojson';
import GeoJSON from 'geojson/geojson.js';
import type { LayerId } from '../story/story.ts';
import type { DrawnArea } from '../style/areas-of.ts';

/** What the style reads of an area: lib/style/layers/areas.ts. */
export interface AreaProperties extends Omit<DrawnArea, 'geometry'> {
	/** The feature's id, which its emphasis is told by. */
	readonly id: string;
}

/** The layers that are on, and whether an event of each is shown. */
export type AreaLayers = ReadonlyMap<LayerId, boolean>;

type AreaFeatures = FeatureCollection<Geometry, AreaProperties>;

/**
 * Gives the areas that are shown: those of the layers that are on. Where a layer has no event left, its places stay
 * as outlines, since nothing is said to have happened in them just then; its rings go. While the same are shown it
 * gives the same collection, which the map then need not be given again.
 */
export function areaFeatures(areas: readonly DrawnArea[]): (layers: AreaLayers) => AreaFeatures {
	let last: { readonly layers: AreaLayers; readonly features: AreaFeatures } | null = null;
	return (layers) => {
		if (last === null || !isSame(last.layers, layers))
			last = { layers, features: featuresOf(areas, layers) };
		return last.features;
	};
}

function featuresOf(areas: readonly DrawnArea[], layers: AreaLayers): AreaFeatures {
	const records = areas.flatMap((area, at) => {
		const hasEvents = layers.get(area.layer);
		if (hasEvents === undefined || (!hasEvents && area.form === 'ring')) return [];
		return [{ ...area, id: areaId(area, at), form: hasEvents ? area.form : ('outline' as const) }];
	});
	return GeoJSON.parse(records, { GeoJSON: 'geometry' });
}

const isSame = (one: AreaLayers, other: AreaLayers): boolean =>
	one.size === other.size && [...one].every(([id, hasEvents]) => other.get(id) === hasEvents);

/** @param at the area's place among all of the story's */
export const areaId = ({ layer }: DrawnArea, at: number): string => `${layer} ${at}`;
