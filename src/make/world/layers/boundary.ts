import type { MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import { arcsWhere, classifyArcs, type ArcClass } from '../borders.ts';
import type { ContestedRow } from '../contested.ts';
import { lineLayer, type Due, type Layer, type TileProperties } from '../layer.ts';
import { ruleOfClaim } from '../policy.ts';
import { firstProvinceZoom } from '../provinces.ts';
import type { AdminProperties, Sources } from '../sources.ts';
import { joined } from '../thin.ts';
import type { Position2, World } from '../topology.ts';

/** Borders of countries and provinces, and every contested line, each with the row it belongs to. */
export function boundaryLayer(
	admin: World<AdminProperties>,
	claims: Sources['claims'],
	table: readonly ContestedRow[]
): Layer {
	const classes = classifyArcs(admin);
	const along = (test: (arc: ArcClass) => boolean) =>
		mesh(admin, arcsWhere(classes, test)).coordinates;
	const states = [...firstProvinceZoom(admin)].map(([state, zoom]) => {
		const lines = along((arc) => arc.kind === 'province' && arc.state === state);
		return line(zoom, lines, { level: 1, status: 'agreed' });
	});
	const countries = line(
		0,
		along((arc) => arc.kind === 'agreed'),
		{ level: 0, status: 'agreed' }
	);
	const claimed = claimedLines(claims);
	const rows = table.filter(({ kind }) => kind === 'line');
	const contested = rows.map((row) => {
		const borders = along((arc) => arc.kind === 'contested' && arc.row === row.id);
		const lines = [...borders, ...(claimed.get(row.id) ?? [])];
		if (lines.length === 0) throw new Error(`contested.json: no line belongs to "${row.id}"`);
		const properties = { level: 0, status: 'contested', line: row.id, form: row.form };
		return line(row.minzoom, lines, properties);
	});
	return lineLayer('boundary', [...states, countries, ...contested]);
}

function line(
	zoom: number,
	coordinates: number[][][],
	properties: TileProperties
): Due<MultiLineString> {
	return { geometry: { type: 'MultiLineString', coordinates }, zoom, properties };
}

/** The claim lines that are no border of the topology, by row. */
function claimedLines(claims: Sources['claims']): Map<string, Position2[][]> {
	const byRow = new Map<string, number[][][]>();
	for (const { geometry, properties } of claims) {
		const { row } = ruleOfClaim(properties, joined(geometry.coordinates).flat());
		if (row) byRow.set(row, [...(byRow.get(row) ?? []), ...geometry.coordinates]);
	}
	return new Map([...byRow].map(([row, lines]) => [row, joined(lines)]));
}
