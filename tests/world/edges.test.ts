import { beforeAll, describe, expect, it } from 'vitest';
import {
	addressesAt,
	addressesIn,
	cutOnce,
	cutTimeoutMs,
	tileAt,
	type Address
} from './cut-once.ts';

beforeAll(cutOnce, cutTimeoutMs);

const extent = 4096;

/** Units on either side of an edge in which both tiles have to say the same: their buffers, less the cut itself. */
const strip = 60;

/** Layers whose shapes cross edges. */
const layers = ['land', 'urban', 'water', 'river', 'boundary', 'area'] as const;

/**
 * The sample: every pair of neighbours at zooms 1 to 4, and at 5 and 6 those of the Near East and
 * Eastern Europe, where the story lies.
 */
const samples = [
	...[1, 2, 3, 4].map((zoom) => ({ zoom, tiles: addressesAt(zoom) })),
	...[5, 6].map((zoom) => ({ zoom, tiles: addressesIn(zoom, [24, 24, 48, 60]) }))
];

describe.each(samples)('zoom $zoom', ({ zoom, tiles }) => {
	it('neighbours agree at their common edge to within one unit', () => {
		const last = 2 ** zoom - 1;
		const faults = tiles.flatMap((tile) => [
			...(tile.x < last ? disagreements(tile, { ...tile, x: tile.x + 1 }, 'x') : []),
			...(tile.y < last ? disagreements(tile, { ...tile, y: tile.y + 1 }, 'y') : [])
		]);
		expect(faults.slice(0, 5)).toEqual([]);
	});
});

function disagreements(one: Address, next: Address, axis: 'x' | 'y'): string[] {
	const shift = axis === 'x' ? { x: extent, y: 0 } : { x: 0, y: extent };
	return layers.flatMap((layer) => {
		const here = vertices(one, layer, { x: 0, y: 0 }, axis);
		const there = vertices(next, layer, shift, axis);
		const lost = [...here].filter((point) => !isNear(point, there));
		const added = [...there].filter((point) => !isNear(point, here));
		return [...lost, ...added].map(
			(point) => `${one.zoom}/${one.x}/${one.y} and its neighbour in ${axis}: ${layer} at ${point}`
		);
	});
}

/** Vertices within the strip, in the units of the first tile. */
function vertices(
	address: Address,
	name: string,
	shift: { x: number; y: number },
	axis: 'x' | 'y'
): Set<string> {
	const found = new Set<string>();
	const layer = tileAt(address).layers[name];
	for (let index = 0; layer && index < layer.length; index++)
		for (const point of layer.feature(index).loadGeometry().flat()) {
			const [x, y] = [point.x + shift.x, point.y + shift.y];
			const [across, along] = axis === 'x' ? [x, y] : [y, x];
			if (Math.abs(across - extent) <= strip && along >= -strip && along <= extent + strip)
				found.add(`${x},${y}`);
		}
	return found;
}

function isNear(point: string, others: ReadonlySet<string>): boolean {
	if (others.has(point)) return true;
	const [x = 0, y = 0] = point.split(',').map(Number);
	const steps = [-1, 0, 1];
	return steps.some((dx) => steps.some((dy) => others.has(`${x + dx},${y + dy}`)));
}
