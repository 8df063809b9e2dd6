import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Polygon } from 'geojson';
import { polygonLayer, type Due, type Layer, type TileProperties } from '../layer.ts';
import { tileNames, type Water } from '../names.ts';
import { coordinatesOf } from '../polygons.ts';
import type { Sources, WaterProperties } from '../sources.ts';
import { shapesOf, type World } from '../topology.ts';

/** OpenStreetMap's small lakes come out of @geo-maps as triangles of three points: they are left out. */
const leastArea = 5;

/** Larger ones may still be three or four points, often astride a coast: positions of a ring, the first twice. */
const roughRing = 5;

/** Area in km2 from which even so rough a ring tells of a real lake. */
const leastRough = 50;

/** Above this many km2 a water is no lake but the Caspian, which the land's own coast draws. */
const greatestArea = 300_000;

/** Area in km2 and the zoom from which a water of that size is due. */
const firstZooms: readonly (readonly [area: number, zoom: number])[] = [
	[5000, 0],
	[500, 2],
	[100, 3],
	[25, 4],
	[leastArea, 5]
];

interface WaterBody extends WaterProperties {
	readonly geometry: Polygon;
}

/** Lakes and wide rivers: OpenStreetMap's, and GSHHG's in the focus regions, where its shapes are better. */
export function waterLayer(
	water: World<WaterProperties>,
	focusLakes: Sources['focusLakes'],
	named: readonly Water[]
): Layer {
	const better = focusLakes.map(({ geometry, properties }): WaterBody => ({
		geometry,
		k: 'lake',
		a: properties.a
	}));
	const bodies = [...besideFocus(bodiesOf(water), better), ...better];
	return polygonLayer(
		'water',
		bodies.map(({ geometry, k: kind, a: area }): Due<Polygon> => {
			const properties = { kind, ...(kind === 'lake' ? namesWithin(geometry, named) : {}) };
			return { geometry, zoom: firstZoomOf(area), properties };
		})
	);
}

/** The waters that are large enough to have a shape. */
function bodiesOf(water: World<WaterProperties>): WaterBody[] {
	return shapesOf(water)
		.filter(({ properties: { a: area } }) => area >= leastArea && area < greatestArea)
		.flatMap((shape) =>
			coordinatesOf(water, shape).map((coordinates) => ({
				...shape.properties,
				geometry: { type: 'Polygon' as const, coordinates }
			}))
		)
		.filter(({ a: area, geometry }) => area >= leastRough || !isRough(geometry));
}

function isRough({ coordinates: [outer = []] }: Polygon): boolean {
	return outer.length <= roughRing;
}

function firstZoomOf(area: number): number {
	return firstZooms.find(([least]) => area >= least)?.[1] ?? 6;
}

/** The bodies without the lakes whose better shape is among the focus lakes. */
function besideFocus(bodies: readonly WaterBody[], better: readonly WaterBody[]): WaterBody[] {
	const boxes = better.map(({ geometry }) => boxOf(geometry));
	return bodies.filter(({ k: kind, geometry }) => {
		if (kind !== 'lake') return true;
		const [west, south, east, north] = boxOf(geometry);
		const [x, y] = [(west + east) / 2, (south + north) / 2];
		return !boxes.some((box) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);
	});
}

function boxOf({ coordinates }: Polygon): [number, number, number, number] {
	const xs = (coordinates[0] ?? []).map(([x = 0]) => x);
	const ys = (coordinates[0] ?? []).map(([, y = 0]) => y);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The names of the listed lake whose label lies in this polygon. */
function namesWithin(polygon: Polygon, named: readonly Water[]): TileProperties {
	const lake = named.find(
		({ kind, at }) => kind === 'lake' && booleanPointInPolygon([...at], polygon)
	);
	return lake ? tileNames(lake) : {};
}
