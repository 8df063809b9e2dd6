import type { Point } from 'geojson';
import type { Areas } from '../areas.ts';
import type { ContestedRow } from '../contested.ts';
import { labelPoint } from '../label-point.ts';
import { pointLayer, type Due, type Layer } from '../layer.ts';
import { tileNames, type Name, type Names, type Water } from '../names.ts';

type Label = Due<Point>;

interface LabelInputs {
	readonly table: readonly ContestedRow[];
	readonly areas: Areas;
	readonly names: Names;
	readonly waters: readonly Water[];
}

/**
 * One point a lake and contested area, where its name may stand. Countries, seas and governorates are named by
 * their outlines (outlines/).
 */
export function labelLayer(inputs: LabelInputs): Layer {
	const lakes = inputs.waters.filter(({ kind }) => kind === 'lake');
	return pointLayer('label', [...lakes.map(lakeLabel), ...areaLabels(inputs)]);
}

interface LabelText {
	readonly zoom: number;
	readonly kind: string;
	readonly rank: number;
	readonly name: Name;
}

function label(at: readonly number[], { zoom, kind, rank, name }: LabelText): Label {
	const geometry: Point = { type: 'Point', coordinates: [...at] };
	return { geometry, zoom, properties: { kind, ...tileNames(name), rank } };
}

function lakeLabel({ kind, at, rank, ...name }: Water): Label {
	return label(at, { zoom: rank, kind, rank, name });
}

/** Rank of an area's label: after the provinces, which it may overlap. */
const areaRank = 4;

/** An area is named only where the map shows its country's provinces by and by. */
const firstAreaZoom = 4;

function areaLabels({ areas, table, names }: LabelInputs): Label[] {
	return table.flatMap(({ id, minzoom }) => {
		const name = names.areas[id];
		const polygons = areas.get(id);
		if (!name || !polygons) return [];
		const zoom = Math.max(minzoom, firstAreaZoom);
		return [label(labelPoint(polygons), { zoom, kind: 'area', rank: areaRank, name })];
	});
}
