import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Polygon } from 'geojson';
import { feature, type Layer, type TileProperties } from '../layer.ts';
import { polygonsAt } from '../polygons.ts';
import type { Sources, WaterProperties } from '../sources.ts';
import { thinner, worldOf } from '../thin.ts';
import { polygonsOf, shapesOf, arcIndex, type World } from '../topology.ts';
import { tileNames, type Water } from '../names.ts';

/** OpenStreetMap's small lakes come out of @geo-maps as triangles of three points: they are left out. */
const leastArea = 5;

/** Area in km2 and the zoom from which a water of that size is due. */
const firstZooms: readonly (readonly [area: number, zoom: number])[] = [
	[5000, 0],
	[500, 2],
	[100, 3],
	[25, 4],
	[leastArea, 5]
];

/** Lakes and wide rivers: OpenStreetMap's, and GSHHG's in the focus regions, where its shapes are better. */
export function waterLayer(
	water: World<WaterProperties>,
	focusLakes: Sources['focusLakes'],
	named: readonly Water[]
): Layer {
	const focus: World<WaterProperties> = worldOf(
		focusLakes.map(({ geometry, properties }) => ({
			geometry,
			properties: { k: 'lake', a: properties.a }
		}))
	);
	const worlds = [thinner(besideFocus(water, focus)), thinner(focus)];
	return {
		name: 'water',
		at: (zoom) =>
			worlds.flatMap((thinned) => {
				const world = thinned(zoom);
				return shapesOf(world)
					.filter(({ properties }) => zoom >= firstZoomOf(properties.a))
					.flatMap((shape) => {
						const { k: kind } = shape.properties;
						return polygonsAt(world, shape, zoom).map((polygon) =>
							feature(polygon, { kind, ...namesWithin(polygon, named) })
						);
					});
			})
	};
}

function firstZoomOf(area: number): number {
	return firstZooms.find(([least]) => area >= least)?.[1] ?? Infinity;
}

/** The names of the listed lake whose label lies in this polygon. */
function namesWithin(polygon: Polygon, named: readonly Water[]): TileProperties {
	const lake = named.find(
		({ kind, at }) => kind === 'lake' && booleanPointInPolygon([...at], polygon)
	);
	return lake ? tileNames(lake) : {};
}

/** The water that is large enough, without the lakes whose better shape is among the focus lakes. */
function besideFocus(
	water: World<WaterProperties>,
	focus: World<WaterProperties>
): World<WaterProperties> {
	const better = shapesOf(focus).map((shape) => boxOf(focus, shape));
	const geometries = shapesOf(water).filter((shape) => {
		if (shape.properties.a < leastArea) return false;
		if (shape.properties.k !== 'lake') return true;
		const [west, south, east, north] = boxOf(water, shape);
		const [x, y] = [(west + east) / 2, (south + north) / 2];
		return !better.some((box) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);
	});
	return { ...water, objects: { all: { type: 'GeometryCollection', geometries } } };
}

function boxOf(
	world: World<WaterProperties>,
	shape: Parameters<typeof polygonsOf>[0]
): [number, number, number, number] {
	const points = polygonsOf(shape)
		.flat(2)
		.flatMap((reference) => world.arcs[arcIndex(reference)] ?? []);
	const xs = points.map(([x = 0]) => x);
	const ys = points.map(([, y = 0]) => y);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
