import type { GeoJSONVTFeature, GeoJSONVTFeatureNonPoint } from '@maplibre/geojson-vt';

type Line = [number, number][];

/**
 * A tile's features after rounding to its grid, as MVT 2 wants them: no vertex twice in a row, no
 * feature of zero size, outer rings clockwise on screen and holes the other way round. Lines or
 * polygons that say the same become one feature, which is shorter and one thing to hover.
 */
export function tidied(features: readonly GeoJSONVTFeature[]): GeoJSONVTFeature[] {
	const result: GeoJSONVTFeature[] = [];
	const byTags = new Map<string, GeoJSONVTFeatureNonPoint>();
	for (const feature of features) {
		if (feature.type === 1) {
			result.push(feature);
			continue;
		}
		const geometry = tidiedGeometry(feature);
		const key = `${feature.type} ${JSON.stringify(feature.tags)}`;
		const same = byTags.get(key);
		if (same) same.geometry.push(...geometry);
		else if (geometry.length > 0) {
			const first = { ...feature, geometry };
			byTags.set(key, first);
			result.push(first);
		}
	}
	return result;
}

function tidiedGeometry(feature: GeoJSONVTFeatureNonPoint): Line[] {
	const lines = feature.geometry.map(withoutRepeats);
	return feature.type === 2 ? lines.filter((line) => line.length > 1) : polygonOf(lines);
}

function withoutRepeats(line: Line): Line {
	return line.filter(([x, y], index) => {
		const previous = line[index - 1];
		return !previous || previous[0] !== x || previous[1] !== y;
	});
}

/** The rings that enclose anything; none where the outer one does not. */
function polygonOf([outer = [], ...holes]: Line[]): Line[] {
	const area = twiceArea(outer);
	if (area === 0) return [];
	const open = holes.filter((hole) => twiceArea(hole) !== 0);
	return [
		area > 0 ? outer : [...outer].reverse(),
		...open.map((hole) => (twiceArea(hole) < 0 ? hole : [...hole].reverse()))
	];
}

/** The surveyor's formula: positive for a ring that runs clockwise where y points down. */
export function twiceArea(ring: readonly (readonly [number, number])[]): number {
	let sum = 0;
	let previous = ring[ring.length - 1];
	for (const point of ring) {
		if (previous) sum += previous[0] * point[1] - point[0] * previous[1];
		previous = point;
	}
	return sum;
}
