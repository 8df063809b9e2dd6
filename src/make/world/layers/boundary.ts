import { mesh } from 'topojson-client';
import { arcsWhere, classifyArcs, type ArcClass } from '../borders.ts';
import type { ContestedRow } from '../contested.ts';
import { feature, type Layer, type TileFeature } from '../layer.ts';
import { ruleOfClaim } from '../policy.ts';
import { firstProvinceZoom } from '../provinces.ts';
import type { AdminProperties, Sources } from '../sources.ts';
import { joined, thinner, worldOf } from '../thin.ts';
import type { Position2, World } from '../topology.ts';

/** Borders of countries and provinces, and every contested line, each with the row it belongs to. */
export function boundaryLayer(
	admin: World<AdminProperties>,
	thinned: (zoom: number) => World<AdminProperties>,
	claims: Sources['claims'],
	table: readonly ContestedRow[]
): Layer {
	const classes = classifyArcs(admin);
	const states = firstProvinceZoom(admin);
	const claimed = claimedLines(claims);
	return {
		name: 'boundary',
		at: (zoom) => {
			const world = thinned(zoom);
			const line = (test: (arc: ArcClass) => boolean) => mesh(world, arcsWhere(classes, test));
			const rows = table.filter((row) => row.kind === 'line' && zoom >= row.minzoom);
			return [
				feature(
					line((arc) => arc.kind === 'province' && zoom >= (states.get(arc.state) ?? Infinity)),
					{ level: 1, status: 'agreed' }
				),
				feature(
					line((arc) => arc.kind === 'agreed'),
					{ level: 0, status: 'agreed' }
				),
				...rows.flatMap((row) => [
					...contested(
						row,
						line((arc) => arc.kind === 'contested' && arc.row === row.id).coordinates
					),
					...contested(row, claimed(zoom).get(row.id) ?? [])
				])
			].filter(({ geometry }) => geometry.coordinates.length > 0);
		}
	};
}

function contested(row: ContestedRow, coordinates: number[][][]): TileFeature[] {
	return [
		feature(
			{ type: 'MultiLineString', coordinates },
			{ level: 0, status: 'contested', line: row.id, form: row.form }
		)
	];
}

/** The claim lines that are no border of the topology, by row, thinned out for a zoom. */
function claimedLines(claims: Sources['claims']): (zoom: number) => Map<string, number[][][]> {
	const byRow = new Map<string, Position2[][]>();
	for (const claim of claims) {
		const lines = joined(claim.geometry.coordinates);
		const { row } = ruleOfClaim(claim.properties, lines.flat());
		if (row) byRow.set(row, [...(byRow.get(row) ?? []), ...lines]);
	}
	const features = [...byRow].map(([row, coordinates]) => ({
		geometry: { type: 'MultiLineString' as const, coordinates: joined(coordinates) },
		properties: { row }
	}));
	const thinned = thinner(worldOf(features));
	return (zoom) => {
		const world = thinned(zoom);
		return new Map(
			world.objects.all.geometries.map((geometry) => [
				geometry.properties.row,
				mesh(world, geometry).coordinates
			])
		);
	};
}
