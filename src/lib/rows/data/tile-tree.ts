import { mercatorOf } from '../../story/mercator.ts';

/* Which tiles a layer has: lib/rows/data/contract.ts says how that is written. */

export interface TileAddress {
	readonly z: number;
	readonly x: number;
	readonly y: number;
}

/** `z/x/y` of each tile; true where it has every row of its own, and none is below it. */
export function readTree(tree: string): ReadonlyMap<string, boolean> {
	const tiles = new Map<string, boolean>();
	let at = 0;
	const read = (z: number, x: number, y: number): void => {
		const kind = tree[at++];
		if (kind !== '1' && kind !== '2') return;
		tiles.set(`${z}/${x}/${y}`, kind === '1');
		if (kind === '1') return;
		for (let quarter = 0; quarter < 4; quarter++)
			read(z + 1, 2 * x + (quarter & 1), 2 * y + (quarter >> 1));
	};
	read(0, 0, 0);
	return tiles;
}

/** The tile that has what lies in another: itself, or the one above it that has every row; null: none has. */
export function tileWith(
	{ z, x, y }: TileAddress,
	tiles: ReadonlyMap<string, boolean>
): TileAddress | null {
	for (let up = 0; up <= z; up++) {
		const address = { z: z - up, x: x >> up, y: y >> up };
		const isWhole = tiles.get(`${address.z}/${address.x}/${address.y}`);
		if (isWhole === undefined) continue;
		return up === 0 || isWhole ? address : null;
	}
	return null;
}

/** The deepest tiles: of a place that is known by itself, and not by a tile that was pressed. */
const DEEPEST = 10;

export function tileAt(place: readonly [number, number]): TileAddress {
	const { x, y } = mercatorOf([...place]);
	const scale = 2 ** DEEPEST;
	return { z: DEEPEST, x: Math.min(scale - 1, Math.floor(x * scale)), y: Math.floor(y * scale) };
}
