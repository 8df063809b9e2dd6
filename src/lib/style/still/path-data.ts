import { simplify } from '@turf/simplify';
import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import type { Box } from './frame.ts';

/** How finely a path is written, in units of the still map: the page carries every digit. */
export type Grain = 'ground' | 'area';

/** Corners lie on a grid so wide; those that a line passes so near without are left out. */
const GRID: Readonly<Record<Grain, { readonly perUnit: number; readonly tolerance: number }>> = {
	ground: { perUnit: 2, tolerance: 0.4 },
	area: { perUnit: 10, tolerance: 0.1 }
};

interface Line {
	readonly points: Position[];
	closed: boolean;
}

/** Path data of lines or rings in units, cut to a box and thinned to what an eye can tell. */
export function pathData(
	type: 'MultiLineString' | 'MultiPolygon',
	lines: readonly (readonly [number, number][])[],
	{ box, grain }: { readonly box: Box; readonly grain: Grain }
): string {
	const least = type === 'MultiPolygon' ? 4 : 2;
	const long = lines.filter((line) => line.length >= least).map((line) => [...line]);
	const geometry: Geometry =
		type === 'MultiPolygon'
			? { type: 'Polygon', coordinates: long }
			: { type: 'MultiLineString', coordinates: long };
	return cut(geometry, box)
		.map((line) => written(line, grain))
		.join('');
}

function cut(geometry: Geometry, [left, top, right, bottom]: Box): readonly Line[] {
	const lines: Line[] = [];
	const last = () => lines.at(-1);
	const clip = geoIdentity().clipExtent([
		[left, top],
		[right, bottom]
	]);
	geoPath(clip, {
		beginPath: () => undefined,
		arc: () => undefined,
		moveTo: (x, y) => lines.push({ points: [[x, y]], closed: false }),
		lineTo: (x, y) => last()?.points.push([x, y]),
		closePath: () => {
			const line = last();
			if (line) line.closed = true;
		}
	})(geometry);
	return lines;
}

/** Each corner from the one before: small numbers, and mostly the same. Empty: nothing is left to see. */
function written({ points, closed }: Line, grain: Grain): string {
	const { perUnit, tolerance } = GRID[grain];
	const line = closed ? [...points, ...points.slice(0, 1)] : points;
	const corners = onGrid(thinned(line, tolerance), perUnit);
	if (corners.length < (closed ? 4 : 2)) return '';
	// What closes a ring is not written.
	const steps = corners.slice(1, closed ? -1 : undefined).map(([x = 0, y = 0], index) => {
		const [fromX = 0, fromY = 0] = corners[index] ?? [];
		return [x - fromX, y - fromY];
	});
	const numbers = (onGrid: readonly Position[]) =>
		onGrid
			.flat()
			.map((number) => String(number / perUnit).replace(/^(-?)0\./, '$1.'))
			.join(',')
			.replaceAll(',-', '-');
	return `M${numbers(corners.slice(0, 1))}l${numbers(steps)}${closed ? 'z' : ''}`;
}

/** In steps of the grid; two that fall together are one. */
function onGrid(positions: readonly Position[], perUnit: number): readonly Position[] {
	return positions
		.map((position) => position.map((number) => Math.round(number * perUnit)))
		.filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
}

function thinned(points: readonly Position[], tolerance: number): readonly Position[] {
	if (points.length < 3) return points;
	const line = { type: 'LineString' as const, coordinates: [...points] };
	return simplify(line, { tolerance, highQuality: true }).coordinates;
}
