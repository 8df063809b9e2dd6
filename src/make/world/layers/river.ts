import type { MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import { lineLayer, type Due, type Layer, type TileProperties } from '../layer.ts';
import { tileNames, type Names } from '../names.ts';
import type { RiverProperties, Sources } from '../sources.ts';
import type { World } from '../topology.ts';

/** A river's rank of Natural Earth and the zoom from which it is due. */
const firstZooms: readonly (readonly [rank: number, zoom: number])[] = [
	[3, 2],
	[5, 3],
	[7, 4],
	[99, 5]
];

/** Natural Earth's rivers of the world, and WDBII's in the focus regions where it has none. */
export function riverLayer(
	rivers: World<RiverProperties>,
	focus: Sources['focusRivers'],
	names: Names
): Layer {
	const world = rivers.objects.all.geometries
		// A line through a lake is drawn by nobody.
		.filter(({ properties }) => !properties.l)
		.map((line) => river(mesh(rivers, line), line.properties, names));
	const own = besideWorld(rivers, focus).map(({ geometry, properties }) =>
		river({ type: 'MultiLineString', coordinates: [geometry.coordinates] }, properties, names)
	);
	return lineLayer('river', [...world, ...own]);
}

function river(
	geometry: MultiLineString,
	{ r: rank, name }: RiverProperties,
	names: Names
): Due<MultiLineString> {
	const zoom = firstZooms.find(([highest]) => rank <= highest)?.[1] ?? 5;
	return {
		geometry,
		zoom,
		properties: { rank, ...riverName(name, names) }
	};
}

/** A name with a question mark has lost its accented letters in the source. */
function riverName(name: string | undefined, names: Names): TileProperties {
	const known = names.rivers[name ?? ''];
	return tileNames(known ?? (name?.includes('?') ? {} : { en: name }));
}

/** Side of a square, in degrees (about 3 km), in which two sources draw the same river. */
const beside = 0.03;

/** The focus rivers that Natural Earth does not have. */
function besideWorld(
	rivers: World<RiverProperties>,
	focus: Sources['focusRivers']
): Sources['focusRivers'] {
	const [west, south, east, north] = boxOf(focus.map(({ geometry }) => geometry.coordinates));
	const near = rivers.arcs.filter((arc) =>
		arc.some(([x = 0, y = 0]) => x > west && x < east && y > south && y < north)
	);
	const taken = cellsAlong(near);
	return focus.filter(({ geometry: { coordinates } }) => {
		const shared = coordinates.filter(([x, y]) => taken.has(cellOf(x, y)));
		return shared.length < coordinates.length / 2;
	});
}

function boxOf(lines: readonly number[][][]): [number, number, number, number] {
	const xs = lines.flat().map(([x = 0]) => x);
	const ys = lines.flat().map(([, y = 0]) => y);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The squares that the lines pass through, and those around them. */
function cellsAlong(lines: readonly number[][][]): Set<string> {
	const cells = new Set<string>();
	for (const line of lines)
		for (let index = 1; index < line.length; index++) {
			const [x0 = 0, y0 = 0] = line[index - 1] ?? [];
			const [x1 = 0, y1 = 0] = line[index] ?? [];
			const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / (beside / 3)) || 1;
			for (let step = 0; step <= steps; step++)
				addAround(cells, x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps);
		}
	return cells;
}

function addAround(cells: Set<string>, x: number, y: number): void {
	for (const dx of [-beside, 0, beside])
		for (const dy of [-beside, 0, beside]) cells.add(cellOf(x + dx, y + dy));
}

function cellOf(x: number, y: number): string {
	return `${Math.round(x / beside)},${Math.round(y / beside)}`;
}
