import { mesh } from 'topojson-client';
import { feature, type Layer } from '../layer.ts';
import type { RiverProperties, Sources } from '../sources.ts';
import { thinner, worldOf } from '../thin.ts';
import type { World } from '../topology.ts';
import { tileNames, type Names } from '../names.ts';

/** A river's rank of Natural Earth and the zoom from which it is due; beyond the last, the deepest. */
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
	const own = focusRiversBeside(rivers, focus);
	const worlds = [thinner(withoutLakes(rivers)), thinner(own)];
	return {
		name: 'river',
		at: (zoom) =>
			worlds.flatMap((thinned) => {
				const world = thinned(zoom);
				return world.objects.all.geometries.flatMap((geometry) => {
					const { r: rank, name } = geometry.properties;
					if (zoom < firstZoomOf(rank)) return [];
					return [
						feature(mesh(world, geometry), {
							rank,
							...tileNames(names.rivers[name ?? ''] ?? { en: name })
						})
					];
				});
			})
	};
}

function firstZoomOf(rank: number): number {
	return firstZooms.find(([highest]) => rank <= highest)?.[1] ?? 5;
}

/** A line through a lake is drawn by nobody. */
function withoutLakes(rivers: World<RiverProperties>): World<RiverProperties> {
	const geometries = rivers.objects.all.geometries.filter(({ properties }) => !properties.l);
	return { ...rivers, objects: { all: { type: 'GeometryCollection', geometries } } };
}

/** Side of a square, in degrees (about 3 km), in which two sources draw the same river. */
const beside = 0.03;

function focusRiversBeside(
	rivers: World<RiverProperties>,
	focus: Sources['focusRivers']
): World<RiverProperties> {
	const taken = cellsAlong(rivers.arcs);
	const isNew = (line: readonly number[][]) =>
		line.filter(([x = 0, y = 0]) => taken.has(cellOf(x, y))).length < line.length / 2;
	return worldOf(
		focus
			.filter(({ geometry }) => isNew(geometry.coordinates))
			.map(({ geometry, properties }) => ({ geometry, properties: { r: properties.r } }))
	);
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
