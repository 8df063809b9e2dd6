import type { Position } from 'geojson';
import type { Story } from './story.ts';

/** [west, south, east, north] in degrees; west > east where it crosses the antimeridian. */
export type Extent = readonly [number, number, number, number];

/** The box round all layers of a story: the narrower of the two ways round the globe. */
export function wholeStory(story: Story): Extent {
	return extentOf(
		story.layers.flatMap(({ bbox: [west, south, east, north] }) => [
			[west, south],
			[east, north]
		])
	);
}

/** The least box round some points, across the antimeridian where that is narrower. */
export function extentOf(points: readonly Position[]): Extent {
	const latitudes = points.map((point) => point[1] ?? 0);
	const longitudes = points.map((point) => point[0] ?? 0).sort((a, b) => a - b);
	let widest = { gap: -Infinity, west: 0, east: 0 };
	longitudes.forEach((east, index) => {
		const next = longitudes[(index + 1) % longitudes.length] ?? east;
		const gap = index === longitudes.length - 1 ? next + 360 - east : next - east;
		if (gap > widest.gap) widest = { gap, west: next, east };
	});
	return [widest.west, Math.min(...latitudes), widest.east, Math.max(...latitudes)];
}
